ALTER TYPE "public"."token_purpose" ADD VALUE 'newsletter';--> statement-breakpoint
CREATE TABLE "media_files" (
	"digest" text PRIMARY KEY NOT NULL,
	"mime_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"placeholder" text NOT NULL,
	"ready_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"available_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "media_files_digest_check" CHECK ("media_files"."digest" ~ '^[0-9a-f]{32}$'),
	CONSTRAINT "media_files_size_check" CHECK ("media_files"."width" > 0 AND "media_files"."height" > 0)
);
--> statement-breakpoint
CREATE TABLE "newsletter_subscribers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"email" text NOT NULL,
	"locale" "locale" NOT NULL,
	"consent" text NOT NULL,
	"confirmed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "newsletter_subscribers_email_check" CHECK ("newsletter_subscribers"."email" LIKE '%_@_%')
);
--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "alt_en" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "alt_ko" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "digest" text;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "next_digest" text;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "media_files_waiting" ON "media_files" USING btree ("available_at") WHERE ready_at IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "newsletter_subscribers_email" ON "newsletter_subscribers" USING btree (lower("email"));--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_digest_media_files_digest_fk" FOREIGN KEY ("digest") REFERENCES "public"."media_files"("digest") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_next_digest_media_files_digest_fk" FOREIGN KEY ("next_digest") REFERENCES "public"."media_files"("digest") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "media_digest_index" ON "media" USING btree ("digest");--> statement-breakpoint
CREATE INDEX "media_next_digest_index" ON "media" USING btree ("next_digest");--> statement-breakpoint
CREATE INDEX "media_words_trgm" ON "media" USING gin (("name" || ' ' || "alt_en" || ' ' || "alt_ko") gin_trgm_ops);