ALTER TABLE "calls" ADD COLUMN "platform" text;--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "external_id" text;--> statement-breakpoint
CREATE UNIQUE INDEX "calls_by_external_id" ON "calls" USING btree ("workspace_id","platform","external_id") WHERE "calls"."external_id" is not null;