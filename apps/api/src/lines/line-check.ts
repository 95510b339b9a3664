/** What is looked at before a line can take calls, in this order. */
export type LineCheckSubject = "public-url" | "reachable" | "web-socket" | "credential" | "line";

/**
 * `skipped` where it cannot be said: before something else is right, or from here at all. The message says what is so,
 * and what to do.
 */
export type LineCheckItem = {
  subject: LineCheckSubject;
  status: "ok" | "failed" | "skipped";
  message: string;
};

export type LineCheck = { isReady: boolean; items: LineCheckItem[] };

/** Ready unless something is wrong: whatever a skipped item waits for is itself an item that failed. */
export function lineCheckOf(items: LineCheckItem[]): LineCheck {
  return { isReady: items.every(({ status }) => status !== "failed"), items };
}
