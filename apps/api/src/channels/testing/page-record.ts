import type { TranscriptEvent } from "@callhook/core";

/** What streams in as the answer to some words, one text for each stretch of speech. */
export class PageStream {
  turn: number | null = null;
  readonly text: string;
  readonly utterances: string[] = [];
  #isOpen = false;

  constructor(text: string) {
    this.text = text;
  }

  add(words: string): void {
    if (this.#isOpen) this.utterances.push(`${this.utterances.pop() ?? ""}${words}`);
    else this.utterances.push(words);
    this.#isOpen = true;
  }

  pause(): void {
    this.#isOpen = false;
  }
}

/** What a page shows: the record, and behind it what streams in and is not on record yet. */
export class PageRecord {
  lastSequence = 0;
  hasEnded = false;
  readonly #spoken: { turn: number | undefined; text: string }[] = [];
  #streams: PageStream[] = [];

  utterances(): string[] {
    const pending = this.#streams.flatMap(({ turn, utterances }) => {
      const recorded = this.#spoken.filter((spoken) => turn !== null && spoken.turn === turn).length;
      return utterances.slice(recorded);
    });
    return [...this.#spoken.map(({ text }) => text), ...pending];
  }

  /** Expects the answer to these words. */
  open(text: string): PageStream {
    const stream = new PageStream(text);
    this.#streams.push(stream);
    return stream;
  }

  /** The connection is gone: what it did not bring comes by the record alone. */
  forgetStreams(): void {
    this.#streams = [];
  }

  /** Gives what the agent has said and no stream brings. */
  take(event: TranscriptEvent): string | null {
    this.lastSequence = Math.max(this.lastSequence, event.sequence);
    if (event.type === "call-ended") this.hasEnded = true;
    if (event.type === "caller-spoke") {
      const stream = this.#streams.find(({ turn, text }) => turn === null && text === event.text);
      if (stream !== undefined) stream.turn = event.turn ?? null;
    }
    if (event.type !== "agent-spoke") return null;
    this.#spoken.push({ turn: event.turn, text: event.text });
    return this.#streams.some(({ turn }) => turn === event.turn) ? null : event.text;
  }
}
