CREATE TABLE "agents" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"instructions" text NOT NULL,
	"greeting" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agents_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "call_events" (
	"workspace_id" text NOT NULL,
	"call_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"type" text NOT NULL,
	"tool_call_id" text,
	"payload" json NOT NULL,
	CONSTRAINT "call_events_workspace_id_call_id_sequence_pk" PRIMARY KEY("workspace_id","call_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"agent" text NOT NULL,
	"channel" text NOT NULL,
	"caller" text,
	"variables" json NOT NULL,
	"status" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text,
	"next_sequence" integer NOT NULL,
	"event_count" integer NOT NULL,
	"last_active_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calls_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "tool_calls" (
	"workspace_id" text NOT NULL,
	"call_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"tool_call_id" text NOT NULL,
	"tool_id" text,
	"function_name" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"duration_ms" double precision,
	"outcome" text,
	"failure_reason" text,
	CONSTRAINT "tool_calls_workspace_id_call_id_sequence_pk" PRIMARY KEY("workspace_id","call_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "tools" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"function_name" text NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"method" text NOT NULL,
	"url" text NOT NULL,
	"parameters" json NOT NULL,
	"body_format" text NOT NULL,
	"response_timeout_seconds" double precision NOT NULL,
	"interruptions" text NOT NULL,
	"agent_targets" text[] NOT NULL,
	"version" integer NOT NULL,
	"enabled" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tools_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "transcripts" (
	"workspace_id" text NOT NULL,
	"call_id" text NOT NULL,
	"transcript" json NOT NULL,
	"event_count" integer NOT NULL,
	"duration_ms" double precision NOT NULL,
	"turn_count" integer NOT NULL,
	"tool_call_count" integer NOT NULL,
	"failed_tool_call_count" integer NOT NULL,
	"opening_words" text,
	"spoken_text" text NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "transcripts_workspace_id_call_id_pk" PRIMARY KEY("workspace_id","call_id")
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"plan" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "agents" ADD CONSTRAINT "agents_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_events" ADD CONSTRAINT "call_events_of_call" FOREIGN KEY ("workspace_id","call_id") REFERENCES "public"."calls"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tool_calls" ADD CONSTRAINT "tool_calls_of_call" FOREIGN KEY ("workspace_id","call_id") REFERENCES "public"."calls"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tools" ADD CONSTRAINT "tools_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transcripts" ADD CONSTRAINT "transcripts_of_call" FOREIGN KEY ("workspace_id","call_id") REFERENCES "public"."calls"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "call_events_of_tool_call" ON "call_events" USING btree ("workspace_id","call_id","tool_call_id") WHERE "call_events"."tool_call_id" is not null;--> statement-breakpoint
CREATE INDEX "calls_by_start" ON "calls" USING btree ("workspace_id","started_at","id");--> statement-breakpoint
CREATE INDEX "calls_of_agent_by_start" ON "calls" USING btree ("workspace_id","agent","started_at","id");--> statement-breakpoint
CREATE INDEX "calls_in_channel_by_start" ON "calls" USING btree ("workspace_id","channel","started_at","id");--> statement-breakpoint
CREATE INDEX "calls_active_by_idleness" ON "calls" USING btree ("last_active_at") WHERE "calls"."status" = 'active';--> statement-breakpoint
CREATE INDEX "tool_calls_of_tool" ON "tool_calls" USING btree ("workspace_id","tool_id","outcome","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "tools_function_name_in_workspace" ON "tools" USING btree ("workspace_id",lower("function_name"));--> statement-breakpoint
CREATE INDEX "tools_by_creation" ON "tools" USING btree ("workspace_id","created_at","id");