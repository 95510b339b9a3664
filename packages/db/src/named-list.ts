const mostNamed = 5;

/** Names as they stand in a sentence, the first five and how many more there are. */
export function namedList(names: readonly string[]): string {
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : "";
  return `${names.slice(0, mostNamed).join(", ")}${more}`;
}
