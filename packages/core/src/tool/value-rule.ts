/** What else a value has to fulfil, beyond its type; without words, it counts as not given. */
export type ValueRule = {
  accepts(value: unknown): boolean;
  words: string | null;
  /** What a JSON Schema says of it. */
  shown?: Readonly<Record<string, unknown>>;
};
