import { CallhookError, safeError } from "@callhook/core";
import type { FoundLine } from "../../lines/find-line.ts";
import type { Services } from "../../services.ts";
import { channelWords } from "../channel-words.ts";
import { isLimit } from "../limit-workspace.ts";
import type { ChannelClosing, ChannelSession } from "../protocol.ts";
import { type CallDetails, openPlatformCall } from "../platform/open-platform-call.ts";
import { type Asked, createPlatformEar } from "../platform/platform-ear.ts";
import type { SocketListener, TextSocket } from "../websocket/text-socket.ts";
import { type RetellAnswer, readRetellFrame, retellConfig, type RetellFrame } from "./retell-frames.ts";
import { createRetellVoice, type RetellVoice } from "./retell-voice.ts";

/** After 1000 Retell hangs up at once, so that words are lost which it has not said yet. */
const hangUpWithinMs = 60_000;
const detailsWithinMs = 2_000;
const mostWaiting = 100;
const endedByRetell = new Set([1000, 1005]);
const closeCodes: Record<ChannelClosing, number> = {
  "call-ended": 1000,
  "taken-over": 1000,
  restarting: 1012,
};

type RetellSocketOptions = { services: Services; line: FoundLine; externalId: string; socket: TextSocket };

/** One connection of Retell's LLM WebSocket to one call. */
export function retellSocket(options: RetellSocketOptions): SocketListener {
  const { socket } = options;
  const write = (answer: RetellAnswer) => socket.send(JSON.stringify(answer));
  const waiting: RetellFrame[] = [];
  let ear: ((asked: Asked) => void) | null = null;
  let session: ChannelSession | null = null;
  let isOpening = false;
  let isClosed = false;
  let hungUp = false;
  let farewell: NodeJS.Timeout | undefined;
  // Retell says who calls right after our config; where it does not, the call begins without.
  const patience = setTimeout(() => void open({ from: null, to: null }), detailsWithinMs);
  write(retellConfig);

  function close(code: number, reason: string): void {
    clearTimeout(patience);
    socket.close(code, reason);
  }

  async function open(details: CallDetails): Promise<void> {
    if (isOpening) return;
    isOpening = true;
    clearTimeout(patience);
    let voice: RetellVoice | null = null;
    try {
      const opened = await openPlatformCall({
        ...options,
        details,
        setupFor: ({ isNew }) => {
          voice = createRetellVoice({ write, hasBegun: !isNew });
          return { ...setupOf(options, voice), close: (why) => leave(why, voice) };
        },
      });
      ({ session } = opened);
      if (hungUp) return await session.end("caller-hung-up");
      if (isClosed) return session.detach();
      if (voice !== null) beginHearing(voice, opened);
    } catch (error) {
      refuse(error);
    }
  }

  function beginHearing(voice: RetellVoice, opened: { session: ChannelSession; recorded: string[] }): void {
    voice.beginInSilence();
    ear = createPlatformEar({ ...opened, voice });
    for (const frame of waiting.splice(0)) hear(frame);
  }

  function leave(why: ChannelClosing, voice: RetellVoice | null): void {
    if (why !== "call-ended" || voice?.hasEnded !== true) return close(closeCodes[why], why);
    farewell = setTimeout(() => close(closeCodes[why], why), hangUpWithinMs);
  }

  function refuse(error: unknown): void {
    const { services, line } = options;
    if (!(error instanceof CallhookError))
      services.logger.error(safeError(error), "a call could not be opened");
    if (error instanceof CallhookError && error.code === "unavailable") return close(1012, "restarting");
    if (!isLimit(error)) return close(1000, error instanceof CallhookError ? error.code : "internal");
    const content = channelWords("not-available", line.voice.language);
    write({ response_type: "response", response_id: 0, content, content_complete: true, end_call: true });
    farewell = setTimeout(() => close(1000, "not-available"), hangUpWithinMs);
  }

  function hear(frame: RetellFrame): void {
    if (!("response_id" in frame)) return;
    const { interaction_type: kind, response_id: id, transcript } = frame;
    ear?.({ id, transcript, isReminder: kind === "reminder_required" });
  }

  return {
    onText(text) {
      const frame = readRetellFrame(text);
      if (frame === undefined) return;
      if (frame.interaction_type === "ping_pong") {
        return write({ response_type: "ping_pong", timestamp: Date.now() });
      }
      if (frame.interaction_type === "call_details") {
        const { from_number: from = null, to_number: to = null } = frame.call;
        return void open({ from, to });
      }
      void open({ from: null, to: null });
      if (ear !== null) return hear(frame);
      if (waiting.length < mostWaiting) waiting.push(frame);
    },
    onClose(code) {
      isClosed = true;
      clearTimeout(patience);
      clearTimeout(farewell);
      hungUp = endedByRetell.has(code);
      if (hungUp) void session?.end("caller-hung-up");
      else session?.detach();
    },
  };
}

function setupOf({ line }: RetellSocketOptions, voice: RetellVoice) {
  return {
    isGreetingInterruptible: ["speech", "any"].includes(line.voice.welcomeGreetingInterruptible),
    soundUrl: null,
    endsAfterWords: false,
    watchTurn: voice.watchTurn,
    send: voice.send,
  };
}
