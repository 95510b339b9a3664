import type { ConversationPart } from "@callhook/agents";

/** The parts of a turn as they come, kept for whoever reads them later. */
export type PartLog = {
  readonly parts: readonly ConversationPart[];
  readonly isOver: boolean;
  /** Settles once there are no more, however they ended. */
  over: Promise<void>;
  /** From the beginning, or from a later part on, to the end or the signal; throws what the turn broke off with. */
  read(signal: AbortSignal, from?: number): AsyncGenerator<ConversationPart>;
};

export function createPartLog(coming: AsyncIterable<ConversationPart>): PartLog {
  const parts: ConversationPart[] = [];
  let isOver = false;
  let failure: { error: unknown } | null = null;
  let changed = Promise.withResolvers<void>();

  function tellChange(): void {
    changed.resolve();
    changed = Promise.withResolvers();
  }

  async function follow(): Promise<void> {
    try {
      for await (const part of coming) {
        parts.push(part);
        tellChange();
      }
    } catch (error) {
      failure = { error };
    }
    isOver = true;
    tellChange();
  }

  async function* read(signal: AbortSignal, from = 0): AsyncGenerator<ConversationPart> {
    const left = Promise.withResolvers<void>();
    const onAbort = () => left.resolve();
    signal.addEventListener("abort", onAbort, { once: true });
    try {
      for (let index = from; !signal.aborted;) {
        const change = changed.promise;
        const part = parts[index];
        if (part !== undefined) {
          index += 1;
          yield part;
        } else if (isOver) return throwIfFailed(failure);
        else await Promise.race([change, left.promise]);
      }
    } finally {
      signal.removeEventListener("abort", onAbort);
    }
  }

  return {
    parts,
    get isOver() {
      return isOver;
    },
    over: follow(),
    read,
  };
}

function throwIfFailed(failure: { error: unknown } | null): void {
  if (failure !== null) throw failure.error;
}
