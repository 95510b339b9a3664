/**
 * What is said in the calls of one trade: the frequent first. `{first}`, `{name}`, `{street}`, `{house}`, `{zip}` and
 * `{reference}` are each call's own.
 */
export type Trade = {
  openings: Words;
  wishes: Words;
  /** Words of the agent that claim nothing, so that they are true whatever a tool answered. */
  answers: Words;
  goodbyes: Words;
};
type Words = readonly [string, ...string[]];
