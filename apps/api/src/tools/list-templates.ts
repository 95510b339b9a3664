import { toolTemplates, type ToolTemplate } from "@callhook/core";
import type { Context } from "../context.ts";

/** Drafts to start from; the plumber's example points at the sample business when one is running. */
export function listTemplates({ services }: Context): ToolTemplate[] {
  return toolTemplates({ sampleBusinessUrl: services.environment.CALLHOOK_SAMPLE_BUSINESS_URL });
}
