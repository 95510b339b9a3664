CREATE TABLE "ingested_webhooks" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"line_id" text NOT NULL,
	"platform" text NOT NULL,
	"event" text NOT NULL,
	"external_id" text,
	"agent" text NOT NULL,
	"environment" text NOT NULL,
	"digest" text NOT NULL,
	"body" "bytea",
	"state" text NOT NULL,
	"problem" text,
	"call_id" text,
	"analysis" json,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "ingested_webhooks_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "lines" ADD COLUMN "webhook_secret" text;--> statement-breakpoint
ALTER TABLE "ingested_webhooks" ADD CONSTRAINT "ingested_webhooks_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ingested_webhooks" ADD CONSTRAINT "ingested_webhooks_of_call" FOREIGN KEY ("workspace_id","call_id") REFERENCES "public"."calls"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "ingested_webhooks_by_digest" ON "ingested_webhooks" USING btree ("workspace_id","digest");--> statement-breakpoint
CREATE INDEX "ingested_webhooks_of_line" ON "ingested_webhooks" USING btree ("workspace_id","line_id","received_at","id");--> statement-breakpoint
CREATE INDEX "ingested_webhooks_by_time" ON "ingested_webhooks" USING btree ("workspace_id","received_at","id");--> statement-breakpoint
CREATE INDEX "ingested_webhooks_of_call_by_id" ON "ingested_webhooks" USING btree ("workspace_id","call_id");--> statement-breakpoint
CREATE INDEX "ingested_webhooks_unrecorded" ON "ingested_webhooks" USING btree ("received_at") WHERE "ingested_webhooks"."call_id" is null;