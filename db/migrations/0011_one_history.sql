ALTER TABLE "page_versions" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "versions" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "page_versions" CASCADE;--> statement-breakpoint
DROP TABLE "versions" CASCADE;--> statement-breakpoint
ALTER TABLE "pages" DROP CONSTRAINT "pages_published_check";--> statement-breakpoint
ALTER TABLE "menus" DROP COLUMN "version";--> statement-breakpoint
ALTER TABLE "pages" DROP COLUMN "published_version";