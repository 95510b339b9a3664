/** Which of a tool's recorded calls are looked at. */
const toolCallFilters = ["succeeded", "failed", "slow"] as const;
export type ToolCallFilter = (typeof toolCallFilters)[number];

/**
 * What a tool's page opens on, as it stands in the address bar: a version, its activity, or its test console filled
 * from a tool call on record. Of that only ids stand there, never what was said: addresses end up in histories and logs.
 */
export type ToolSearch = {
  version?: number;
  tab?: "activity";
  calls?: ToolCallFilter;
  call?: string;
  toolCall?: string;
};

export function toolSearchOf(search: Record<string, unknown>): ToolSearch {
  const { version, tab } = search;
  const calls = toolCallFilters.find((filter) => filter === search["calls"]);
  const [call, toolCall] = [idOf(search["call"]), idOf(search["toolCall"])];
  return {
    ...(typeof version === "number" && Number.isSafeInteger(version) ? { version } : {}),
    ...(tab === "activity" ? { tab } : {}),
    ...(calls === undefined ? {} : { calls }),
    ...(call === null || toolCall === null ? {} : { call, toolCall }),
  };
}

/** The router reads an id of digits that somebody typed as a number. */
function idOf(value: unknown): string | null {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text !== "" && text.length <= 300 ? text : null;
}
