CREATE TABLE "billing_subscriptions" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text,
	"customer" text NOT NULL,
	"plan" text,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "billing_subscriptions" ADD CONSTRAINT "billing_subscriptions_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "billing_subscriptions_of_workspace" ON "billing_subscriptions" USING btree ("workspace_id");--> statement-breakpoint
CREATE INDEX "calls_active_in_workspace" ON "calls" USING btree ("workspace_id") WHERE "calls"."status" = 'active';--> statement-breakpoint
CREATE INDEX "calls_ended_by_end" ON "calls" USING btree ("workspace_id","ended_at") WHERE "calls"."status" = 'ended';--> statement-breakpoint
ALTER TABLE "workspaces" DROP COLUMN "billing_subscription";--> statement-breakpoint
ALTER TABLE "workspaces" DROP COLUMN "billed_at";