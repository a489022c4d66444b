ALTER TABLE "order_lines" DROP CONSTRAINT "order_lines_done_check";--> statement-breakpoint
ALTER TABLE "order_events" ADD COLUMN "operation_id" text;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "cancelled_quantity" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "returned_quantity" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "tax_rate" integer;--> statement-breakpoint
CREATE INDEX "outbox_mails_of_order" ON "outbox" USING btree (("payload" -> 'data' ->> 'orderId')) WHERE topic LIKE 'mail.%';--> statement-breakpoint
CREATE UNIQUE INDEX "order_events_operation" ON "order_events" USING btree ("order_id","operation_id") WHERE operation_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX "refunds_updated_at_index" ON "refunds" USING btree ("updated_at") WHERE status = 'pending';--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_done_check" CHECK ("order_lines"."refunded_quantity" BETWEEN 0 AND "order_lines"."quantity" AND "order_lines"."cancelled_quantity" >= 0
        AND "order_lines"."fulfilled_quantity" BETWEEN 0 AND "order_lines"."quantity" - "order_lines"."cancelled_quantity"
        AND "order_lines"."returned_quantity" BETWEEN 0 AND "order_lines"."fulfilled_quantity");