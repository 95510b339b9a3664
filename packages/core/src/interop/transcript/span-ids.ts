/** No event has the number 0. */
export const rootSpanId = spanIdOf(0);

/** Events are numbered within their call, as spans are within their trace; an id of zeros alone would be none. */
export function spanIdOf(sequence: number): string {
  return `ca11${sequence.toString(16).padStart(12, "0")}`;
}

/** Of the HTTP request of a tool call whose endpoint was told of no span. */
export function requestSpanIdOf(sequence: number): string {
  return `ca12${sequence.toString(16).padStart(12, "0")}`;
}
