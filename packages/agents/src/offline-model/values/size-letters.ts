const names: ReadonlyMap<string, string> = new Map([
  ["XS", "extra small"],
  ["S", "small"],
  ["M", "medium"],
  ["L", "large"],
  ["XL", "extra large"],
]);

/**
 * What the letters of sizes are called, so that a large is an L and never an XL. One letter alone is no size: M and F
 * are others.
 */
export function sizeNames(values: readonly (string | number)[]): ReadonlyMap<string | number, string> {
  const named = values.flatMap((value): [string | number, string][] => {
    const name = names.get(String(value).toUpperCase());
    return name === undefined ? [] : [[value, name]];
  });
  return new Map(named.length > 1 ? named : []);
}
