/** Amounts in words that are no numbers. */
export const vagueAmounts: ReadonlyMap<string, number> = new Map([
  ["a couple", 2],
  ["couple", 2],
  ["a pair", 2],
  ["both of us", 2],
  ["a dozen", 12],
  ["half a dozen", 6],
  ["just me", 1],
  ["only me", 1],
  ["myself", 1],
  ["just myself", 1],
  ["just one", 1],
  ["only one", 1],
  ["a single", 1],
  ["once", 1],
  ["twice", 2],
]);
