import { type AgentId, agentIdSchema, type CallStatus, type Channel, channelSchema } from "@callhook/core";
import type { CallsSearch } from "../../lib/calls-search.ts";

/** What the calls list is asked for. */
export type CallsFilter = {
  agent?: AgentId;
  channel?: Channel;
  status?: CallStatus;
  toolId?: string;
  toolOutcome?: "succeeded" | "failed";
  search?: string;
};

const longestSearch = 200;

/** The filter that an address names; anything in it that is not a filter we know is left out. */
export function callsFilterOf(search: CallsSearch): CallsFilter {
  const filter: CallsFilter = {};
  const agent = agentIdSchema.safeParse(search.agent);
  if (agent.success) filter.agent = agent.data;
  const channel = channelSchema.safeParse(search.channel);
  if (channel.success) filter.channel = channel.data;
  if (search.status === "active" || search.status === "ended") filter.status = search.status;
  if (search.toolOutcome === "succeeded" || search.toolOutcome === "failed")
    filter.toolOutcome = search.toolOutcome;
  if (search.toolId !== undefined) filter.toolId = search.toolId.slice(0, longestSearch);
  const words = search.search?.trim().slice(0, longestSearch);
  if (words !== undefined && words !== "") filter.search = words;
  return filter;
}

export function isFiltering(filter: CallsFilter): boolean {
  return Object.keys(filter).length > 0;
}

/** The address with one filter changed; null takes the filter out. */
export function withFilter(
  search: CallsSearch,
  change: { [Key in keyof CallsSearch]?: string | null },
): CallsSearch {
  const changed = Object.entries({ ...search, ...change });
  return Object.fromEntries(changed.filter(([, value]) => typeof value === "string" && value !== ""));
}
