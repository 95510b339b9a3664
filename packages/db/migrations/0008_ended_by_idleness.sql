DROP INDEX "calls_ended_by_end";--> statement-breakpoint
CREATE INDEX "calls_ended_by_idleness" ON "calls" USING btree ("workspace_id","last_active_at") WHERE "calls"."status" = 'ended';