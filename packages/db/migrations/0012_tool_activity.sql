ALTER TABLE "tool_calls" ADD COLUMN "response_status" integer;--> statement-breakpoint
ALTER TABLE "tool_calls" ADD COLUMN "mocked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tool_calls" ADD COLUMN "queue_ms" double precision;--> statement-breakpoint
ALTER TABLE "tool_calls" ADD COLUMN "dns_ms" double precision;--> statement-breakpoint
ALTER TABLE "tool_calls" ADD COLUMN "connect_ms" double precision;--> statement-breakpoint
ALTER TABLE "tool_calls" ADD COLUMN "tls_ms" double precision;--> statement-breakpoint
ALTER TABLE "tool_calls" ADD COLUMN "first_byte_ms" double precision;--> statement-breakpoint
ALTER TABLE "tool_calls" ADD COLUMN "body_ms" double precision;--> statement-breakpoint
CREATE INDEX "tool_calls_of_tool_by_start" ON "tool_calls" USING btree ("workspace_id","tool_id","started_at","call_id","sequence","mocked","outcome","failure_reason");--> statement-breakpoint
-- Of tool calls before this it is not known which were answered by mocks, only that their call was a simulation.
UPDATE "tool_calls" SET "mocked" = true FROM "calls"
WHERE "calls"."workspace_id" = "tool_calls"."workspace_id" AND "calls"."id" = "tool_calls"."call_id"
  AND "calls"."mocks" IS NOT NULL;
