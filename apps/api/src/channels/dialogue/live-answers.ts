import type { ConversationPart } from "@callhook/agents";
import { createPartLog } from "./part-log.ts";

type Address = { workspaceId: string; callId: string };

/** An answer while it is given; whoever comes later reads it from its beginning. */
export type LiveAnswer = {
  /** Ends early when the signal does. The last reader who leaves before the end gives the answer up. */
  read(signal: AbortSignal): AsyncIterable<ConversationPart>;
  /** What is still to come of it, whoever reads it otherwise. */
  rest(): AsyncIterable<ConversationPart>;
  /** What was said in it so far, not counting what is passed on of the answer before. */
  readonly words: string;
  /** Whether nobody waits for it any more. */
  readonly isGivenUp: boolean;
  /** Settles once it is over, however it ended. */
  over: Promise<void>;
};

/** The answers that are being given in this process, one a call. */
export type LiveAnswers = {
  of(address: Address): LiveAnswer | undefined;
  give(options: {
    address: Address;
    parts: AsyncIterable<ConversationPart>;
    /**
     * Nobody reads it any more; null where it then runs on. `isCurrent` tells whether it is still the answer that
     * is being given: the caller may have been faster, and have begun another one.
     */
    onGivenUp: ((isCurrent: () => boolean) => Promise<unknown>) | null;
  }): LiveAnswer;
};

export function createLiveAnswers(): LiveAnswers {
  const answers = new Map<string, LiveAnswer>();
  return {
    of: (address) => answers.get(keyOf(address)),
    give({ address, parts, onGivenUp }) {
      const key = keyOf(address);
      const isCurrent = () => answers.get(key) === answer;
      const giveUp = onGivenUp === null ? null : () => onGivenUp(isCurrent);
      const answer = openAnswer({ parts, onGivenUp: giveUp });
      answers.set(key, answer);
      const forget = () => {
        if (isCurrent()) answers.delete(key);
      };
      void answer.over.then(forget);
      return answer;
    },
  };
}

function keyOf({ workspaceId, callId }: Address): string {
  return `${workspaceId} ${callId}`;
}

function openAnswer(options: {
  parts: AsyncIterable<ConversationPart>;
  onGivenUp: (() => Promise<unknown>) | null;
}): LiveAnswer {
  const { parts, onGivenUp } = options;
  const log = createPartLog(parts);
  let readers = 0;
  let isGivenUp = false;

  async function leave(): Promise<void> {
    readers -= 1;
    if (readers > 0 || log.isOver || isGivenUp || onGivenUp === null) return;
    isGivenUp = true;
    await onGivenUp().catch(() => undefined);
  }

  async function* read(signal: AbortSignal): AsyncGenerator<ConversationPart> {
    try {
      yield* log.read(signal);
    } finally {
      await leave();
    }
  }

  return {
    read(signal) {
      // Counted before it is read: between the two nobody else may be the last to leave.
      readers += 1;
      return read(signal);
    },
    rest: () => log.read(new AbortController().signal, log.parts.length),
    get words() {
      const own = log.parts.slice(log.parts.findLastIndex(({ type }) => type === "words-held") + 1);
      return own.map((part) => (part.type === "text" ? part.text : "")).join("");
    },
    get isGivenUp() {
      return isGivenUp;
    },
    over: log.over,
  };
}
