import { fieldsOf } from "../reading/fields.ts";
import { endingOf } from "./ending-of.ts";
import type { IngestedCall, PlatformAnalysis } from "./ingested-call.ts";
import { platformClock } from "./platform-clock.ts";
import { argumentsOf, jsonOf } from "./read-value.ts";
import { StepsOfCall } from "./steps-of-call.ts";
import { successOf } from "./success-of.ts";
import type { VapiMessage, VapiReport, VapiToolCall } from "./vapi-payload.ts";
import { variablesOf } from "./variables-of.ts";

/** The call that Vapi's `end-of-call-report` tells of. */
export function callOfVapi(report: VapiReport, receivedAt: Date): IngestedCall {
  const { call, artifact } = report;
  const startedMs = timeOf(report.startedAt ?? call.startedAt);
  const endedMs = timeOf(report.endedAt ?? call.endedAt);
  const clock = platformClock({ startedMs: startedMs ?? endedMs, receivedAt });
  const calls = new StepsOfCall({ clock, by: "voice" });
  const messages = artifact?.messages ?? [];
  const said = messages.length > 0 ? messages : messagesIn(artifact?.transcript ?? "");
  const lastSeconds = addMessages({ calls, messages: said, startedMs });
  const lengthSeconds = startedMs === null || endedMs === null ? null : (endedMs - startedMs) / 1000;
  const endSeconds = lengthSeconds ?? lastSeconds;
  calls.close(endSeconds);
  const customer = report.customer?.number ?? call.customer?.number ?? null;
  const ours = report.phoneNumber?.number ?? call.phoneNumber?.number ?? null;
  const isOutbound = call.type === "outboundPhoneCall";
  return {
    externalId: call.id,
    channel: call.type?.endsWith("PhoneCall") === true || customer !== null ? "phone" : "platform",
    from: isOutbound ? ours : customer,
    to: isOutbound ? customer : ours,
    variables: variablesOf(artifact?.variableValues),
    startedAt: clock.startedAt,
    steps: calls.steps,
    end: endingOf({
      reason: report.endedReason,
      at: clock.at(endSeconds),
      transferTo: report.destination?.number,
    }),
    analysis: analysisOf(report),
  };
}

function timeOf(at: string | null | undefined): number | null {
  const time = Date.parse(at ?? "");
  return Number.isFinite(time) ? time : null;
}

/** Answers when the last message was. What has no time of its own happened after what stands before it. */
function addMessages(options: {
  calls: StepsOfCall;
  messages: readonly VapiMessage[];
  startedMs: number | null;
}): number {
  const { calls, messages, startedMs } = options;
  let now = 0;
  for (const message of messages) {
    const { secondsFromStart, time } = message;
    const since = typeof time === "number" && startedMs !== null ? (time - startedMs) / 1000 : now;
    const seconds = secondsFromStart ?? since;
    now = Math.max(now, seconds);
    addMessage({ calls, message, seconds });
  }
  return now;
}

function addMessage(options: { calls: StepsOfCall; message: VapiMessage; seconds: number }): void {
  const { calls, message, seconds } = options;
  const text = message.message ?? message.content ?? "";
  switch (message.role) {
    case "user":
      return calls.callerSpoke({ seconds, text });
    case "bot":
    case "assistant":
      return calls.agentSpoke({ seconds, text });
    case "tool_calls":
      for (const call of message.toolCalls)
        if (call !== null) calls.toolCalled({ ...askedIn(call), seconds });
      return;
    case "tool_call_result": {
      const { toolCallId: id, name } = message;
      // Vapi gives a failure to the model as a result like any other, and so it stands here.
      const outcome = { status: "succeeded" as const, value: jsonOf(message.result) };
      return calls.toolFinished({ id, name, seconds, latencySeconds: null, outcome });
    }
  }
}

/** Vapi writes a tool call in three shapes. */
function askedIn(call: VapiToolCall) {
  const given = call.function?.arguments ?? call.arguments ?? call.parameters;
  const name =
    call.function?.name === undefined || call.function.name === "" ? call.name : call.function.name;
  return { id: call.id, name, arguments: argumentsOf(given) };
}

/** The lines of a transcript that comes as text alone: `AI: …` and `User: …`. */
function messagesIn(transcript: string): VapiMessage[] {
  return transcript.split("\n").flatMap((line) => {
    const [, who, message] = /^(AI|User): (.*)$/.exec(line) ?? [];
    if (who === undefined || message === undefined) return [];
    const role = who === "AI" ? "bot" : "user";
    return [{ role, message, toolCalls: [], toolCallId: "", name: "", result: null }];
  });
}

function analysisOf({ analysis }: VapiReport): PlatformAnalysis | null {
  if (analysis === null || analysis === undefined) return null;
  const collected = [...fieldsOf(analysis.structuredData)].map(([name, value]) => [name, jsonOf(value)]);
  const success = successOf(analysis.successEvaluation);
  const { summary = null } = analysis;
  if (summary === null && success === "unknown" && collected.length === 0) return null;
  return { title: null, summary, success, collectedData: Object.fromEntries(collected) };
}
