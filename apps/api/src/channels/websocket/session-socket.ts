import { CallhookError, safeError } from "@callhook/core";
import type { Logger } from "pino";
import type { ChannelClosing, ChannelInput, ChannelSession } from "../protocol.ts";
import { closeCodes } from "./close-codes.ts";
import type { SocketListener, TextSocket } from "./text-socket.ts";

/** What a frame of a platform says, read by its adapter. */
export type ReadFrame<Setup> =
  /** Which call it is; the first that a platform sends. */
  | { type: "setup"; setup: Setup }
  | { type: "input"; input: ChannelInput }
  /** Of no concern to us. */
  | { type: "ignored" }
  /** Nothing that this platform sends. */
  | { type: "invalid" };

const refusedCode = 1008;
const brokenCode = 1011;
const setupWithinMs = 10_000;
const mostInvalidFrames = 100;

/**
 * A socket that becomes a connection to a call with its first frame. Frames that come before the call is open wait for
 * it; frames that nobody understands are dropped, and only a flood of them ends the connection.
 */
export function sessionSocket<Setup>(options: {
  socket: TextSocket;
  read: (text: string) => ReadFrame<Setup>;
  /** Finds the call and opens the session; refuses with a `CallhookError`. */
  open: (setup: Setup, close: (why: ChannelClosing) => void) => Promise<ChannelSession>;
  logger: Logger;
}): SocketListener {
  const { socket, read, open, logger } = options;
  const waiting: ReadFrame<Setup>[] = [];
  let state: "new" | "opening" | "open" | "closed" = "new";
  let session: ChannelSession | null = null;
  let invalidFrames = 0;
  const patience = setTimeout(() => close(refusedCode, "no setup"), setupWithinMs);

  function close(code: number, reason: string): void {
    clearTimeout(patience);
    state = "closed";
    socket.close(code, reason);
  }

  async function openSession(setup: Setup): Promise<void> {
    clearTimeout(patience);
    state = "opening";
    try {
      session = await open(setup, (why) => close(closeCodes[why], why));
      if (isClosed()) return session.detach();
      state = "open";
      for (const frame of waiting.splice(0)) handle(frame);
    } catch (error) {
      if (!(error instanceof CallhookError)) logger.error(safeError(error), "a call could not be opened");
      const { code, reason } = refusalOf(error);
      close(code, reason);
    }
  }

  // It may close while it is being opened, which a narrowed type would not know.
  const isClosed = () => state === "closed";

  function handle(frame: ReadFrame<Setup>): void {
    if (frame.type === "input") session?.receive(frame.input);
  }

  return {
    onText(text) {
      if (state === "closed") return;
      const frame = read(text);
      if (frame.type === "invalid") {
        invalidFrames += 1;
        if (invalidFrames > mostInvalidFrames) close(refusedCode, "too many invalid frames");
        return;
      }
      if (frame.type === "setup") {
        if (state === "new") void openSession(frame.setup);
        return;
      }
      if (state === "open") return handle(frame);
      if (waiting.length < mostInvalidFrames) waiting.push(frame);
    },
    onClose() {
      clearTimeout(patience);
      state = "closed";
      session?.detach();
    },
  };
}

function refusalOf(error: unknown): { code: number; reason: string } {
  if (!(error instanceof CallhookError)) return { code: brokenCode, reason: "internal" };
  if (error.code === "unavailable") return { code: closeCodes.restarting, reason: "restarting" };
  return { code: refusedCode, reason: error.code };
}
