CREATE TABLE "cart_merges" (
	"guest_cart_id" text PRIMARY KEY NOT NULL,
	"guest_version" bigint NOT NULL,
	"cart_id" text NOT NULL,
	"lines" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "carts" DROP CONSTRAINT "carts_customer_id_customers_id_fk";
--> statement-breakpoint
DROP INDEX "carts_one_per_customer";--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "cart_id" text;--> statement-breakpoint
ALTER TABLE "carts" DROP COLUMN "customer_id";--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_cartId_unique" UNIQUE("cart_id");