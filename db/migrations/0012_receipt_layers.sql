ALTER TABLE "receipt_layers" ALTER COLUMN "after_ms" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "receipt_layers" DROP COLUMN "error";