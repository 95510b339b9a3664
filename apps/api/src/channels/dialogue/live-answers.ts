import type { ConversationPart } from "@callhook/agents";

type Address = { workspaceId: string; callId: string };

/** An answer while it is given; whoever comes later reads it from its beginning. */
export type LiveAnswer = {
  /** Ends early when the signal does. The last reader who leaves before the end gives the answer up. */
  read(signal: AbortSignal): AsyncIterable<ConversationPart>;
  /** What was said in it so far. */
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
    /** Nobody reads it any more; null where it then runs on. */
    onGivenUp: (() => Promise<unknown>) | null;
  }): LiveAnswer;
};

export function createLiveAnswers(): LiveAnswers {
  const answers = new Map<string, LiveAnswer>();
  return {
    of: (address) => answers.get(keyOf(address)),
    give({ address, ...giving }) {
      const key = keyOf(address);
      const answer = openAnswer(giving);
      answers.set(key, answer);
      const forget = () => {
        if (answers.get(key) === answer) answers.delete(key);
      };
      void answer.over.then(forget);
      return answer;
    },
  };
}

function keyOf({ workspaceId, callId }: Address): string {
  return `${workspaceId} ${callId}`;
}

type State = { parts: ConversationPart[]; isOver: boolean; error: unknown; hasFailed: boolean };

function openAnswer(options: {
  parts: AsyncIterable<ConversationPart>;
  onGivenUp: (() => Promise<unknown>) | null;
}): LiveAnswer {
  const { onGivenUp } = options;
  const state: State = { parts: [], isOver: false, error: undefined, hasFailed: false };
  let readers = 0;
  let isGivenUp = false;
  let changed = Promise.withResolvers<void>();

  function change(update: () => void): void {
    update();
    changed.resolve();
    changed = Promise.withResolvers();
  }

  async function follow(): Promise<void> {
    try {
      for await (const part of options.parts) change(() => state.parts.push(part));
    } catch (error) {
      Object.assign(state, { hasFailed: true, error });
    }
    change(() => (state.isOver = true));
  }

  async function leave(): Promise<void> {
    readers -= 1;
    if (readers > 0 || state.isOver || isGivenUp || onGivenUp === null) return;
    isGivenUp = true;
    await onGivenUp().catch(() => undefined);
  }

  async function* read(signal: AbortSignal): AsyncGenerator<ConversationPart> {
    const aborted = Promise.withResolvers<void>();
    const onAbort = () => aborted.resolve();
    signal.addEventListener("abort", onAbort, { once: true });
    try {
      for (let index = 0; !signal.aborted;) {
        const { promise } = changed;
        const part = state.parts[index];
        if (part !== undefined) {
          index += 1;
          yield part;
        } else if (state.isOver) return throwIfFailed(state);
        else await Promise.race([promise, aborted.promise]);
      }
    } finally {
      signal.removeEventListener("abort", onAbort);
      await leave();
    }
  }

  return {
    read(signal) {
      // Counted before it is read: between the two nobody else may be the last to leave.
      readers += 1;
      return read(signal);
    },
    get words() {
      return state.parts.map((part) => (part.type === "text" ? part.text : "")).join("");
    },
    get isGivenUp() {
      return isGivenUp;
    },
    over: follow(),
  };
}

function throwIfFailed({ hasFailed, error }: State): void {
  if (hasFailed) throw error;
}
