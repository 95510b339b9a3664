import type { CallTranscript, ToolCall, Turn } from "./call-transcript.ts";
import { conversationEntries } from "./conversation-entries.ts";
import { statedEndReason } from "./end-reason.ts";
import { formatClock, formatSpan } from "./format-duration.ts";

const agentNames = { receptionist: "Receptionist", assistant: "Assistant" } as const;

/** A transcript as plain text for a mail or a ticket: one line a turn or tool call, times from the start. */
export function transcriptToText(transcript: CallTranscript): string {
  const agent = transcript.agent === null ? "Agent" : agentNames[transcript.agent];
  const startedAt = transcript.startedAt === null ? null : Date.parse(transcript.startedAt);
  const clock = (iso: string) => (startedAt === null ? "" : `[${formatClock(Date.parse(iso) - startedAt)}] `);
  const lines = conversationEntries(transcript).map((entry) =>
    entry.kind === "turn"
      ? `${clock(entry.turn.at)}${describeTurn({ turn: entry.turn, agent, heldBehind: entry.heldBehind })}`
      : `${clock(entry.toolCall.startedAt)}${describeToolCall(entry.toolCall)}`,
  );
  return [...heading(transcript, agent), "", ...lines, ...ending(transcript)].join("\n");
}

function heading(transcript: CallTranscript, agent: string): string[] {
  const lines = [`Call with the ${agent.toLowerCase()}`];
  if (transcript.startedAt !== null) lines.push(`Started: ${transcript.startedAt}`);
  if (transcript.from !== null) lines.push(`From: ${transcript.from}`);
  for (const [key, value] of Object.entries(transcript.variables)) lines.push(`${key}: ${String(value)}`);
  return lines;
}

function describeTurn(options: { turn: Turn; agent: string; heldBehind: string | null }): string {
  const { turn, agent, heldBehind } = options;
  const speaker = turn.role === "caller" ? "Caller" : agent;
  const held = heldBehind === null ? "" : ` (held until ${heldBehind} was done)`;
  const interrupted = turn.interrupted ? " (interrupted)" : "";
  return `${speaker}${held}${interrupted}: ${turn.text}`;
}

function describeToolCall(toolCall: ToolCall): string {
  return `Tool ${toolCall.toolName} ${JSON.stringify(toolCall.arguments)} → ${describeOutcome(toolCall)}`;
}

function describeOutcome({ outcome, durationMs }: ToolCall): string {
  if (outcome === null) return "no outcome yet";
  const span = durationMs === null ? "" : ` after ${formatSpan(durationMs)}`;
  if (outcome.status === "succeeded") return `succeeded${span}: ${JSON.stringify(outcome.value)}`;
  return `failed${span} (${outcome.reason}): ${outcome.message}`;
}

function ending({ status, endReason, durationMs }: CallTranscript): string[] {
  if (status === "active") return [];
  const stated = statedEndReason(endReason);
  const reason = stated === null ? "" : ` (${stated})`;
  return ["", `Ended after ${formatClock(durationMs)}${reason}`];
}
