DROP INDEX "call_analyses_flagged";--> statement-breakpoint
ALTER TABLE "call_analyses" DROP COLUMN "title";--> statement-breakpoint
ALTER TABLE "call_analyses" DROP COLUMN "summary";--> statement-breakpoint
ALTER TABLE "call_analyses" DROP COLUMN "success";--> statement-breakpoint
ALTER TABLE "call_analyses" DROP COLUMN "flagged";--> statement-breakpoint
ALTER TABLE "call_analyses" DROP COLUMN "made_by";