/** A part of a text, its end not included. */
export type Span = { start: number; end: number };
