-- Words by their stem, and every one of them: nobody knows in advance which words somebody looks for.
CREATE TEXT SEARCH DICTIONARY "spoken_stem" (TEMPLATE = snowball, LANGUAGE = english);--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION "spoken" (COPY = simple);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION "spoken" ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH "spoken_stem";--> statement-breakpoint
-- Without what would make the parser see an address, a path or a signed number where somebody spoke.
CREATE FUNCTION "plain_words"("words" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN translate("words", '/-._@:+%&=?#~$\<>|', '                  ');--> statement-breakpoint
-- What a call is found by: its words, its marks, and the stretch of time it began in, at scales that grow by eight from
-- an hour to half a year. Together with a stretch of time a frequent word has few calls, and they are the newest ones.
-- A tsvector has at most a megabyte, so of an endless call the beginning is searched.
CREATE FUNCTION "search_words"("workspace_id" text, "started_at" timestamptz, "flagged" boolean, "marks" text[], "words" text)
RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN to_tsvector('spoken'::regconfig, "plain_words"(left("words", 150000)))
  || array_to_tsvector("marks" || CASE WHEN "flagged" THEN ARRAY['#flagged'] ELSE ARRAY[]::text[] END || ARRAY[
    '#w ' || "workspace_id",
    '#0 ' || "workspace_id" || ' ' || floor(extract(epoch FROM "started_at" - timestamptz '1970-01-01 00:00:00+00') / 3600)::bigint::text,
    '#1 ' || "workspace_id" || ' ' || floor(extract(epoch FROM "started_at" - timestamptz '1970-01-01 00:00:00+00') / 28800)::bigint::text,
    '#2 ' || "workspace_id" || ' ' || floor(extract(epoch FROM "started_at" - timestamptz '1970-01-01 00:00:00+00') / 230400)::bigint::text,
    '#3 ' || "workspace_id" || ' ' || floor(extract(epoch FROM "started_at" - timestamptz '1970-01-01 00:00:00+00') / 1843200)::bigint::text,
    '#4 ' || "workspace_id" || ' ' || floor(extract(epoch FROM "started_at" - timestamptz '1970-01-01 00:00:00+00') / 14745600)::bigint::text
  ]);--> statement-breakpoint
DROP INDEX IF EXISTS "transcripts_spoken_text";--> statement-breakpoint
DROP INDEX "calls_of_agent_by_start";--> statement-breakpoint
DROP INDEX "calls_active_in_workspace";--> statement-breakpoint
ALTER TABLE "tool_calls" ADD COLUMN "call_started_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "tool_calls" SET "call_started_at" = "calls"."started_at" FROM "calls"
WHERE "calls"."workspace_id" = "tool_calls"."workspace_id" AND "calls"."id" = "tool_calls"."call_id";--> statement-breakpoint
ALTER TABLE "tool_calls" ALTER COLUMN "call_started_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "transcripts" ADD COLUMN "started_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "transcripts" ADD COLUMN "succeeded_tool_call_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "transcripts" ADD COLUMN "slowest_tool_call_ms" double precision;--> statement-breakpoint
ALTER TABLE "transcripts" ADD COLUMN "interrupted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "transcripts" ADD COLUMN "flagged" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "transcripts" ADD COLUMN "marks" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
-- What was recorded before is known as well as what is recorded from here on. Failures by design counted as failures.
UPDATE "transcripts" SET
  "started_at" = "calls"."started_at",
  "spoken_text" = concat_ws(E'\n', "transcripts"."spoken_text", "calls"."caller"),
  "interrupted" = EXISTS (
    SELECT FROM "call_events" WHERE "call_events"."workspace_id" = "calls"."workspace_id"
      AND "call_events"."call_id" = "calls"."id" AND "call_events"."type" = 'agent-interrupted'),
  "flagged" = EXISTS (
    SELECT FROM "call_analyses" WHERE "call_analyses"."workspace_id" = "calls"."workspace_id"
      AND "call_analyses"."call_id" = "calls"."id" AND "call_analyses"."flagged")
FROM "calls" WHERE "calls"."workspace_id" = "transcripts"."workspace_id" AND "calls"."id" = "transcripts"."call_id";--> statement-breakpoint
UPDATE "transcripts" SET
  "failed_tool_call_count" = "figures"."failed",
  "succeeded_tool_call_count" = "figures"."succeeded",
  "slowest_tool_call_ms" = "figures"."slowest"
FROM (
  SELECT "workspace_id", "call_id", max("duration_ms") AS "slowest",
    count(*) FILTER (WHERE "outcome" = 'succeeded') AS "succeeded",
    count(*) FILTER (WHERE "failure_reason" NOT IN ('needs-confirmation', 'not-allowed', 'cancelled')) AS "failed"
  FROM "tool_calls" GROUP BY 1, 2
) AS "figures"
WHERE "figures"."workspace_id" = "transcripts"."workspace_id" AND "figures"."call_id" = "transcripts"."call_id";--> statement-breakpoint
UPDATE "transcripts" SET "marks" = array_remove(ARRAY[
    '#agent ' || "calls"."agent",
    '#channel ' || "calls"."channel",
    CASE WHEN "failed_tool_call_count" > 0 THEN '#failed' END,
    CASE WHEN "succeeded_tool_call_count" > 0 THEN '#succeeded' END,
    CASE WHEN "slowest_tool_call_ms" >= 2000 THEN '#slow' END,
    CASE WHEN "interrupted" THEN '#interrupted' END
  ], NULL) || ARRAY(
    SELECT DISTINCT '#tool ' || "tool_id" FROM "tool_calls"
    WHERE "tool_calls"."workspace_id" = "calls"."workspace_id" AND "call_id" = "calls"."id" AND "tool_id" IS NOT NULL
  ) || ARRAY(
    SELECT DISTINCT '#' || "outcome" || ' ' || "tool_id" FROM "tool_calls"
    WHERE "tool_calls"."workspace_id" = "calls"."workspace_id" AND "call_id" = "calls"."id" AND "tool_id" IS NOT NULL
      AND ("outcome" = 'succeeded' OR "failure_reason" NOT IN ('needs-confirmation', 'not-allowed', 'cancelled'))
  ) || ARRAY(
    SELECT DISTINCT '#caller ' || right("digits", "length")
    FROM (SELECT regexp_replace("calls"."caller", '\D', '', 'g') AS "digits") AS "number",
      unnest(ARRAY[4, 7, 10, 200]) AS "length"
    WHERE length("digits") >= 4 AND ("length" = 200 OR "length" < length("digits"))
  )
FROM "calls" WHERE "calls"."workspace_id" = "transcripts"."workspace_id" AND "calls"."id" = "transcripts"."call_id";--> statement-breakpoint
ALTER TABLE "transcripts" ALTER COLUMN "started_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "transcripts" ALTER COLUMN "succeeded_tool_call_count" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "transcripts" ALTER COLUMN "interrupted" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "transcripts" ALTER COLUMN "marks" DROP DEFAULT;--> statement-breakpoint
CREATE INDEX "calls_of_agent_in_channel_by_start" ON "calls" USING btree ("workspace_id","agent","channel","started_at","id");--> statement-breakpoint
CREATE INDEX "tool_calls_of_tool_by_call" ON "tool_calls" USING btree ("workspace_id","tool_id","call_started_at","call_id");--> statement-breakpoint
CREATE INDEX "transcripts_by_words" ON "transcripts" USING gin (search_words("workspace_id", "started_at", "flagged", "marks", "spoken_text")) WITH (gin_pending_list_limit=256);--> statement-breakpoint
CREATE INDEX "transcripts_failed_by_start" ON "transcripts" USING btree ("workspace_id","started_at","call_id") WHERE "transcripts"."failed_tool_call_count" > 0;--> statement-breakpoint
CREATE INDEX "transcripts_succeeded_by_start" ON "transcripts" USING btree ("workspace_id","started_at","call_id") WHERE "transcripts"."succeeded_tool_call_count" > 0;--> statement-breakpoint
CREATE INDEX "transcripts_slow_by_start" ON "transcripts" USING btree ("workspace_id","started_at","call_id") WHERE "transcripts"."slowest_tool_call_ms" >= 2000;--> statement-breakpoint
CREATE INDEX "transcripts_interrupted_by_start" ON "transcripts" USING btree ("workspace_id","started_at","call_id") WHERE "transcripts"."interrupted";--> statement-breakpoint
CREATE INDEX "transcripts_flagged_by_start" ON "transcripts" USING btree ("workspace_id","started_at","call_id") WHERE "transcripts"."flagged";--> statement-breakpoint
CREATE INDEX "calls_active_in_workspace" ON "calls" USING btree ("workspace_id","started_at","id") WHERE "calls"."status" = 'active';
