import type { BodyCollector, BodySink } from "./collect-body.ts";

type DiscardSink = Pick<BodySink, "onBody"> & {
  /** Reading on is not worth it: the connection is to be closed. */
  onBodyGivenUp(): void;
};

/** What a page that only leads on may hold, and how long it may take, before its connection is not worth it. */
const mostBytes = 256 * 1024;
const longestMs = 500;

/**
 * Reads on to the end of a body that nobody wants, so that its connection can serve the next request; a body that
 * is too long or too slow is given up together with it.
 */
export function discardBody(sink: DiscardSink): BodyCollector {
  let total = 0;
  const timer = setTimeout(() => sink.onBodyGivenUp(), longestMs);
  return {
    write(chunk) {
      total += chunk.byteLength;
      if (total > mostBytes) sink.onBodyGivenUp();
      return true;
    },
    end() {
      clearTimeout(timer);
      sink.onBody(new Uint8Array());
    },
    destroy() {
      clearTimeout(timer);
    },
  };
}
