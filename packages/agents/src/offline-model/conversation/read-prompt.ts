import type {
  LanguageModelV4Message,
  LanguageModelV4Prompt,
  LanguageModelV4ToolResultPart,
} from "@ai-sdk/provider";
import { asRecord, parseJson } from "../speak/json.ts";
import { listJoint } from "../values/read-list.ts";
import { readOutcome, type CallOutcome } from "./call-outcome.ts";

/** What happened in the conversation so far, in order. */
export type HistoryEvent =
  | { type: "heard"; text: string }
  | { type: "said"; text: string }
  | { type: "called"; toolCallId: string; toolName: string; values: Record<string, unknown> }
  | { type: "answered"; toolCallId: string; toolName: string; outcome: CallOutcome };

/** Words of the caller that follow one another without an answer are one utterance. */
export function readPrompt(prompt: LanguageModelV4Prompt): HistoryEvent[] {
  const events: HistoryEvent[] = [];
  for (const event of prompt.flatMap(eventsOf)) {
    const last = events.at(-1);
    if (event.type === "heard" && last?.type === "heard") {
      events[events.length - 1] = {
        type: "heard",
        text: `${last.text.replace(/[.\s]+$/, "")}. ${event.text}`,
      };
    } else events.push(event);
  }
  return events;
}

/** What the system messages say, which holds the current time and the caller's number. */
export function readInstructions(prompt: LanguageModelV4Prompt): string {
  return prompt.flatMap((message) => (message.role === "system" ? [message.content] : [])).join("\n");
}

function eventsOf(message: LanguageModelV4Message): HistoryEvent[] {
  if (message.role === "system") return [];
  if (message.role === "user") {
    const text = message.content
      .flatMap((part) => (part.type === "text" ? [part.text] : []))
      .join(" ")
      .trim();
    return text === "" ? [] : [{ type: "heard", text }];
  }
  if (message.role === "tool")
    return message.content.flatMap((part) => (part.type === "tool-result" ? [answered(part)] : []));
  return message.content.flatMap((part): HistoryEvent[] => {
    if (part.type === "text") return [{ type: "said", text: part.text }];
    if (part.type === "tool-result") return [answered(part)];
    if (part.type !== "tool-call") return [];
    return [
      {
        type: "called",
        toolCallId: part.toolCallId,
        toolName: part.toolName,
        values: argumentsOf(part.input),
      },
    ];
  });
}

function argumentsOf(input: unknown): Record<string, unknown> {
  const given = asRecord(typeof input === "string" ? parseJson(input)?.value : input);
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, Array.isArray(value) ? value.join(listJoint) : value]),
  );
}

function answered(part: LanguageModelV4ToolResultPart): HistoryEvent {
  return {
    type: "answered",
    toolCallId: part.toolCallId,
    toolName: part.toolName,
    outcome: readOutcome(part.output),
  };
}
