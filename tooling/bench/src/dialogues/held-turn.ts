import type { ConversationPart } from "@callhook/agents";
import type { JsonValue } from "@callhook/core";

export type HeldCall = { tool: string; with: JsonValue };

/** What one turn of a dialogue came to. */
export type HeldTurn = {
  caller: string;
  reply: string;
  /** What reached endpoints, as it was sent. */
  ran: HeldCall[];
  /** What waits for the caller's yes. */
  waiting: HeldCall[];
  /** What was decided and refused before it reached an endpoint. */
  refused: HeldCall[];
};

export function emptyTurn(caller: string): HeldTurn {
  return { caller, reply: "", ran: [], waiting: [], refused: [] };
}

type Called = Extract<ConversationPart, { type: "tool-called" }>;
const called = new WeakMap<HeldTurn, Map<string, Called>>();

/** Takes a part of the conversation into the turn that it belongs to. */
export function heardPart(turn: HeldTurn, part: ConversationPart): void {
  if (part.type === "text") turn.reply += part.text;
  if (part.type === "tool-called") {
    const calls = called.get(turn) ?? new Map<string, Called>();
    called.set(turn, calls.set(part.toolCallId, part));
  }
  if (part.type !== "tool-finished") return;
  const call = called.get(turn)?.get(part.toolCallId);
  const { outcome } = part;
  if (call === undefined || outcome.replay !== null) return;
  const asked = { tool: call.toolName, with: call.arguments };
  if (outcome.status === "failed" && outcome.reason === "needs-confirmation") turn.waiting.push(asked);
  else if (outcome.request === null || outcome.attempts.length === 0) turn.refused.push(asked);
  else turn.ran.push({ tool: call.toolName, with: JSON.parse(outcome.request.body ?? "{}") });
}
