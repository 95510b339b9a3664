import {
  CallhookError,
  effectOf,
  type JsonDifference,
  type JsonValue,
  outcomeDifferences,
  redactedPaths,
  requestDifferences,
  type Tool,
  type ToolCall,
  type ToolDraft,
  toolForAgent,
  type ToolOutcome,
} from "@callhook/core";
import type { ToolPreview } from "@callhook/core/engine";
import type { Context } from "../context.ts";
import { environmentsOf } from "../environments/environments-of.ts";
import { recordedToolCall, type RecordedToolCall } from "./recorded-tool-call.ts";
import { recordTest } from "./record-test.ts";
import { toolsOf } from "./tools-of.ts";
import { unasked } from "./unasked.ts";

type ReplayInput = {
  callId: string;
  sequence?: number | undefined;
  toolCallId?: string | undefined;
  draft?: ToolDraft | undefined;
  /** In place of recorded ones, by key. */
  arguments: Record<string, JsonValue>;
  confirmed: boolean;
  dryRun: boolean;
};

export type ToolReplay = {
  recorded: ToolCall;
  arguments: JsonValue;
  /** Why nothing was sent: values that the record does not hold, a write without a yes, or because nobody wanted it. */
  held: "needs-values" | "needs-yes" | "dry-run" | null;
  /** Dot paths of the arguments that have to be given. */
  missing: string[];
  preview: ToolPreview;
  /** Null where nothing was sent. */
  outcome: ToolOutcome | null;
  differences: { request: JsonDifference[]; outcome: JsonDifference[] };
};

type ReplayedTool = ToolDraft & Partial<Pick<Tool, "id">>;

/**
 * Runs what was asked for in a call once more, against the tool as it is now or a draft of it, and says what is
 * different. The attack on oneself: a booking is made twice. So what writes is sent only after an explicit yes.
 */
export async function replayToolCall(options: {
  context: Context;
  input: ReplayInput;
  signal: AbortSignal | undefined;
}): Promise<ToolReplay> {
  const { context, input, signal } = options;
  const { engine } = context.services;
  const record = await recordedToolCall({ context, ...input });
  const recorded = record.toolCall;
  const tool: ReplayedTool = input.draft ?? (await savedTool(context, recorded));
  await environmentsOf(context).require({ name: record.call.environment, path: "callId" });
  const asked = toolForAgent(tool, record.call.agent);
  const given = withReplaced(recorded.arguments, input.arguments);
  const missing = redactedPaths(given);
  const execution = {
    tool: unasked(asked),
    arguments: given,
    context: contextOf(context, record),
    ...(signal === undefined ? {} : { signal }),
  };
  const preview = await engine.preview(execution);
  const held = heldBack({ input, tool, missing });
  const outcome = held === null ? await engine.execute(execution) : null;
  if (outcome !== null) await recordTest({ context, tool, outcome, replayOf: input.callId });
  const sent = outcome?.request ?? preview.request;
  return {
    recorded,
    arguments: given,
    held,
    missing,
    preview,
    outcome,
    differences: {
      request: requestDifferences(recorded.outcome?.request ?? null, sent),
      outcome: outcome === null ? [] : outcomeDifferences(recorded.outcome, outcome),
    },
  };
}

async function savedTool(context: Context, { toolId }: ToolCall): Promise<ReplayedTool> {
  if (toolId !== null) return toolsOf(context).get(toolId);
  const message = "This tool call was of no tool that is known here; give a draft to run it against.";
  throw new CallhookError({ code: "invalid-input", message, issues: [{ path: "draft", message }] });
}

function heldBack(options: { input: ReplayInput; tool: ToolDraft; missing: string[] }): ToolReplay["held"] {
  const { input, tool, missing } = options;
  if (input.dryRun) return "dry-run";
  if (missing.length > 0) return "needs-values";
  return effectOf(tool) === "read" || input.confirmed ? null : "needs-yes";
}

/** As it was then, but in no call: what has run there is not looked up, and nothing is added to its record. */
function contextOf({ workspaceId }: Context, { call, savedVariables }: RecordedToolCall) {
  const { agent, from, variables, environment } = call;
  return { workspaceId, agent, from, variables, environment, savedVariables };
}

function withReplaced(recorded: JsonValue, replacements: Record<string, JsonValue>): JsonValue {
  if (Object.keys(replacements).length === 0) return recorded;
  const known = typeof recorded === "object" && !Array.isArray(recorded) ? recorded : {};
  return { ...known, ...replacements };
}
