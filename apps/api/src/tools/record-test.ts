import type { ToolDraft, ToolOutcome } from "@callhook/core";
import { auditRepository } from "@callhook/db";
import type { Context } from "../context.ts";
import { scopeOf } from "../scope-of.ts";

/** That a tool was tried, and how it ended. A dry run is not recorded: nothing was sent. */
export async function recordTest(options: {
  context: Context;
  tool: ToolDraft & { id?: string };
  outcome: ToolOutcome;
  /** The call whose tool call was run again. */
  replayOf?: string;
}): Promise<void> {
  const { context, tool, outcome, replayOf } = options;
  const subject = { kind: "tool", id: tool.id ?? null, name: tool.name };
  const { status } = outcome;
  const replayed = replayOf === undefined ? {} : { replayOf };
  const ending = outcome.status === "failed" ? { status, reason: outcome.reason } : { status };
  const { environment } = outcome;
  const details = { ...ending, environment, ...replayed };
  await auditRepository(scopeOf(context)).record({ action: "tool.tested", subject, details });
}
