import { setTimeout as wait } from "node:timers/promises";
import type { ConversationPart } from "@callhook/agents";
import type { TranscriptEvent } from "@callhook/core";
import { bearer, createTestClient } from "../../testing/start-api.ts";
import type { ChannelCaller } from "./caller.ts";
import { createPlayback } from "./playback.ts";
import { postGarbage } from "./post-garbage.ts";
import { PageRecord, type PageStream } from "./page-record.ts";

type PageOptions = { url: string; apiKey: string; channel: "simulator" | "chat" };
type CallEnding = Extract<ConversationPart, { type: "call-ending" }>;

/**
 * A page of ours with one person before it: it speaks tRPC over real sockets, and shows the record with what streams in
 * and is not on record yet. In the simulator they talk and a voice speaks; in a chat they type and read.
 */
export class PageCaller implements ChannelCaller {
  callId = "";
  readonly #options: PageOptions;
  readonly #playback = createPlayback({ msPerCharacter: 2, onQuiet: () => undefined });
  readonly #complaints: string[] = [];
  readonly #ended = Promise.withResolvers<{ transferTo: string | null }>();
  readonly #record = new PageRecord();
  #client: ReturnType<typeof createTestClient>;
  #url: string;
  #left = new AbortController();
  #lost = Promise.withResolvers<void>();
  #stopping: Promise<unknown> = Promise.resolve();
  #stops = 0;

  constructor(options: PageOptions) {
    this.#options = options;
    this.#url = options.url;
    this.#client = this.#connect();
  }

  async dial(): Promise<this> {
    const { channel } = this.#options;
    const { callId } = await this.#client.calls.start.mutate({ agent: "receptionist", channel });
    this.callId = callId;
    await this.#follow();
    return this;
  }

  utterances = () => this.#record.utterances();
  complaints = () => [...this.#complaints];
  ending = () => this.#ended.promise;

  begin(): never {
    throw new Error("Words that are not understood to the end stay on the page.");
  }

  say(text: string): { heardText: string | null } {
    const isOver = this.#isSpoken && this.#playback.isInterruptible();
    const heard = isOver ? this.#stopVoice() : null;
    if (heard !== null) {
      const { heardText: utteranceUntilInterrupt, afterMs } = heard;
      const { callId } = this;
      this.#stopping = this.#client.calls.interrupt.mutate({ callId, utteranceUntilInterrupt, afterMs });
    }
    this.#note(this.#send(text));
    return { heardText: heard?.heardText ?? null };
  }

  sendGarbage(frame: string | Uint8Array): void {
    const { apiKey } = this.#options;
    const posting = postGarbage({ url: `${this.#url}/trpc/calls.say?batch=1`, apiKey, frame });
    this.#note(
      posting.then((complaint) => {
        if (complaint !== null) throw new Error(complaint);
      }),
    );
  }

  moveTo(url: string): void {
    this.#url = url;
  }

  async drop(): Promise<void> {
    this.#stopVoice();
    this.#left.abort();
    this.#record.forgetStreams();
  }

  async reconnect(): Promise<boolean> {
    this.#left.abort();
    this.#client = this.#connect();
    await this.#follow();
    return !this.#record.hasEnded;
  }

  async hangUp(): Promise<void> {
    this.#stopVoice();
    await this.#client.calls.end.mutate({ callId: this.callId, reason: "caller-hung-up" });
    this.#left.abort();
  }

  /** A record that is told no further while the call goes on is a process that goes. */
  async closed(): Promise<{ code: null }> {
    await this.#lost.promise;
    return { code: null };
  }

  get #isSpoken(): boolean {
    return this.#options.channel === "simulator";
  }

  #connect(): ReturnType<typeof createTestClient> {
    this.#left = new AbortController();
    return createTestClient({ origin: this.#url, headers: bearer(this.#options.apiKey) });
  }

  #stopVoice(): { heardText: string; afterMs: number } {
    this.#stops += 1;
    return this.#playback.stop();
  }

  /** Reads on behind what is known; settles once the record is told. */
  async #follow(): Promise<void> {
    const { callId } = this;
    const { signal } = this.#left;
    const started = Promise.withResolvers<void>();
    const lost = Promise.withResolvers<void>();
    this.#lost = lost;
    const from = { callId, afterSequence: this.#record.lastSequence };
    const following = this.#client.calls.follow.subscribe(from, {
      onStarted: () => started.resolve(),
      onData: ({ data }) => this.#take(data),
      onConnectionStateChange: ({ state, error }) => {
        if (state === "connecting" && error !== null) lost.resolve();
      },
      onComplete: () => lost.resolve(),
      onError: (error) => started.reject(error),
    });
    signal.addEventListener("abort", () => following.unsubscribe(), { once: true });
    await started.promise;
  }

  #take(event: TranscriptEvent): void {
    const words = this.#record.take(event);
    if (words !== null) {
      this.#playback.add(words, true);
      this.#playback.completeCycle();
    }
    if (event.type === "call-ended") this.#ended.resolve({ transferTo: event.transferTo ?? null });
  }

  async #send(text: string): Promise<void> {
    await this.#stopping;
    const { callId } = this;
    const { signal } = this.#left;
    const stream = this.#record.open(text);
    const stops = this.#stops;
    const by = this.#isSpoken ? "voice" : "text";
    const parts = await this.#client.calls.say.mutate({ callId, text, by }, { signal });
    const ending = await this.#read(stream, parts);
    if (ending !== null && (await this.#hasSpokenAll(stops))) await this.#leave(ending);
  }

  /** Gives how the agent wants to end the call, unless it was spoken over. */
  async #read(stream: PageStream, parts: AsyncIterable<ConversationPart>): Promise<CallEnding | null> {
    let ending: CallEnding | null = null;
    for await (const part of parts) {
      if (part.type === "text") {
        stream.add(part.text);
        this.#playback.add(part.text, part.interruptible);
      } else {
        stream.pause();
        this.#playback.completeCycle();
      }
      if (part.type === "call-ending") ending = part;
      if (part.type === "turn-finished" && part.interrupted) ending = null;
    }
    return ending;
  }

  /** Whether the voice was not stopped since, until it is silent: whoever speaks over a goodbye is not done yet. */
  async #hasSpokenAll(stops: number): Promise<boolean> {
    while (this.#isSpoken && this.#playback.isSpeaking()) await wait(5);
    return this.#stops === stops;
  }

  async #leave({ reason, transferTo }: CallEnding): Promise<void> {
    const { callId } = this;
    await this.#client.calls.end.mutate({ callId, reason, transferTo: transferTo ?? undefined });
  }

  /** Whatever is refused while the page is there, a person would see. */
  #note(work: Promise<void>): void {
    const { signal } = this.#left;
    work.catch((error: unknown) => {
      if (!signal.aborted) this.#complaints.push(String(error));
    });
  }
}
