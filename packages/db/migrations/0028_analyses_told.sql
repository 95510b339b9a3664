DROP INDEX "webhook_deliveries_once";--> statement-breakpoint
ALTER TABLE "call_analyses" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD COLUMN "occasion" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_deliveries_once" ON "webhook_deliveries" USING btree ("workspace_id","call_id","webhook_id","event","occasion") WHERE "webhook_deliveries"."call_id" is not null;