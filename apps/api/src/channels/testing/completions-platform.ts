import { randomBytes } from "node:crypto";
import OpenAI from "openai";
import type { ChannelCaller } from "./caller.ts";
import { createPlayback } from "./playback.ts";
import { postGarbage } from "./post-garbage.ts";
import { untilGone } from "./until-gone.ts";

type Message = OpenAI.ChatCompletionMessageParam;
type Answering = { left: AbortController; begun: Promise<void>; isOver: boolean };

/**
 * A phone platform that brings its own voice and has an agent of ours as its model: it tells the conversation with each
 * request, reads the answer as it streams, and cancels it when its caller speaks over it.
 */
export class CompletionsPlatform implements ChannelCaller {
  readonly callName = `phone-${randomBytes(12).toString("hex")}`;
  readonly messages: Message[] = [{ role: "system", content: "You are on the phone." }];
  callId = "";
  readonly #apiKey: string;
  readonly #playback = createPlayback({ msPerCharacter: 2, onQuiet: () => undefined });
  readonly #complaints: string[] = [];
  readonly #utterances: string[] = [];
  #url: string;
  #answering: Answering | null = null;
  #unspoken = "";
  #isUtteranceOpen = false;

  constructor(options: { url: string; apiKey: string }) {
    this.#url = options.url;
    this.#apiKey = options.apiKey;
  }

  /** Nobody has spoken yet: the model is to begin. */
  async dial(): Promise<this> {
    await this.#ask().begun;
    return this;
  }

  utterances = () => [...this.#utterances];
  complaints = () => [...this.#complaints];

  begin(): never {
    throw new Error("It asks once its caller has spoken to the end.");
  }

  ending(): Promise<never> {
    return Promise.reject(new Error("It is told of no end."));
  }

  say(text: string): { heardText: string | null } {
    const heardText = this.#playback.isInterruptible() ? this.#playback.stop().heardText : null;
    const content = heardText ?? this.#unspoken.trim();
    if (content !== "") this.messages.push({ role: "assistant", content });
    this.#unspoken = "";
    this.messages.push({ role: "user", content: text });
    this.#ask();
    return { heardText };
  }

  sendGarbage(frame: string | Uint8Array): void {
    const judge = async () => {
      const complaint = await postGarbage({
        url: `${this.#url}/v1/chat/completions`,
        apiKey: this.#apiKey,
        frame,
      });
      if (complaint !== null) this.#complaints.push(complaint);
    };
    judge().catch((error: unknown) => this.#complaints.push(String(error)));
  }

  moveTo(url: string): void {
    this.#url = url;
  }

  /** The connection of the answer breaks; between two answers there is none. */
  async drop(): Promise<void> {
    this.#playback.stop();
    this.#answering?.left.abort();
  }

  /** Asks once more for an answer that broke off. */
  async reconnect(): Promise<boolean> {
    const isOwed = this.#answering?.isOver === false;
    if (isOwed) await this.#ask().begun;
    return true;
  }

  /** Its caller is gone, and it asks no more. */
  async hangUp(): Promise<void> {
    await this.drop();
  }

  /** Until it is refused at the door. */
  async closed(): Promise<{ code: null }> {
    await untilGone(this.#url);
    return { code: null };
  }

  #ask(): Answering {
    const previous = this.#answering;
    const left = new AbortController();
    const begun = Promise.withResolvers<void>();
    const answering: Answering = { left, begun: begun.promise, isOver: false };
    this.#answering = answering;
    const messages = [...this.messages];
    const work = async () => {
      // A request that never left is none: what is cancelled has been taken before.
      await previous?.begun;
      previous?.left.abort();
      await this.#read({ answering, messages, onBegun: begun.resolve });
      // The client takes an answer that was cancelled for one that is over.
      answering.isOver = !left.signal.aborted;
    };
    work()
      .catch((error: unknown) => {
        if (!left.signal.aborted) this.#complaints.push(String(error));
      })
      .finally(begun.resolve);
    return answering;
  }

  async #read(options: { answering: Answering; messages: Message[]; onBegun: () => void }): Promise<void> {
    const { answering, messages, onBegun } = options;
    const openai = new OpenAI({ apiKey: this.#apiKey, baseURL: `${this.#url}/v1`, maxRetries: 0 });
    const headers = { "x-callhook-call-id": this.callName };
    const { data, response } = await openai.chat.completions
      .create({ model: "receptionist", messages, stream: true }, { headers, signal: answering.left.signal })
      .withResponse();
    this.callId = response.headers.get("x-callhook-call-id") ?? "";
    this.#isUtteranceOpen = false;
    onBegun();
    for await (const { choices } of data) {
      const [choice] = choices;
      // What comes of an answer that was cancelled is not heard any more.
      if (this.#answering !== answering) return;
      this.#hear(choice?.delta.content ?? "");
      if (choice?.finish_reason === "tool_calls")
        this.#complaints.push("It has no tools that could be called.");
    }
    this.#playback.completeCycle();
  }

  /** Its voice speaks what it has as soon as that is a sentence; what comes behind it is spoken next. */
  #hear(words: string): void {
    if (words === "") return;
    const isNext = this.#isUtteranceOpen && /[.!?]$/.test(this.#unspoken);
    if (isNext && !/^\s/.test(words)) this.#complaints.push(`Glued to what was said before: “${words}”.`);
    if (this.#isUtteranceOpen && !isNext) this.#utterances.push(`${this.#utterances.pop() ?? ""}${words}`);
    else this.#utterances.push(words.trimStart());
    this.#isUtteranceOpen = true;
    this.#unspoken += words;
    this.#playback.add(words, true);
  }
}
