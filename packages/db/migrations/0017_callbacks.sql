CREATE TABLE "callbacks" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"token_hash" text NOT NULL,
	"call_id" text NOT NULL,
	"tool_call_id" text NOT NULL,
	"tool_id" text,
	"tool_version" integer,
	"environment" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"claimed_at" timestamp (3) with time zone,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "callbacks_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "callbacks" ADD CONSTRAINT "callbacks_of_call" FOREIGN KEY ("workspace_id","call_id") REFERENCES "public"."calls"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "callbacks_by_token" ON "callbacks" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "callbacks_by_expiry" ON "callbacks" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "callbacks_of_call_by_id" ON "callbacks" USING btree ("workspace_id","call_id");