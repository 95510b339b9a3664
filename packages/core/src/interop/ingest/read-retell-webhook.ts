import { fieldsOf } from "../reading/fields.ts";
import { textOf } from "../reading/text-of.ts";
import { endingOf } from "./ending-of.ts";
import { failureOfPlatform } from "./failure-of-platform.ts";
import type { IngestedCall, PlatformAnalysis } from "./ingested-call.ts";
import { platformClock } from "./platform-clock.ts";
import { argumentsOf, jsonOf } from "./read-value.ts";
import type { RetellCall, RetellEntry } from "./retell-payload.ts";
import { type PlatformOutcome, StepsOfCall } from "./steps-of-call.ts";
import { successOf } from "./success-of.ts";
import { variablesOf } from "./variables-of.ts";

/** The call that Retell's `call_ended` or `call_analyzed` tells of; the latter brings what Retell made of it. */
export function callOfRetell(call: RetellCall, receivedAt: Date): IngestedCall {
  const clock = platformClock({ startedMs: call.start_timestamp ?? call.end_timestamp ?? null, receivedAt });
  const calls = new StepsOfCall({ clock, by: "voice" });
  const lastSeconds = addEntries(calls, call.transcript_with_tool_calls ?? call.transcript_object ?? []);
  const endSeconds = lengthOf(call) ?? lastSeconds;
  calls.close(endSeconds);
  const variables = {
    ...fieldsAsObject(call.retell_llm_dynamic_variables),
    ...fieldsAsObject(call.collected_dynamic_variables),
  };
  return {
    externalId: call.call_id,
    channel: call.call_type === "phone_call" || call.from_number ? "phone" : "platform",
    from: call.from_number ?? null,
    to: call.to_number ?? null,
    variables: variablesOf(variables),
    startedAt: clock.startedAt,
    steps: calls.steps,
    end: endingOf({
      reason: call.disconnection_reason,
      at: clock.at(endSeconds),
      transferTo: call.transfer_destination,
    }),
    analysis: analysisOf(call),
  };
}

function lengthOf({ duration_ms: durationMs, start_timestamp: from, end_timestamp: to }: RetellCall) {
  if (typeof durationMs === "number") return durationMs / 1000;
  return typeof from === "number" && typeof to === "number" ? (to - from) / 1000 : null;
}

/** Answers when the last entry was over. What has no time of its own happened after what stands before it. */
function addEntries(calls: StepsOfCall, entries: readonly RetellEntry[]): number {
  let now = 0;
  for (const entry of entries) {
    const seconds = entry.time_sec ?? entry.words[0]?.start ?? now;
    now = Math.max(now, seconds, entry.words.at(-1)?.end ?? 0);
    addEntry({ calls, entry, seconds });
  }
  return now;
}

function addEntry(options: { calls: StepsOfCall; entry: RetellEntry; seconds: number }): void {
  const { calls, entry, seconds } = options;
  const { tool_call_id: id, name } = entry;
  switch (entry.role) {
    case "user":
      return calls.callerSpoke({ seconds, text: textOf(entry.content) });
    case "agent":
      return calls.agentSpoke({ seconds, text: textOf(entry.content) });
    case "tool_call_invocation":
      return calls.toolCalled({ id, name, seconds, arguments: argumentsOf(entry.arguments) });
    case "tool_call_result":
      return calls.toolFinished({ id, name, seconds, latencySeconds: null, outcome: outcomeOf(entry) });
  }
}

function outcomeOf({ successful, content }: RetellEntry): PlatformOutcome {
  if (successful !== false) return { status: "succeeded", value: jsonOf(content) };
  return failureOfPlatform({ platform: "Retell", said: textOf(content) });
}

function fieldsAsObject(value: unknown): Record<string, unknown> {
  return Object.fromEntries(fieldsOf(value));
}

function analysisOf({ call_analysis: analysis }: RetellCall): PlatformAnalysis | null {
  if (analysis === null || analysis === undefined) return null;
  const { user_sentiment: sentiment, custom_analysis_data: custom } = analysis;
  const collected = [...fieldsOf(custom)].map(([name, value]) => [name, jsonOf(value)]);
  return {
    title: null,
    summary: analysis.call_summary ?? null,
    success: successOf(analysis.call_successful),
    collectedData: {
      ...Object.fromEntries(collected),
      ...(sentiment ? { user_sentiment: sentiment } : {}),
    },
  };
}
