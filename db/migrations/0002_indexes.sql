CREATE INDEX "product_translations_title_trgm" ON "product_translations" USING gin ("title" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "inventory_adjustments_order_id_index" ON "inventory_adjustments" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "inventory_levels_low" ON "inventory_levels" USING btree ("available","variant_id") WHERE available BETWEEN 1 AND 5;