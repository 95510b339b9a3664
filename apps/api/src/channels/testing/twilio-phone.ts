import { randomBytes } from "node:crypto";
import { WebSocket } from "ws";
import {
  connectAsTwilio,
  postAsTwilio,
  type TwilioAccount,
  type TwilioSocket,
  type TwilioTarget,
} from "./as-twilio.ts";
import type { ChannelCaller } from "./caller.ts";
import { createPlayback, type Playback } from "./playback.ts";
import { findElement, readTwiml } from "./read-twiml.ts";
import { judgeFrame, type TwilioFrame } from "./twilio-frame-rules.ts";

type DialOptions = {
  target: TwilioTarget;
  account: TwilioAccount;
  from?: string;
  /** A fast talker by default, so that tests need not wait: some thirty times as fast as people. */
  msPerCharacter?: number | undefined;
};

/** Calls the number of an account; rejects when the call is not taken. */
export async function dialAsTwilio(options: DialOptions): Promise<TwilioPhone> {
  const phone = new TwilioPhone(options);
  const answer = await phone.ring();
  if (!(await phone.follow(answer))) throw new Error(`The call was not taken: ${answer}`);
  return phone;
}

/** Twilio with one caller on the line: it speaks ConversationRelay's protocol over real sockets, and is strict. */
export class TwilioPhone implements ChannelCaller {
  readonly callSid = `CA${randomBytes(16).toString("hex")}`;
  readonly frames: TwilioFrame[] = [];
  callId = "";
  readonly #account: TwilioAccount;
  readonly #from: string;
  readonly #playback: Playback;
  readonly #ended = Promise.withResolvers<{ transferTo: string | null }>();
  readonly #complaints: string[] = [];
  readonly #utterances: string[] = [];
  readonly #sounds: string[] = [];
  #target: TwilioTarget;
  #connection: TwilioSocket | null = null;
  #isCycleOpen = false;
  /** Its end may be on its way as it is interrupted. */
  #wasCycleInterrupted = false;
  #hasEnded = false;
  #actionUrl = "";

  constructor({ target, account, from = "+14155550134", msPerCharacter = 2 }: DialOptions) {
    this.#target = target;
    this.#account = account;
    this.#from = from;
    this.#playback = createPlayback({
      msPerCharacter,
      onQuiet: () => this.#send({ type: "info", name: "agentSpeaking", value: "off", ts: Date.now() }),
    });
  }

  /** What the webhook says about a call that comes in. */
  async ring(): Promise<string> {
    const response = await this.#post("/channels/twilio/voice", {
      CallStatus: "ringing",
      Direction: "inbound",
      ApiVersion: "2010-04-01",
    });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`The call was answered with ${response.status}: ${text}`);
    return text;
  }

  /** Does what a document says; false when that is not to connect. */
  async follow(document: string): Promise<boolean> {
    if (!readTwiml(document).some(({ name }) => name === "ConversationRelay")) return false;
    this.#actionUrl = findElement(document, "Connect").attributes["action"] ?? "";
    const { name = "", value = "" } = findElement(document, "Parameter").attributes;
    const relayUrl = findElement(document, "ConversationRelay").attributes["url"] ?? "";
    this.callId = value;
    this.#isCycleOpen = false;
    const onText = (text: string) => this.#take(text);
    this.#connection = await connectAsTwilio({
      target: this.#target,
      account: this.#account,
      relayUrl,
      onText,
    });
    this.#send(this.#setup({ [name]: value }));
    return true;
  }

  /** Whether the caller has heard this of what is being said. */
  isHeard = (text: string) => this.#playback.heard().includes(text);
  isHearing = () => this.#playback.isSpeaking();
  utterances = () => [...this.#utterances];
  sounds = () => [...this.#sounds];
  complaints = () => [...this.#complaints];
  ending = () => this.#ended.promise;
  closed = () => this.#open().closed;

  say(text: string): { heardText: string | null } {
    const heardText = this.#playback.isInterruptible() ? this.#interrupt() : null;
    this.#send({ type: "prompt", voicePrompt: text, lang: "en-US", last: true });
    return { heardText };
  }

  begin(text: string): void {
    this.#send({ type: "prompt", voicePrompt: text, lang: "en-US", last: false });
  }

  press(digits: string): void {
    for (const digit of digits) this.#send({ type: "dtmf", digit });
  }

  sendGarbage(frame: string | Uint8Array): void {
    this.#open().socket.send(frame);
  }

  moveTo(url: string): void {
    this.#target = { ...this.#target, url };
  }

  async drop(): Promise<void> {
    this.#playback.stop();
    this.#open().socket.terminate();
    await this.closed();
  }

  async reconnect(): Promise<boolean> {
    const failed = { SessionStatus: "failed", CallStatus: "in-progress", ErrorCode: "64105" };
    return this.follow(await this.action(failed));
  }

  async hangUp(): Promise<void> {
    this.#playback.stop();
    this.#open().socket.close(1000);
    await this.action({ SessionStatus: "completed", CallStatus: "completed" });
    await this.closed();
  }

  /** Tells that the session is over; gives the document that says what to do next. */
  async action(parameters: Record<string, string>): Promise<string> {
    const path = this.#actionUrl.slice(this.#target.publicUrl.length);
    const response = await this.#post(path, { SessionId: "VX1", SessionDuration: "1", ...parameters });
    if (response.status !== 200) throw new Error(`The action was answered with ${response.status}.`);
    return response.text();
  }

  #post(path: string, parameters: Record<string, string>): Promise<Response> {
    const { accountSid, number } = this.#account;
    const ours = { CallSid: this.callSid, AccountSid: accountSid, From: this.#from, To: number };
    return postAsTwilio({
      target: this.#target,
      account: this.#account,
      path,
      parameters: { ...ours, ...parameters },
    });
  }

  #open(): TwilioSocket {
    if (this.#connection === null) throw new Error("Nobody is connected.");
    return this.#connection;
  }

  #send(frame: unknown): void {
    const { socket } = this.#open();
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
  }

  #interrupt(): string {
    const { heardText, afterMs } = this.#playback.stop();
    this.#wasCycleInterrupted ||= this.#isCycleOpen;
    this.#isCycleOpen = false;
    // The duration is a text, as some of Twilio's pages show it.
    const durationUntilInterruptMs = String(afterMs);
    this.#send({ type: "interrupt", utteranceUntilInterrupt: heardText, durationUntilInterruptMs });
    return heardText;
  }

  #take(text: string): void {
    const judged = judgeFrame(text);
    if ("complaint" in judged) {
      this.#complaints.push(judged.complaint);
      return this.#send({ type: "error", description: judged.complaint });
    }
    const { frame } = judged;
    if (this.#hasEnded) this.#complaints.push(`After the end: ${text}`);
    this.frames.push(frame);
    if (frame.type === "text") this.#takeText(frame);
    if (frame.type === "play") this.#sounds.push(/([a-z]+)\.wav$/.exec(frame.source)?.[1] ?? frame.source);
    if (frame.type === "end")
      this.#finish(frame.handoffData ?? "").catch((error: unknown) => this.#complaints.push(String(error)));
  }

  #takeText({ token, last = false, interruptible = true }: Extract<TwilioFrame, { type: "text" }>): void {
    if (token === "" && !this.#isCycleOpen && !this.#wasCycleInterrupted)
      this.#complaints.push("Nothing was begun that could be completed.");
    if (this.#isCycleOpen) this.#utterances.push(`${this.#utterances.pop() ?? ""}${token}`);
    else if (token !== "") this.#utterances.push(token);
    this.#isCycleOpen = !last;
    this.#wasCycleInterrupted = false;
    this.#playback.add(token, interruptible);
    if (last) this.#playback.completeCycle();
  }

  async #finish(handoffData: string): Promise<void> {
    this.#hasEnded = true;
    const over = { SessionStatus: "ended", CallStatus: "in-progress", HandoffData: handoffData };
    const dial = readTwiml(await this.action(over)).find(({ name }) => name === "Dial");
    this.#ended.resolve({ transferTo: dial?.text ?? null });
    this.#open().socket.close(1000);
  }

  #setup(customParameters: Record<string, string>): Record<string, unknown> {
    return {
      type: "setup",
      sessionId: `VX${this.callSid.slice(2)}`,
      accountSid: this.#account.accountSid,
      parentCallSid: "",
      callSid: this.callSid,
      from: this.#from,
      to: this.#account.number,
      forwardedFrom: "",
      callType: "PSTN",
      callerName: "",
      direction: "inbound",
      callStatus: "RINGING",
      customParameters,
    };
  }
}
