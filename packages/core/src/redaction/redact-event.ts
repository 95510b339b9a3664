import type { CallVariables, TranscriptEvent } from "../transcript/transcript-event.ts";
import { type Redact, redactJson } from "./redact-json.ts";
import { redactOutcome, redactScalar } from "./redact-outcome.ts";

const longestText = 20_000;
const longestName = 200;

/**
 * An event with placeholders in place of what `redact` finds in it; the very same event where that is nothing. Its
 * number, time and kind, and which tool was called, stay: the call can still be read.
 */
export function redactEvent(event: TranscriptEvent, redact: Redact): TranscriptEvent {
  const redacted = redactStep(event, redact);
  return JSON.stringify(redacted) === JSON.stringify(event) ? event : redacted;
}

function redactStep(event: TranscriptEvent, redact: Redact): TranscriptEvent {
  switch (event.type) {
    case "call-started":
      return {
        ...event,
        from: event.from === null ? null : redact(event.from).slice(0, longestName),
        variables: redactVariables(event.variables, redact),
      };
    case "caller-spoke":
    case "agent-spoke":
      return { ...event, text: redact(event.text).slice(0, longestText) };
    case "agent-interrupted":
      return {
        ...event,
        heardText: event.heardText === null ? null : redact(event.heardText).slice(0, longestText),
      };
    case "tool-called":
      return { ...event, arguments: redactJson(event.arguments, redact) };
    case "tool-finished":
    case "late-result-arrived":
      return { ...event, outcome: redactOutcome(event.outcome, redact) };
    case "call-ended":
      return { ...event, reason: redact(event.reason).slice(0, longestName) };
    // Nobody's words: which model and connection, and a button.
    case "tool-decided":
    case "model-replied":
    case "channel-connected":
    case "channel-disconnected":
      return event;
  }
}

export function redactVariables(variables: CallVariables, redact: Redact): CallVariables {
  const members = Object.entries(variables).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map((item) => redactScalar(item, redact)) : redactScalar(value, redact),
  ]);
  return Object.fromEntries(members);
}
