/** Parts pushed on one side, read on the other, at each side's own pace. */
export type PartStream<Part> = {
  push(part: Part): void;
  close(): void;
  /** Ends the stream; the reader gets the error after all that was pushed before. */
  fail(error: unknown): void;
  parts: AsyncIterable<Part>;
};

type Ending = { failed: false } | { failed: true; error: unknown };

export function createPartStream<Part>(): PartStream<Part> {
  const waitingParts: Part[] = [];
  let ending: Ending | null = null;
  let wake: () => void = () => undefined;

  function finish(how: Ending): void {
    ending ??= how;
    wake();
  }

  async function* read(): AsyncGenerator<Part> {
    for (;;) {
      while (waitingParts.length > 0) yield* waitingParts.splice(0);
      if (ending !== null) return throwIfFailed(ending);
      await new Promise<void>((resolve) => (wake = resolve));
    }
  }

  return {
    push(part) {
      if (ending !== null) return;
      waitingParts.push(part);
      wake();
    },
    close: () => finish({ failed: false }),
    fail: (error) => finish({ failed: true, error }),
    parts: read(),
  };
}

function throwIfFailed(ending: Ending): void {
  if (ending.failed) throw ending.error;
}
