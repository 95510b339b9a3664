import { CallhookError, safeError } from "@callhook/core";
import type { FoundLine } from "../../lines/find-line.ts";
import type { Services } from "../../services.ts";
import { openPlatformCall, type OpenedCall } from "../platform/open-platform-call.ts";
import { createPlatformEar } from "../platform/platform-ear.ts";
import type { SpokenEntry } from "../platform/spoken-entry.ts";
import { closeCodes } from "../websocket/close-codes.ts";
import type { SocketListener, TextSocket } from "../websocket/text-socket.ts";
import {
  readSpeechEngineFrame,
  type SpeechEngineAnswer,
  type SpeechEngineFrame,
} from "./speech-engine-frames.ts";
import { SpeechEngineVoice } from "./speech-engine-voice.ts";

const initWithinMs = 10_000;
const mostWaiting = 100;

type Transcript = Extract<SpeechEngineFrame, { type: "user_transcript" }>;
type EngineSocketOptions = { services: Services; line: FoundLine; socket: TextSocket };
type EngineCall = OpenedCall & { hear(frame: Transcript): Promise<void> };

/** One connection of ElevenLabs' Speech Engine, which is one conversation. */
export function speechEngineSocket(options: EngineSocketOptions): SocketListener {
  const { socket } = options;
  const write = (answer: SpeechEngineAnswer) => socket.send(JSON.stringify(answer));
  const waiting: SpeechEngineFrame[] = [];
  let call: EngineCall | null = null;
  let isOpening = false;
  let isClosed = false;
  const patience = setTimeout(() => socket.close(1008, "no init"), initWithinMs);

  async function open(externalId: string): Promise<void> {
    if (isOpening) return;
    isOpening = true;
    clearTimeout(patience);
    try {
      const opened = await openEngineCall({ ...options, externalId, write });
      call = opened;
      for (const frame of waiting.splice(0)) take(frame);
      if (isClosed) opened.session.detach();
    } catch (error) {
      refuse(options, error);
    }
  }

  function take(frame: SpeechEngineFrame): void {
    if (call === null) {
      if (waiting.length < mostWaiting) waiting.push(frame);
      return;
    }
    if (frame.type === "user_transcript") void call.hear(frame);
    if (frame.type === "close") void call.session.end("caller-hung-up");
    if (frame.type === "error") call.session.receive({ type: "error" });
  }

  return {
    onText(text) {
      const frame = readSpeechEngineFrame(text);
      if (frame === undefined) return;
      if (frame.type === "ping") return write({ type: "pong" });
      if (frame.type === "init") return void open(frame.conversation_id);
      take(frame);
    },
    onClose() {
      isClosed = true;
      clearTimeout(patience);
      call?.session.detach();
    },
  };
}

async function openEngineCall(
  options: EngineSocketOptions & { externalId: string; write: (answer: SpeechEngineAnswer) => void },
): Promise<EngineCall> {
  const { socket, write } = options;
  const voice = new SpeechEngineVoice({ write });
  const opened = await openPlatformCall({
    ...options,
    details: { from: null, to: null },
    setupFor: () => ({
      isGreetingInterruptible: true,
      soundUrl: null,
      isOpen: () => socket.isOpen(),
      speaksOnlyWhenAsked: true,
      watchTurn: () => voice.watchTurn(),
      send: (output) => voice.send(output),
      close: (why) => socket.close(closeCodes[why], why),
    }),
  });
  const ear = createPlatformEar({ ...opened, voice });
  let lastEventId: number | null = null;
  /** ElevenLabs has greeted the caller itself, which is on record before what they say. */
  let beginning: Promise<void> | null = null;
  async function noteGreeting(transcript: SpokenEntry[]): Promise<void> {
    const before = transcript.slice(
      0,
      transcript.findIndex(({ role }) => role === "user"),
    );
    const text = before.map((entry) => entry.text).join(" ");
    if (opened.isNew && text.trim() !== "") await opened.session.noteSaid(text);
  }

  return {
    ...opened,
    async hear({ user_transcript: transcript, event_id: id }) {
      // Sent twice, it is one question all the same.
      if (id === lastEventId) return;
      lastEventId = id;
      beginning ??= noteGreeting(transcript);
      await beginning;
      ear({ id, transcript, isReminder: false });
    },
  };
}

function refuse({ services, socket }: EngineSocketOptions, error: unknown): void {
  if (!(error instanceof CallhookError)) {
    services.logger.error(safeError(error), "a call could not be opened");
    return socket.close(1011, "internal");
  }
  if (error.code === "unavailable") return socket.close(1012, "restarting");
  socket.close(error.code === "call-ended" ? 1000 : 1008, error.code);
}
