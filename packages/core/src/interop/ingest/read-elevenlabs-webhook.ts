import { isFields } from "../reading/fields.ts";
import type { IngestedCall, PlatformAnalysis } from "./ingested-call.ts";
import type { ElevenLabsConversation, ElevenLabsResult, ElevenLabsTurn } from "./elevenlabs-payload.ts";
import { fieldsOf } from "../reading/fields.ts";
import { endingOf } from "./ending-of.ts";
import { failureOfPlatform } from "./failure-of-platform.ts";
import { platformClock } from "./platform-clock.ts";
import { argumentsOf, jsonOf } from "./read-value.ts";
import { redactedRequest } from "./redacted-request.ts";
import { type PlatformOutcome, StepsOfCall } from "./steps-of-call.ts";
import { successOf } from "./success-of.ts";
import { variablesOf } from "./variables-of.ts";

/** The call that ElevenLabs' `post_call_transcription` tells of. */
export function callOfElevenLabs(conversation: ElevenLabsConversation, receivedAt: Date): IngestedCall {
  const { conversation_id: externalId, metadata, transcript } = conversation;
  const { start_time_unix_secs: started, call_duration_secs: duration, phone_call: phone } = metadata;
  const startedMs = typeof started === "number" ? started * 1000 : null;
  const clock = platformClock({ startedMs, receivedAt });
  const calls = new StepsOfCall({ clock, by: metadata.text_only ? "text" : "voice" });
  const requests = requestsOf(transcript);
  for (const turn of transcript) addTurn({ calls, turn, requests });
  const endSeconds = duration ?? transcript.at(-1)?.time_in_call_secs ?? 0;
  calls.close(endSeconds);
  const isOutbound = phone?.direction === "outbound";
  const [theirs, ours] = [phone?.external_number ?? null, phone?.agent_number ?? null];
  return {
    externalId,
    channel: channelOf(metadata),
    from: isOutbound ? ours : theirs,
    to: isOutbound ? theirs : ours,
    variables: variablesOf(
      conversation.conversation_initiation_client_data?.dynamic_variables,
      // What the platform knows by itself stands in the call's own fields.
      (name) => !name.startsWith("system__"),
    ),
    startedAt: clock.startedAt,
    steps: calls.steps,
    end: endingOf({
      reason: metadata.termination_reason || metadata.error?.reason,
      at: clock.at(endSeconds),
    }),
    analysis: analysisOf(conversation),
  };
}

function channelOf(metadata: ElevenLabsConversation["metadata"]): IngestedCall["channel"] {
  if (metadata.phone_call !== null && metadata.phone_call !== undefined) return "phone";
  return metadata.text_only ? "chat" : "platform";
}

type Requests = ReadonlyMap<string, ReturnType<typeof redactedRequest>>;

/** What was sent stands with the tool call, and what came of it with the result. */
function requestsOf(transcript: readonly ElevenLabsTurn[]): Requests {
  const asked = transcript.flatMap((turn) => turn.tool_calls);
  return new Map(asked.map((call) => [call.request_id, redactedRequest(call.tool_details)]));
}

function addTurn(options: { calls: StepsOfCall; turn: ElevenLabsTurn; requests: Requests }): void {
  const { calls, turn, requests } = options;
  const { time_in_call_secs: seconds, ignored_as_backchannel: isBackchannel } = turn;
  const text = turn.original_message ?? turn.message ?? "";
  if (turn.role === "user") calls.callerSpoke({ seconds, text, isBackchannel });
  else calls.agentSpoke({ seconds, text, ...(turn.interrupted && { interruptedAfter: heardOf(turn) }) });
  for (const { request_id: id, tool_name: name, params_as_json: given } of turn.tool_calls)
    calls.toolCalled({ id, name, seconds, arguments: argumentsOf(given) });
  for (const result of turn.tool_results) {
    const { request_id: id, tool_name: name, tool_latency_secs: latencySeconds = null } = result;
    const outcome = { ...outcomeOf(result), request: requests.get(id) ?? null };
    calls.toolFinished({ id, name, seconds, latencySeconds, outcome });
  }
}

/** Where the whole text is given beside it, `message` is what was heard. */
function heardOf({ message, original_message: whole }: ElevenLabsTurn): string | null {
  return whole === null || whole === undefined ? null : (message ?? "");
}

function outcomeOf(result: ElevenLabsResult): PlatformOutcome {
  const { is_error: isError, is_blocked: isBlocked, result_value: value } = result;
  if (!isError && !isBlocked)
    return { status: "succeeded", value: jsonOf(value), variables: savedBy(result) };
  const said = result.raw_error_message || (typeof value === "string" ? value : "") || result.error_type;
  return failureOfPlatform({
    platform: "ElevenLabs",
    said: said ?? "",
    kind: result.error_type ?? "",
    isBlocked,
  });
}

function savedBy({ dynamic_variable_updates: updates }: ElevenLabsResult) {
  const saved = new Map<string, unknown>();
  for (const update of updates) if (update !== null) saved.set(update.variable_name, update.new_value);
  return variablesOf(Object.fromEntries(saved));
}

function analysisOf({ analysis }: ElevenLabsConversation): PlatformAnalysis | null {
  if (analysis === null || analysis === undefined) return null;
  const collected = [...fieldsOf(analysis.data_collection_results)].map(([name, result]) => {
    const value = isFields(result) ? fieldsOf(result).get("value") : result;
    return [name, jsonOf(value)];
  });
  return {
    title: analysis.call_summary_title ?? null,
    summary: analysis.transcript_summary ?? null,
    success: successOf(analysis.call_successful),
    collectedData: Object.fromEntries(collected),
  };
}
