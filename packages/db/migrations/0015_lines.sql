CREATE TABLE "lines" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"provider" text NOT NULL,
	"name" text NOT NULL,
	"agent" text NOT NULL,
	"environment" text NOT NULL,
	"account_id" text NOT NULL,
	"phone_number" text,
	"credential_secret" text,
	"path_secret_hash" text NOT NULL,
	"path_secret_sealed" "bytea" NOT NULL,
	"key_id" text NOT NULL,
	"voice" json NOT NULL,
	"is_enabled" boolean NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"written_by" text NOT NULL,
	CONSTRAINT "lines_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "lines" ADD CONSTRAINT "lines_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "lines_name_in_workspace" ON "lines" USING btree ("workspace_id",lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "lines_by_path_secret" ON "lines" USING btree ("path_secret_hash");--> statement-breakpoint
CREATE INDEX "lines_by_account" ON "lines" USING btree ("provider","account_id");--> statement-breakpoint
CREATE INDEX "lines_by_key" ON "lines" USING btree ("key_id","workspace_id","id");