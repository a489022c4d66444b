CREATE TYPE "public"."campaign_state" AS ENUM('draft', 'scheduled', 'live', 'ended', 'rolled_back', 'failed');--> statement-breakpoint
CREATE TYPE "public"."document_kind" AS ENUM('product', 'collection', 'page', 'navigation', 'promotion');--> statement-breakpoint
CREATE TYPE "public"."version_cause" AS ENUM('found', 'edit', 'restore', 'campaign_start', 'campaign_end', 'campaign_rollback');--> statement-breakpoint
CREATE TABLE "campaign_changes" (
	"campaign_id" uuid NOT NULL,
	"kind" "document_kind" NOT NULL,
	"document_id" text NOT NULL,
	"base" jsonb NOT NULL,
	"fields" jsonb NOT NULL,
	"before" jsonb,
	"edited" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "campaign_changes_campaign_id_kind_document_id_pk" PRIMARY KEY("campaign_id","kind","document_id")
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"title" text NOT NULL,
	"state" "campaign_state" DEFAULT 'draft' NOT NULL,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"problem" jsonb,
	"author_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "campaigns_times_check" CHECK ("campaigns"."ends_at" > "campaigns"."starts_at"),
	CONSTRAINT "campaigns_scheduled_check" CHECK ("campaigns"."state" <> 'scheduled' OR "campaigns"."starts_at" IS NOT NULL),
	CONSTRAINT "campaigns_live_check" CHECK ("campaigns"."state" <> 'live' OR "campaigns"."started_at" IS NOT NULL)
);
--> statement-breakpoint
CREATE TABLE "document_versions" (
	"kind" "document_kind" NOT NULL,
	"document_id" text NOT NULL,
	"version" integer NOT NULL,
	"fields" jsonb NOT NULL,
	"cause" "version_cause" NOT NULL,
	"campaign_id" uuid,
	"author_id" uuid,
	"author_email" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "document_versions_kind_document_id_version_pk" PRIMARY KEY("kind","document_id","version")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"kind" "document_kind" NOT NULL,
	"document_id" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "documents_kind_document_id_pk" PRIMARY KEY("kind","document_id")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"kind" "document_kind" NOT NULL,
	"document_id" text NOT NULL,
	"base" jsonb NOT NULL,
	"fields" jsonb NOT NULL,
	"author_id" uuid,
	"author_email" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drafts_kind_document_id_pk" PRIMARY KEY("kind","document_id")
);
--> statement-breakpoint
CREATE TABLE "publish_receipts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"outbox_id" bigint NOT NULL,
	"tag" text,
	"path" text,
	"lsn" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "receipt_layers" (
	"receipt_id" uuid NOT NULL,
	"layer" text NOT NULL,
	"after_ms" integer,
	"error" text,
	CONSTRAINT "receipt_layers_receipt_id_layer_pk" PRIMARY KEY("receipt_id","layer")
);
--> statement-breakpoint
ALTER TABLE "pages" ADD COLUMN "content" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign_changes" ADD CONSTRAINT "campaign_changes_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_kind_document_id_documents_kind_document_id_fk" FOREIGN KEY ("kind","document_id") REFERENCES "public"."documents"("kind","document_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_layers" ADD CONSTRAINT "receipt_layers_receipt_id_publish_receipts_id_fk" FOREIGN KEY ("receipt_id") REFERENCES "public"."publish_receipts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "campaign_changes_of_document" ON "campaign_changes" USING btree ("kind","document_id");--> statement-breakpoint
CREATE INDEX "campaigns_due_to_start" ON "campaigns" USING btree ("starts_at") WHERE state = 'scheduled';--> statement-breakpoint
CREATE INDEX "campaigns_due_to_end" ON "campaigns" USING btree ("ends_at") WHERE state = 'live';--> statement-breakpoint
CREATE INDEX "campaigns_author_id_index" ON "campaigns" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "document_versions_campaign_id_index" ON "document_versions" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "document_versions_author_id_index" ON "document_versions" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "drafts_author_id_index" ON "drafts" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "publish_receipts_created_at_index" ON "publish_receipts" USING btree ("created_at");--> statement-breakpoint
ALTER TABLE "collections" DROP COLUMN "version";--> statement-breakpoint
ALTER TABLE "products" DROP COLUMN "version";