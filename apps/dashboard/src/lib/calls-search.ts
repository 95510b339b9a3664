/** The filters of the calls list as they stand in the address bar; what is not a string is dropped. */
export type CallsSearch = Partial<Record<(typeof searchKeys)[number], string>>;

const searchKeys = ["search", "agent", "channel", "status", "toolId", "toolOutcome"] as const;

export function callsSearchOf(search: Record<string, unknown>): CallsSearch {
  const kept: CallsSearch = {};
  for (const key of searchKeys) {
    const value = search[key];
    if (typeof value === "string" && value !== "") kept[key] = value;
  }
  return kept;
}
