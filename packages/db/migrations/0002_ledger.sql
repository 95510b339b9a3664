CREATE TABLE "ledger_conversations" (
	"workspace_id" text NOT NULL,
	"call_id" text NOT NULL,
	"last_place" integer NOT NULL,
	"last_used_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ledger_conversations_workspace_id_call_id_pk" PRIMARY KEY("workspace_id","call_id")
);
--> statement-breakpoint
CREATE TABLE "ledger_questions" (
	"workspace_id" text NOT NULL,
	"call_id" text NOT NULL,
	"function_name" text NOT NULL,
	"arguments_key" text NOT NULL,
	"tool_call_id" text NOT NULL,
	"caller_turns" integer,
	CONSTRAINT "ledger_questions_pk" PRIMARY KEY("workspace_id","call_id","function_name","arguments_key")
);
--> statement-breakpoint
CREATE TABLE "ledger_runs" (
	"workspace_id" text NOT NULL,
	"call_id" text NOT NULL,
	"place" integer NOT NULL,
	"function_name" text NOT NULL,
	"arguments_key" text NOT NULL,
	"tool_call_id" text NOT NULL,
	"effect" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"lease_ends_at" timestamp (3) with time zone NOT NULL,
	"last_ended_place" integer NOT NULL,
	"is_outdated" boolean DEFAULT false NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"keep" text,
	"status" text,
	"outcome" json,
	"outcome_ends_at" timestamp (3) with time zone,
	CONSTRAINT "ledger_runs_workspace_id_call_id_place_pk" PRIMARY KEY("workspace_id","call_id","place")
);
--> statement-breakpoint
ALTER TABLE "ledger_conversations" ADD CONSTRAINT "ledger_conversations_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_questions" ADD CONSTRAINT "ledger_questions_of_conversation" FOREIGN KEY ("workspace_id","call_id") REFERENCES "public"."ledger_conversations"("workspace_id","call_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_runs" ADD CONSTRAINT "ledger_runs_of_conversation" FOREIGN KEY ("workspace_id","call_id") REFERENCES "public"."ledger_conversations"("workspace_id","call_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ledger_conversations_by_use" ON "ledger_conversations" USING btree ("last_used_at");--> statement-breakpoint
CREATE INDEX "ledger_runs_of_claim" ON "ledger_runs" USING btree ("workspace_id","call_id","arguments_key","function_name","place");--> statement-breakpoint
CREATE INDEX "ledger_runs_by_end_of_outcome" ON "ledger_runs" USING btree ("outcome_ends_at") WHERE "ledger_runs"."outcome" is not null;