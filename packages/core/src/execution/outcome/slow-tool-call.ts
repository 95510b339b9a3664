/** A tool call that takes this long, in milliseconds, is slow: a caller hears the wait. */
export const slowToolCallMs = 2_000;
