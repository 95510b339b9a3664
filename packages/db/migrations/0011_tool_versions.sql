CREATE TABLE "new_tool_drafts" (
	"workspace_id" text NOT NULL,
	"author_kind" text NOT NULL,
	"author_id" text NOT NULL,
	"author_name" text NOT NULL,
	"revision" text NOT NULL,
	"draft" json NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "new_tool_drafts_workspace_id_author_id_pk" PRIMARY KEY("workspace_id","author_id")
);
--> statement-breakpoint
CREATE TABLE "tool_drafts" (
	"workspace_id" text NOT NULL,
	"tool_id" text NOT NULL,
	"base_version" integer NOT NULL,
	"revision" text NOT NULL,
	"draft" json NOT NULL,
	"author_kind" text NOT NULL,
	"author_id" text,
	"author_name" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tool_drafts_workspace_id_tool_id_pk" PRIMARY KEY("workspace_id","tool_id")
);
--> statement-breakpoint
CREATE TABLE "tool_versions" (
	"workspace_id" text NOT NULL,
	"tool_id" text NOT NULL,
	"version" integer NOT NULL,
	"function_name" text NOT NULL,
	"draft" json NOT NULL,
	"note" text,
	"restored_from" integer,
	"author_kind" text NOT NULL,
	"author_id" text,
	"author_name" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tool_versions_workspace_id_tool_id_version_pk" PRIMARY KEY("workspace_id","tool_id","version")
);
--> statement-breakpoint
ALTER TABLE "tool_calls" ADD COLUMN "tool_version" integer;--> statement-breakpoint
ALTER TABLE "new_tool_drafts" ADD CONSTRAINT "new_tool_drafts_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tool_drafts" ADD CONSTRAINT "tool_drafts_of_tool" FOREIGN KEY ("workspace_id","tool_id") REFERENCES "public"."tools"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tool_versions" ADD CONSTRAINT "tool_versions_of_tool" FOREIGN KEY ("workspace_id","tool_id") REFERENCES "public"."tools"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- Whoever looks at a recorded call must find the tool as it was then: no version is ever changed, and versions go only
-- with their tool (a cascade, inside another trigger).
CREATE FUNCTION tool_versions_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'A version of a tool is not changed: save another one. Versions go with their tool.'
    USING ERRCODE = 'restrict_violation';
END
$$;--> statement-breakpoint
CREATE TRIGGER tool_versions_stay BEFORE UPDATE OR DELETE ON tool_versions
  FOR EACH ROW EXECUTE FUNCTION tool_versions_stay();--> statement-breakpoint
CREATE TRIGGER tool_versions_are_not_truncated BEFORE TRUNCATE ON tool_versions
  FOR EACH STATEMENT EXECUTE FUNCTION tool_versions_stay();--> statement-breakpoint
-- What a tool is now is the only version that is known of it. Joined as text: json functions refuse NUL characters.
INSERT INTO tool_versions (workspace_id, tool_id, version, function_name, draft, author_kind, author_name, saved_at)
SELECT workspace_id, id, version, function_name, (
    left(rtrim(settings::text), -1) || CASE WHEN settings::text ~ '^\s*\{\s*\}\s*$' THEN '' ELSE ',' END ||
    '"name":' || to_json(name)::text ||
    ',"description":' || to_json(description)::text ||
    ',"method":' || to_json(method)::text ||
    ',"url":' || to_json(url)::text ||
    ',"parameters":' || parameters::text ||
    ',"bodyFormat":' || to_json(body_format)::text ||
    ',"responseTimeoutSeconds":' || to_json(response_timeout_seconds)::text ||
    ',"interruptions":' || to_json(interruptions)::text ||
    ',"agentTargets":' || to_json(agent_targets)::text || '}'
  )::json, 'system', 'Callhook', updated_at
FROM tools;
