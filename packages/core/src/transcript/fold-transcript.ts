import type { CallTranscript, ModelReplyRecord, ToolCall, Turn } from "./call-transcript.ts";
import { mostMissingSequences } from "./most-missing-sequences.ts";
import type { TranscriptEvent } from "./transcript-event.ts";

type EventOf<Type extends TranscriptEvent["type"]> = Extract<TranscriptEvent, { type: Type }>;

/**
 * The recorded call as its events tell it so far. Pure, and proof against repeats, disorder and gaps:
 * an event counts once by its `sequence`, whatever order events come in.
 */
export function foldTranscript(events: Iterable<TranscriptEvent>): CallTranscript {
  const ordered = inOrder(events);
  const started = ordered.find((event) => event.type === "call-started");
  const ended = ordered.find((event) => event.type === "call-ended");
  return {
    agent: started?.agent ?? null,
    channel: started?.channel ?? null,
    from: started?.from ?? null,
    variables: started?.variables ?? {},
    status: ended === undefined ? "active" : "ended",
    startedAt: started?.at ?? null,
    endedAt: ended?.at ?? null,
    endReason: ended?.reason ?? null,
    ...(typeof ended?.transferTo === "string" ? { transferTo: ended.transferTo } : {}),
    durationMs: durationOf({ ordered, started, ended }),
    turns: foldTurns(ordered),
    toolCalls: foldToolCalls(ordered),
    modelReplies: ordered.flatMap(placeModelReply),
    eventCount: ordered.length,
    lastSequence: ordered.at(-1)?.sequence ?? 0,
    missingSequences: missingFrom(ordered),
  };
}

function inOrder(events: Iterable<TranscriptEvent>): TranscriptEvent[] {
  const bySequence = new Map<number, TranscriptEvent>();
  for (const event of events) if (!bySequence.has(event.sequence)) bySequence.set(event.sequence, event);
  return [...bySequence.values()].toSorted((first, second) => first.sequence - second.sequence);
}

function durationOf(options: {
  ordered: TranscriptEvent[];
  started: TranscriptEvent | undefined;
  ended: TranscriptEvent | undefined;
}): number {
  const { ordered, started = ordered[0], ended } = options;
  if (started === undefined) return 0;
  if (ended !== undefined) return millisecondsBetween(started.at, ended.at);
  return ordered.reduce((longest, { at }) => Math.max(longest, millisecondsBetween(started.at, at)), 0);
}

/** Clocks of several machines may disagree: never less than 0. */
function millisecondsBetween(from: string, to: string): number {
  const duration = Date.parse(to) - Date.parse(from);
  return Number.isFinite(duration) ? Math.max(0, duration) : 0;
}

type PlacedTurn = Turn & { exchange: number | undefined };

function foldTurns(ordered: TranscriptEvent[]): Turn[] {
  const turns = ordered.flatMap(placeTurn);
  for (const event of ordered) {
    if (event.type !== "agent-interrupted") continue;
    const turn = interruptedTurn(turns, event);
    if (turn === undefined) continue;
    turn.interrupted = true;
    turn.heardText = event.heardText;
    if (event.afterMs !== undefined) turn.interruptedAfterMs = event.afterMs;
  }
  return turns.map(({ exchange: _exchange, ...turn }) => turn);
}

function placeTurn(event: TranscriptEvent): PlacedTurn[] {
  if (event.type !== "caller-spoke" && event.type !== "agent-spoke") return [];
  return [
    {
      sequence: event.sequence,
      at: event.at,
      role: event.type === "caller-spoke" ? "caller" : "agent",
      text: event.text,
      heardText: null,
      interrupted: false,
      heldDuringToolCallId: event.type === "caller-spoke" ? event.heldDuringToolCallId : null,
      ...(event.type === "caller-spoke" && event.isBackchannel === true ? { isBackchannel: true } : {}),
      ...(event.type === "agent-spoke" && event.duringToolCallId !== undefined
        ? { fillsWaitOfToolCallId: event.duringToolCallId }
        : {}),
      exchange: event.turn,
    },
  ];
}

/** The agent's last words of that exchange; where it had said none, its last words before the interruption. */
function interruptedTurn(turns: PlacedTurn[], event: EventOf<"agent-interrupted">): PlacedTurn | undefined {
  const words = turns.filter(({ role }) => role === "agent");
  const ofExchange = event.turn === undefined ? [] : words.filter(({ exchange }) => exchange === event.turn);
  return ofExchange.at(-1) ?? words.findLast(({ sequence }) => sequence < event.sequence);
}

/** A model may give two calls the same id: an outcome belongs to the nearest call before it that has none. */
function foldToolCalls(ordered: TranscriptEvent[]): ToolCall[] {
  const toolCalls = ordered.flatMap(placeToolCall);
  const callsById = Map.groupBy(toolCalls, ({ toolCallId }) => toolCallId);
  for (const event of ordered) {
    if (event.type !== "tool-finished") continue;
    const running = (callsById.get(event.toolCallId) ?? []).filter(({ outcome }) => outcome === null);
    const toolCall = running.findLast(({ sequence }) => sequence < event.sequence) ?? running[0];
    if (toolCall === undefined) continue;
    toolCall.finishedAt = event.at;
    toolCall.durationMs = millisecondsBetween(toolCall.startedAt, event.at);
    toolCall.outcome = event.outcome;
  }
  for (const event of ordered) addToToolCall(callsById, event);
  return toolCalls;
}

/** What became of a tool call beside its outcome. The first of each counts: a decision is made once. */
function addToToolCall(callsById: Map<string, ToolCall[]>, event: TranscriptEvent): void {
  if (event.type !== "tool-decided" && event.type !== "late-result-arrived") return;
  const toolCall = callsById.get(event.toolCallId)?.findLast(({ sequence }) => sequence < event.sequence);
  if (toolCall === undefined) return;
  if (event.type === "tool-decided") toolCall.decision ??= { approved: event.approved, at: event.at };
  else toolCall.lateResult ??= { sequence: event.sequence, at: event.at, outcome: event.outcome };
}

function placeToolCall(event: TranscriptEvent): ToolCall[] {
  if (event.type !== "tool-called") return [];
  return [
    {
      sequence: event.sequence,
      toolCallId: event.toolCallId,
      toolId: event.toolId,
      toolName: event.toolName,
      toolVersion: event.toolVersion,
      functionName: event.functionName,
      arguments: event.arguments,
      startedAt: event.at,
      finishedAt: null,
      durationMs: null,
      outcome: null,
    },
  ];
}

function placeModelReply(event: TranscriptEvent): ModelReplyRecord[] {
  if (event.type !== "model-replied") return [];
  const { type: _type, turn = null, ...reply } = event;
  return [{ ...reply, turn }];
}

function missingFrom(ordered: TranscriptEvent[]): number[] {
  const missing: number[] = [];
  let expected = 1;
  for (const { sequence } of ordered) {
    for (; expected < sequence; expected += 1) {
      if (missing.length === mostMissingSequences) return missing;
      missing.push(expected);
    }
    expected = sequence + 1;
  }
  return missing;
}
