CREATE TABLE "environment_values" (
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"environment_id" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "environment_values_workspace_id_name_environment_id_pk" PRIMARY KEY("workspace_id","name","environment_id")
);
--> statement-breakpoint
CREATE TABLE "environment_variables" (
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"value" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"written_by" text NOT NULL,
	CONSTRAINT "environment_variables_workspace_id_name_pk" PRIMARY KEY("workspace_id","name")
);
--> statement-breakpoint
CREATE TABLE "environments" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "environments_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "secret_values" (
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"environment_id" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"key_id" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"written_by" text NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"verdict" text,
	"verdict_at" timestamp (3) with time zone,
	"verdict_message" text,
	CONSTRAINT "secret_values_workspace_id_name_environment_id_pk" PRIMARY KEY("workspace_id","name","environment_id")
);
--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "environment" text DEFAULT 'production' NOT NULL;--> statement-breakpoint
ALTER TABLE "environment_values" ADD CONSTRAINT "environment_values_of_variable" FOREIGN KEY ("workspace_id","name") REFERENCES "public"."environment_variables"("workspace_id","name") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "environment_values" ADD CONSTRAINT "environment_values_in_environment" FOREIGN KEY ("workspace_id","environment_id") REFERENCES "public"."environments"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "environment_variables" ADD CONSTRAINT "environment_variables_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "environments" ADD CONSTRAINT "environments_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secret_values" ADD CONSTRAINT "secret_values_of_secret" FOREIGN KEY ("workspace_id","name") REFERENCES "public"."secrets"("workspace_id","name") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secret_values" ADD CONSTRAINT "secret_values_in_environment" FOREIGN KEY ("workspace_id","environment_id") REFERENCES "public"."environments"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "environment_values_of_environment" ON "environment_values" USING btree ("workspace_id","environment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "environments_name_in_workspace" ON "environments" USING btree ("workspace_id","name");--> statement-breakpoint
CREATE INDEX "secret_values_of_environment" ON "secret_values" USING btree ("workspace_id","environment_id");--> statement-breakpoint
CREATE INDEX "secret_values_by_key" ON "secret_values" USING btree ("key_id","workspace_id","name","environment_id");