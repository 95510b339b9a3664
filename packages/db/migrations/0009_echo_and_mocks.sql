CREATE TABLE "echo_endpoints" (
	"workspace_id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "echo_requests" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"request" json NOT NULL,
	CONSTRAINT "echo_requests_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "mocks" json;--> statement-breakpoint
ALTER TABLE "echo_endpoints" ADD CONSTRAINT "echo_endpoints_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "echo_requests" ADD CONSTRAINT "echo_requests_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "echo_endpoints_by_token" ON "echo_endpoints" USING btree ("token");--> statement-breakpoint
CREATE INDEX "echo_requests_by_time" ON "echo_requests" USING btree ("workspace_id","received_at","id");--> statement-breakpoint
CREATE INDEX "echo_requests_by_age" ON "echo_requests" USING btree ("received_at");