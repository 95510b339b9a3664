/** An array as PostgreSQL reads it from text, to be cast to the type of its values. */
export function arrayLiteral(values: readonly (string | null)[]): string {
  return `{${values.map((value) => (value === null ? "NULL" : quoted(value))).join(",")}}`;
}

function quoted(value: string): string {
  // Most values hold neither: to look for them is faster than to replace none.
  const isPlain = !value.includes('"') && !value.includes("\\");
  return isPlain ? `"${value}"` : `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
