import { isDeepStrictEqual } from "node:util";
import {
  CallhookError,
  mostMissingSequences,
  type TranscriptEvent,
  type TranscriptEventDraft,
} from "@callhook/core";
import { answeredToolCallId, type ReadableEvents, toolCallIdOf, type UnreadableEvent } from "./event-row.ts";

/** What is known of a call when events are added to it. */
export type CallState = {
  nextSequence: number;
  eventCount: number;
  isEnded: boolean;
  /** At least: the events that the drafts name, those of their tool calls, and the end of an ended call. */
  known: ReadableEvents;
};

/** `events` answers the drafts one by one; `added` are those among them that are new. */
export type NumberedEvents = {
  events: TranscriptEvent[];
  added: TranscriptEvent[];
  nextSequence: number;
  eventCount: number;
};

/** Numbers and dates drafts, recognises repeats, and refuses what contradicts the record or comes after its end. */
export function numberEvents(options: {
  state: CallState;
  drafts: TranscriptEventDraft[];
  now: Date;
}): NumberedEvents {
  const record = new CallRecord(options.state);
  const added: TranscriptEvent[] = [];
  const events = options.drafts.map((draft) => {
    const repeated = record.repeated(draft);
    if (repeated !== undefined) return repeated;
    const event = record.add({ draft, now: options.now });
    added.push(event);
    return event;
  });
  return { events, added, nextSequence: record.nextSequence, eventCount: record.eventCount };
}

class CallRecord {
  nextSequence: number;
  eventCount: number;
  #isEnded: boolean;
  #endSequence = 0;
  readonly #bySequence = new Map<number, TranscriptEvent>();
  readonly #unreadable = new Set<number>();
  readonly #calledTools = new Set<string | null>();
  readonly #finishedTools = new Map<string | null, TranscriptEvent>();

  constructor({ nextSequence, eventCount, isEnded, known }: CallState) {
    this.nextSequence = nextSequence;
    this.eventCount = eventCount;
    this.#isEnded = isEnded;
    for (const event of known.events) this.#learn(event);
    for (const event of known.unreadable) this.#learnOf(event);
  }

  /** The event that a draft repeats, if it does. The same number with other content is refused. */
  repeated(draft: TranscriptEventDraft): TranscriptEvent | undefined {
    const existing = this.#existing(draft);
    if (existing === undefined || isSame({ event: existing, draft })) return existing;
    const message =
      draft.sequence === existing.sequence
        ? `Event ${existing.sequence} of this call is recorded with other content. Leave its number out to append it as a new event.`
        : `This tool call has its outcome already, in event ${existing.sequence}. A tool call ends once.`;
    throw new CallhookError({ code: "sequence-conflict", message });
  }

  add({ draft, now }: { draft: TranscriptEventDraft; now: Date }): TranscriptEvent {
    this.#refuseSecondStart(draft);
    this.#refuseAfterEnd(draft);
    const sequence = this.#freeSequence(draft);
    const event = { ...draft, sequence, at: isoTime(draft.at, now) };
    this.nextSequence = Math.max(this.nextSequence, sequence + 1);
    this.eventCount += 1;
    this.#learn(event);
    return event;
  }

  #existing(draft: TranscriptEventDraft): TranscriptEvent | undefined {
    this.#refuseUnreadable(draft);
    const numbered = draft.sequence === undefined ? undefined : this.#bySequence.get(draft.sequence);
    if (numbered !== undefined || draft.type !== "tool-finished") return numbered;
    return this.#finishedTools.get(toolCallIdOf(draft));
  }

  #refuseUnreadable({ sequence }: TranscriptEventDraft): void {
    if (sequence === undefined || !this.#unreadable.has(sequence)) return;
    const message = `Event ${sequence} of this call is on record and cannot be read, so it cannot be told whether this repeats it. Leave its number out to append it as a new event.`;
    throw new CallhookError({ code: "sequence-conflict", message });
  }

  #refuseSecondStart(draft: TranscriptEventDraft): void {
    if (draft.type !== "call-started") return;
    const message = "A call starts once, with its first event. Start another call instead.";
    throw new CallhookError({ code: "invalid-input", message });
  }

  #refuseAfterEnd(draft: TranscriptEventDraft): void {
    if (!this.#isEnded) return;
    const happenedBefore = draft.sequence !== undefined && draft.sequence < this.#endSequence;
    if (happenedBefore && draft.type !== "call-ended") return;
    const answered = answeredToolCallId(draft);
    if (answered !== null && this.#calledTools.has(answered)) return;
    throw new CallhookError({
      code: "call-ended",
      message: "This call has ended; nothing can be added to it.",
    });
  }

  #freeSequence({ sequence = this.nextSequence }: TranscriptEventDraft): number {
    if (sequence <= this.eventCount + 1 + mostMissingSequences) return sequence;
    const message = `Event ${sequence} is too far ahead of the ${this.eventCount} that have arrived. Append those before it first.`;
    throw new CallhookError({ code: "invalid-input", message, issues: [{ path: "sequence", message }] });
  }

  #learn(event: TranscriptEvent): void {
    this.#bySequence.set(event.sequence, event);
    if (event.type === "tool-called") this.#calledTools.add(toolCallIdOf(event));
    if (event.type === "tool-finished") this.#finishedTools.set(toolCallIdOf(event), event);
    if (event.type !== "call-ended") return;
    this.#isEnded = true;
    this.#endSequence = event.sequence;
  }

  /** An outcome that cannot be read stands in the way of none: its tool call may be given one that can be. */
  #learnOf({ sequence, type, toolCallId }: UnreadableEvent): void {
    this.#unreadable.add(sequence);
    if (type === "tool-called") this.#calledTools.add(toolCallId);
    if (type === "call-ended") this.#endSequence = sequence;
  }
}

function isSame({ event, draft }: { event: TranscriptEvent; draft: TranscriptEventDraft }): boolean {
  const sequence = draft.sequence ?? event.sequence;
  const at = draft.at === undefined ? event.at : isoTime(draft.at, new Date());
  return isDeepStrictEqual(asStored({ ...draft, sequence, at }), asStored(event));
}

/** As JSON keeps it: without members that are undefined, and with one kind of zero. */
function asStored(event: TranscriptEvent): unknown {
  return JSON.parse(JSON.stringify(event));
}

function isoTime(at: string | undefined, now: Date): string {
  const time = at === undefined ? now : new Date(at);
  if (!Number.isNaN(time.getTime())) return time.toISOString();
  const message = "at must be a time such as 2026-01-31T09:30:00Z.";
  throw new CallhookError({ code: "invalid-input", message, issues: [{ path: "at", message }] });
}
