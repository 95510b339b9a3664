import { CallhookError } from "@callhook/core";
import type { ConversationPart } from "./conversation-part.ts";
import type { LiveTurn } from "./live-call.ts";
import { createPartStream } from "./part-stream.ts";

/** Turns that somebody asked for, as streams of their parts; each runs on even if nobody reads it. */
export type TurnStreams = {
  open(hold: (emit: LiveTurn["emit"]) => Promise<void>): AsyncIterable<ConversationPart>;
  /** Settles once every one has come to its end. */
  settled(): Promise<void>;
};

/** What the caller may not do now goes to whoever reads; any other failure is for the operator to know, too. */
export function createTurnStreams(options: { onBug: (error: unknown) => void }): TurnStreams {
  const underWay = new Set<Promise<void>>();
  return {
    open(hold) {
      const stream = createPartStream<ConversationPart>();
      const told = hold(stream.push).then(stream.close, (error: unknown) => {
        stream.fail(error);
        if (!isRefusal(error)) options.onBug(error);
      });
      underWay.add(told);
      void told.finally(() => underWay.delete(told));
      return stream.parts;
    },
    async settled() {
      await Promise.allSettled(underWay);
    },
  };
}

function isRefusal(error: unknown): boolean {
  return error instanceof CallhookError && ["invalid-input", "call-ended", "not-found"].includes(error.code);
}
