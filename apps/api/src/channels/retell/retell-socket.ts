import { CallhookError, safeError } from "@callhook/core";
import type { FoundLine } from "../../lines/find-line.ts";
import type { Services } from "../../services.ts";
import { channelWords } from "../channel-words.ts";
import { isLimit } from "../limit-workspace.ts";
import { type CallDetails, openPlatformCall, type OpenedCall } from "../platform/open-platform-call.ts";
import { type Asked, createPlatformEar } from "../platform/platform-ear.ts";
import type { ChannelClosing, ChannelSession, ChannelSetup } from "../protocol.ts";
import { closeCodes } from "../websocket/close-codes.ts";
import type { SocketListener, TextSocket } from "../websocket/text-socket.ts";
import { type RetellAnswer, readRetellFrame, retellConfig, type RetellFrame } from "./retell-frames.ts";
import { RetellVoice } from "./retell-voice.ts";

/** After 1000 Retell hangs up at once, so that words are lost which it has not said yet. */
const hangUpWithinMs = 60_000;
const detailsWithinMs = 2_000;
const mostWaiting = 100;
const endedByRetell = new Set([1000, 1005]);

type RetellQuestion = Extract<RetellFrame, { response_id: number }>;
type RetellSocketOptions = { services: Services; line: FoundLine; externalId: string; socket: TextSocket };

/** One connection of Retell's LLM WebSocket to one call. */
export class RetellSocket implements SocketListener {
  readonly #options: RetellSocketOptions;
  readonly #waiting: RetellQuestion[] = [];
  // Retell says who calls right after our config; where it does not, the call begins without.
  readonly #patience = setTimeout(() => void this.#open({ from: null, to: null }), detailsWithinMs);
  #voice: RetellVoice | null = null;
  #ear: ((asked: Asked) => void) | null = null;
  #session: ChannelSession | null = null;
  #isOpening = false;
  #closedWith: number | null = null;
  #farewell: NodeJS.Timeout | undefined;

  constructor(options: RetellSocketOptions) {
    this.#options = options;
    this.#write(retellConfig);
  }

  onText(text: string): void {
    const frame = readRetellFrame(text);
    if (frame === undefined) return;
    if (frame.interaction_type === "ping_pong") {
      return this.#write({ response_type: "ping_pong", timestamp: Date.now() });
    }
    if (frame.interaction_type === "call_details") {
      const { from_number: from = null, to_number: to = null } = frame.call;
      return void this.#open({ from, to });
    }
    void this.#open({ from: null, to: null });
    if (frame.interaction_type === "update_only") return;
    if (this.#ear !== null) return this.#hear(frame);
    if (this.#waiting.length < mostWaiting) this.#waiting.push(frame);
  }

  onClose(code: number): void {
    this.#closedWith = code;
    clearTimeout(this.#patience);
    clearTimeout(this.#farewell);
    if (this.#session !== null) this.#leave(this.#session, code);
  }

  async #open(details: CallDetails): Promise<void> {
    if (this.#isOpening) return;
    this.#isOpening = true;
    clearTimeout(this.#patience);
    try {
      const setupFor = ({ isNew }: { isNew: boolean }) => this.#setup(isNew);
      this.#begin(await openPlatformCall({ ...this.#options, details, setupFor }));
    } catch (error) {
      this.#refuse(error);
    }
  }

  #begin(opened: OpenedCall): void {
    this.#session = opened.session;
    if (this.#closedWith !== null) return this.#leave(opened.session, this.#closedWith);
    if (this.#voice === null) return;
    this.#voice.beginInSilence();
    this.#ear = createPlatformEar({ ...opened, voice: this.#voice });
    for (const frame of this.#waiting.splice(0)) this.#hear(frame);
  }

  #setup(isNew: boolean): Omit<ChannelSetup, "workspaceId" | "callId" | "connectionId"> {
    const voice = new RetellVoice({ write: (answer) => this.#write(answer), hasBegun: !isNew });
    this.#voice = voice;
    return {
      isGreetingInterruptible: true,
      soundUrl: null,
      isOpen: () => this.#options.socket.isOpen(),
      watchTurn: () => voice.watchTurn(),
      send: (output) => voice.send(output),
      close: (why) => this.#close(why),
    };
  }

  #hear({ interaction_type: kind, response_id: id, transcript }: RetellQuestion): void {
    this.#ear?.({ id, transcript, isReminder: kind === "reminder_required" });
  }

  #write(answer: RetellAnswer): void {
    this.#options.socket.send(JSON.stringify(answer));
  }

  #close(why: ChannelClosing): void {
    const close = () => this.#options.socket.close(closeCodes[why], why);
    if (why !== "call-ended" || this.#voice?.hasEnded !== true) return close();
    this.#farewell = setTimeout(close, hangUpWithinMs);
  }

  #leave(session: ChannelSession, code: number): void {
    if (endedByRetell.has(code)) void session.end("caller-hung-up");
    else session.detach();
  }

  #refuse(error: unknown): void {
    const { services, line, socket } = this.#options;
    const code = error instanceof CallhookError ? error.code : "internal";
    if (code === "internal") services.logger.error(safeError(error), "a call could not be opened");
    if (code === "unavailable") return socket.close(closeCodes.restarting, "restarting");
    if (!isLimit(error)) return socket.close(1000, code);
    const content = channelWords("not-available", line.voice.language);
    this.#write({
      response_type: "response",
      response_id: 0,
      content,
      content_complete: true,
      end_call: true,
    });
    this.#farewell = setTimeout(() => socket.close(1000, code), hangUpWithinMs);
  }
}
