DROP INDEX "calls_active_by_idleness";--> statement-breakpoint
DROP INDEX "calls_ended_by_idleness";--> statement-breakpoint
-- Room in every page for the next version of its rows: an active call's row changes with every event.
ALTER TABLE "calls" SET (fillfactor = 70);--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "closed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "news_queued" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "calls" SET "closed_at" = "last_active_at" WHERE "status" = 'ended';--> statement-breakpoint
CREATE INDEX "calls_ended_by_closing" ON "calls" USING btree ("workspace_id","closed_at") WHERE "calls"."status" = 'ended';
