CREATE TABLE "wishlists" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"customer_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wishlists_customerId_unique" UNIQUE("customer_id")
);
--> statement-breakpoint
ALTER TABLE "wishlist_items" DROP CONSTRAINT "wishlist_items_customerId_productId_unique";--> statement-breakpoint
ALTER TABLE "wishlist_items" DROP CONSTRAINT "wishlist_items_customer_id_customers_id_fk";
--> statement-breakpoint
ALTER TABLE "wishlist_items" DROP CONSTRAINT "wishlist_items_variant_id_variants_id_fk";
--> statement-breakpoint
DROP INDEX "wishlist_items_variant_id_index";--> statement-breakpoint
ALTER TABLE "verification_tokens" ALTER COLUMN "user_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "verification_tokens" ALTER COLUMN "email" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "verification_tokens" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "verification_tokens" ADD COLUMN "password_hash" text;--> statement-breakpoint
ALTER TABLE "wishlist_items" ADD COLUMN "wishlist_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "wishlist_items" ADD CONSTRAINT "wishlist_items_wishlist_id_product_id_pk" PRIMARY KEY("wishlist_id","product_id");--> statement-breakpoint
ALTER TABLE "wishlists" ADD CONSTRAINT "wishlists_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wishlists_guests" ON "wishlists" USING btree ("updated_at") WHERE customer_id IS NULL;--> statement-breakpoint
ALTER TABLE "wishlist_items" ADD CONSTRAINT "wishlist_items_wishlist_id_wishlists_id_fk" FOREIGN KEY ("wishlist_id") REFERENCES "public"."wishlists"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "verification_tokens_expires_at_index" ON "verification_tokens" USING btree ("expires_at");--> statement-breakpoint
ALTER TABLE "wishlist_items" DROP COLUMN "customer_id";--> statement-breakpoint
ALTER TABLE "wishlist_items" DROP COLUMN "variant_id";--> statement-breakpoint
ALTER TABLE "verification_tokens" ADD CONSTRAINT "verification_tokens_whose_check" CHECK (("verification_tokens"."purpose" = 'confirm_email') = ("verification_tokens"."user_id" IS NULL AND "verification_tokens"."password_hash" IS NOT NULL));