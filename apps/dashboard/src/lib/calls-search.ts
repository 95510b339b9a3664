/** The filters of the calls list as they stand in the address bar; what is no word is dropped. */
export type CallsSearch = Partial<Record<(typeof searchKeys)[number], string>>;

const searchKeys = [
  "search",
  "agent",
  "channel",
  "status",
  "toolId",
  "toolOutcome",
  "slow",
  "interrupted",
  "flagged",
  "period",
  "from",
  "to",
] as const;

export function callsSearchOf(search: Record<string, unknown>): CallsSearch {
  const kept: CallsSearch = {};
  for (const key of searchKeys) {
    const value = search[key];
    // The router reads a word of digits, such as a searched postal code, as a number.
    const text = typeof value === "number" ? String(value) : value;
    if (typeof text === "string" && text !== "") kept[key] = text;
  }
  return kept;
}
