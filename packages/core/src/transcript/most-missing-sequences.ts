/**
 * How many numbers of a call may be missing at once. A gap of millions of them would fill the memory of whoever
 * lists them: an event that would leave more is refused, and a transcript names no more than these.
 */
export const mostMissingSequences = 1000;
