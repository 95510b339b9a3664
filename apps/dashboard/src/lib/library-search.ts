/** How the list of tools is narrowed and sorted, as it stands in the address bar; what is not a string is dropped. */
export type LibrarySearch = Partial<Record<(typeof searchKeys)[number], string>>;

const searchKeys = ["search", "agent", "health", "state", "sort"] as const;

export function librarySearchOf(search: Record<string, unknown>): LibrarySearch {
  const kept: LibrarySearch = {};
  for (const key of searchKeys) {
    const value = search[key];
    // The router reads a word of digits, such as a searched postal code, as a number.
    const text = typeof value === "number" ? String(value) : value;
    if (typeof text === "string" && text !== "") kept[key] = text;
  }
  return kept;
}
