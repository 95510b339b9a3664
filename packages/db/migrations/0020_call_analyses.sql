CREATE TABLE "call_analyses" (
	"workspace_id" text NOT NULL,
	"call_id" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"success" text NOT NULL,
	"flagged" boolean NOT NULL,
	"analysis" json NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"event_count" integer NOT NULL,
	CONSTRAINT "call_analyses_workspace_id_call_id_pk" PRIMARY KEY("workspace_id","call_id")
);
--> statement-breakpoint
ALTER TABLE "call_analyses" ADD CONSTRAINT "call_analyses_of_call" FOREIGN KEY ("workspace_id","call_id") REFERENCES "public"."calls"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "call_analyses_flagged" ON "call_analyses" USING btree ("workspace_id","call_id") WHERE "call_analyses"."flagged";