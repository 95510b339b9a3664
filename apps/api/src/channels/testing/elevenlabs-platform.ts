import { createHash, createHmac, randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { WebSocket } from "ws";
import { z } from "zod";
import type { ChannelCaller } from "./caller.ts";
import { createPlayback } from "./playback.ts";

export type EngineEntry = { role: "agent" | "user"; content: string };
type DialOptions = {
  url: string;
  pathSecret: string;
  apiKey: string;
  /** What ElevenLabs says first, as its conversation is configured. */
  firstMessage: string;
  callIdOf: (externalId: string) => Promise<string>;
};

const answerSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("pong") }),
  z.strictObject({
    type: z.literal("agent_response"),
    content: z.string(),
    event_id: z.int(),
    is_final: z.boolean(),
  }),
]);
type AnswerFrame = z.output<typeof answerSchema>;

/** A token as ElevenLabs signs it. */
export function speechEngineToken(apiKey: string, changes: Record<string, unknown> = {}): string {
  const seconds = Math.floor(Date.now() / 1000);
  const { alg = "HS256", ...claims } = changes;
  const parts = [
    { alg, typ: "JWT" },
    {
      iss: "https://api.elevenlabs.io/convai/speech-engine",
      sub: "convai_speech_engine_upstream",
      iat: seconds,
      exp: seconds + 60,
      ...claims,
    },
  ].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
  const key = createHash("sha256").update(apiKey).digest();
  const signature = createHmac("sha256", key).update(parts.join(".")).digest("base64url");
  return [...parts, signature].join(".");
}

/** ElevenLabs' Speech Engine with one person: it speaks its protocol over a real socket, and is strict. */
export class ElevenLabsPlatform implements ChannelCaller {
  readonly conversationId = `conv_${randomBytes(12).toString("hex")}`;
  readonly frames: AnswerFrame[] = [];
  readonly transcript: EngineEntry[] = [];
  callId = "";
  eventId = 0;
  readonly #options: DialOptions;
  readonly #playback = createPlayback({ msPerCharacter: 2, onQuiet: () => undefined });
  readonly #complaints: string[] = [];
  readonly #utterances: string[] = [];
  readonly #final = new Set<number>();
  #url: string;
  #socket: WebSocket | null = null;
  #closed = Promise.withResolvers<{ code: number }>();
  #isUtteranceOpen = false;
  #unspoken = "";

  constructor(options: DialOptions) {
    this.#options = options;
    this.#url = options.url;
  }

  async dial(): Promise<this> {
    await this.connect();
    this.callId = await this.#options.callIdOf(this.conversationId);
    const { firstMessage } = this.#options;
    this.transcript.push({ role: "agent", content: firstMessage });
    this.#utterances.push(firstMessage);
    return this;
  }

  /** Opens the socket; rejects with the status when it is refused. */
  async connect(token = speechEngineToken(this.#options.apiKey)): Promise<void> {
    const address = `${this.#url.replace(/^http/, "ws")}/channels/elevenlabs/${this.#options.pathSecret}`;
    const headers = { "x-elevenlabs-speech-engine-authorization": token };
    const socket = new WebSocket(address, { headers });
    const opened = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<{ code: number }>();
    this.#closed = closed;
    this.#socket = socket;
    socket.on("open", () => opened.resolve());
    socket.on("unexpected-response", (_request, response) => {
      opened.reject(new Error(`The socket was refused with ${response.statusCode}.`));
      response.resume();
    });
    socket.on("error", (error) => opened.reject(error));
    socket.on("close", (code) => closed.resolve({ code }));
    socket.on("message", (data: Buffer) => this.#take(data.toString()));
    await opened.promise;
    this.send({ type: "init", conversation_id: this.conversationId });
  }

  utterances = () => [...this.#utterances];
  complaints = () => [...this.#complaints];
  closed = () => this.#closed.promise;

  begin(): never {
    throw new Error("It sends a transcript once its caller has spoken to the end.");
  }

  /** It is told of no end: the connection is closed, and that is the end. */
  async ending(): Promise<{ transferTo: string | null }> {
    await this.closed();
    return { transferTo: null };
  }

  say(text: string): { heardText: string | null } {
    const heardText = this.#playback.isInterruptible() ? this.#playback.stop().heardText : null;
    const content = heardText ?? this.#unspoken.trim();
    if (content !== "") this.transcript.push({ role: "agent", content });
    this.#unspoken = "";
    this.transcript.push({ role: "user", content: text });
    this.ask();
    return { heardText };
  }

  /** Sends the transcript as it is, as a new event unless it is to be sent twice. */
  ask(isDuplicate = false): void {
    if (!isDuplicate) {
      this.eventId += 1;
      this.#isUtteranceOpen = false;
    }
    this.send({ type: "user_transcript", user_transcript: this.transcript, event_id: this.eventId });
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
    return Promise.race([this.closed().then(() => false), wait(700, true)]);
  }

  async hangUp(): Promise<void> {
    this.#playback.stop();
    this.send({ type: "close" });
    this.#socket?.close(1000);
    await this.closed();
  }

  #take(text: string): void {
    const frame = answerSchema.safeParse(JSON.parse(text)).data;
    if (frame === undefined) return void this.#complaints.push(`It would not understand: ${text}`);
    this.frames.push(frame);
    if (frame.type !== "agent_response") return;
    const { event_id: id, content, is_final: isFinal } = frame;
    if (id > this.eventId || id < 1) this.#complaints.push(`Nobody asked for ${id}.`);
    if (this.#final.has(id)) this.#complaints.push(`After the final frame: ${text}`);
    if (isFinal) this.#final.add(id);
    // What is said for an earlier transcript is not heard any more.
    if (id !== this.eventId) return;
    if (content === " ") this.#isUtteranceOpen = false;
    else if (content !== "") this.#hear(content);
    this.#unspoken += content;
    this.#playback.add(content, true);
    if (isFinal) this.#playback.completeCycle();
    if (isFinal) this.#isUtteranceOpen = false;
  }

  #hear(content: string): void {
    if (this.#isUtteranceOpen) this.#utterances.push(`${this.#utterances.pop() ?? ""}${content}`);
    else this.#utterances.push(content);
    this.#isUtteranceOpen = true;
  }
}
