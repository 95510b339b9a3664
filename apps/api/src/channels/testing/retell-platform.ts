import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { WebSocket } from "ws";
import type { ChannelCaller } from "./caller.ts";
import { createPlayback } from "./playback.ts";
import { judgeRetellFrame, type RetellWireFrame } from "./retell-frame-rules.ts";

export type RetellEntry = { role: "agent" | "user"; content: string };
type ContentFrame = Extract<RetellWireFrame, { content_complete: boolean }>;
type DialOptions = { url: string; pathSecret: string; callIdOf: (externalId: string) => Promise<string> };

/** Retell with one caller on the line: it speaks its LLM WebSocket's protocol over a real socket, and is strict. */
export class RetellPlatform implements ChannelCaller {
  readonly externalId = `call_${randomBytes(12).toString("hex")}`;
  readonly frames: RetellWireFrame[] = [];
  readonly transcript: RetellEntry[] = [];
  callId = "";
  responseId = 0;
  readonly #options: DialOptions;
  readonly #playback = createPlayback({ msPerCharacter: 2, onQuiet: () => undefined });
  readonly #ended = Promise.withResolvers<{ transferTo: string | null }>();
  readonly #complaints: string[] = [];
  readonly #utterances: string[] = [];
  #url: string;
  #socket: WebSocket | null = null;
  #closed = Promise.withResolvers<{ code: number }>();
  #spoke = Promise.withResolvers<void>();
  #isUtteranceOpen = false;
  #unspoken = "";

  constructor(options: DialOptions) {
    this.#options = options;
    this.#url = options.url;
  }

  async dial(): Promise<this> {
    await this.connect();
    this.callId = await this.#options.callIdOf(this.externalId);
    return this;
  }

  /** Opens the socket; rejects with the status when it is refused. */
  async connect(): Promise<void> {
    const address = `${this.#url.replace(/^http/, "ws")}/channels/retell/${this.#options.pathSecret}`;
    const socket = new WebSocket(`${address}/${this.externalId}`);
    const opened = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<{ code: number }>();
    this.#spoke = Promise.withResolvers<void>();
    this.#closed = closed;
    this.#socket = socket;
    let isFirst = true;
    socket.on("open", () => opened.resolve());
    socket.on("unexpected-response", (_request, response) => {
      opened.reject(new Error(`The socket was refused with ${response.statusCode}.`));
      response.resume();
    });
    socket.on("error", (error) => opened.reject(error));
    socket.on("close", (code) => closed.resolve({ code }));
    socket.on("message", (data: Buffer, isBinary) => {
      // Frames of bytes are no text of this protocol.
      if (isBinary) return socket.close(1007);
      this.#take(data.toString(), isFirst);
      isFirst = false;
    });
    await opened.promise;
    this.send({
      interaction_type: "call_details",
      call: { call_id: this.externalId, from_number: "+14155550134", to_number: "+14155550100" },
    });
  }

  utterances = () => [...this.#utterances];
  complaints = () => [...this.#complaints];
  ending = () => this.#ended.promise;
  closed = () => this.#closed.promise;

  /** Ends what the agent says, writes down what was said of it, and asks for an answer. */
  say(text: string): { heardText: string | null } {
    const heardText = this.#playback.isInterruptible() ? this.#playback.stop().heardText : null;
    this.#writeDown(heardText);
    this.transcript.push({ role: "user", content: text });
    this.ask();
    return { heardText };
  }

  /** Wants an answer to the transcript as it is: again, if it was asked before. */
  ask(interactionType: "response_required" | "reminder_required" = "response_required"): void {
    this.responseId += 1;
    this.#isUtteranceOpen = false;
    this.send({
      interaction_type: interactionType,
      response_id: this.responseId,
      transcript: this.transcript,
    });
  }

  begin(text: string): void {
    const transcript = [...this.transcript, { role: "user", content: text }];
    this.send({ interaction_type: "update_only", transcript, turntaking: "user_turn" });
  }

  send(frame: unknown): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  sendGarbage(frame: string | Uint8Array): void {
    this.#socket?.send(frame);
  }

  moveTo(url: string): void {
    this.#url = url;
  }

  async drop(): Promise<void> {
    this.#playback.stop();
    this.#socket?.terminate();
    await this.closed();
  }

  async reconnect(): Promise<boolean> {
    this.#isUtteranceOpen = false;
    await this.connect();
    return Promise.race([
      this.closed().then(() => false),
      this.#spoke.promise.then(() => true),
      wait(1_500, true),
    ]);
  }

  async hangUp(): Promise<void> {
    this.#playback.stop();
    this.#socket?.close(1000);
    await this.closed();
  }

  /** What was heard before the caller spoke: all of it, if they spoke into silence. */
  #writeDown(heardText: string | null): void {
    const content = heardText ?? this.#unspoken.trim();
    if (content !== "") this.transcript.push({ role: "agent", content });
    this.#unspoken = "";
  }

  #take(text: string, isFirst: boolean): void {
    const judged = judgeRetellFrame(text);
    if ("complaint" in judged) return void this.#complaints.push(judged.complaint);
    const { frame } = judged;
    if (isFirst !== (frame.response_type === "config")) this.#complaints.push(`Not in its place: ${text}`);
    this.frames.push(frame);
    if ("content_complete" in frame) this.#takeContent(frame);
  }

  #takeContent(frame: ContentFrame): void {
    if (frame.response_type === "response") {
      const { response_id: id } = frame;
      if (id > this.responseId) this.#complaints.push(`Nobody asked for the response ${id}.`);
      // What is said for an earlier one is not heard any more.
      if (id < this.responseId) return;
    }
    this.#spoke.resolve();
    const { content, content_complete: isComplete, no_interruption_allowed: isHeld = false } = frame;
    if (content === " ") this.#isUtteranceOpen = false;
    else if (content !== "") this.#hear(content);
    this.#unspoken += content;
    this.#playback.add(content, !isHeld);
    if (isComplete || content === " ") {
      this.#isUtteranceOpen = false;
      this.#playback.completeCycle();
    }
    if (frame.end_call === true || frame.transfer_number !== undefined) {
      this.#ended.resolve({ transferTo: frame.transfer_number ?? null });
      this.#socket?.close(1000);
    }
  }

  #hear(content: string): void {
    if (this.#isUtteranceOpen) this.#utterances.push(`${this.#utterances.pop() ?? ""}${content}`);
    else this.#utterances.push(content);
    this.#isUtteranceOpen = true;
  }
}
