import type { ToolDraftInput } from "@callhook/core";
import { aTool } from "@callhook/core/testing";

export const callerWords = { zip_code: "94110", service_type: "drain cleaning" };

/** A tool that sends the caller's words to this URL. */
export function checkAreaTool(url: string, overrides: Partial<ToolDraftInput & { id: string }> = {}) {
  return aTool({
    url,
    method: "POST",
    parameters: Object.keys(callerWords).map((key) => ({
      key,
      location: "body" as const,
      type: "string" as const,
      description: `The caller's ${key}`,
      required: true,
    })),
    ...overrides,
  });
}
