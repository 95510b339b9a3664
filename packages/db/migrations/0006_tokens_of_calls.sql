ALTER TABLE "api_keys" ADD COLUMN "call_id" text;--> statement-breakpoint
CREATE INDEX "api_keys_by_issuer" ON "api_keys" USING btree ("workspace_id","issued_by");