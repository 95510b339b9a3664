import type { ToolDraft, ToolDraftInput } from "@callhook/core";
import { aToolDraft } from "@callhook/core/testing";

/** The plumber's tool at an endpoint: the offline model calls it when asked whether we come out to a ZIP code. */
export function anAreaTool(endpoint: { url: string }, overrides: Partial<ToolDraftInput> = {}): ToolDraft {
  return aToolDraft({
    name: "Check availability in area",
    description:
      "Checks whether the plumber comes out to a ZIP code. Use it when a caller asks if we serve their area.",
    method: "POST",
    url: `${endpoint.url}/check-area`,
    parameters: [
      {
        key: "zip_code",
        location: "body",
        type: "string",
        description: "The caller's ZIP code",
        required: true,
      },
    ],
    agentTargets: ["receptionist"],
    ...overrides,
  });
}
