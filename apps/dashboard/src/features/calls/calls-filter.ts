import { type AgentId, agentIdSchema, type CallStatus, type Channel, channelSchema } from "@callhook/core";
import type { CallsSearch } from "../../lib/calls-search.ts";
import { startOfDay } from "../../lib/start-of-day.ts";

/** What the calls list is asked for. Times are moments; `to` is the first one that is not asked for. */
export type CallsFilter = {
  agent?: AgentId;
  channel?: Channel;
  status?: CallStatus;
  toolId?: string;
  toolOutcome?: "succeeded" | "failed";
  slow?: true;
  interrupted?: true;
  flagged?: true;
  search?: string;
  from?: string;
  to?: string;
};

/** Dates that are asked for often, by how many days before today they begin. */
export const periods = [
  { value: "today", label: "Today", daysBack: 0 },
  { value: "7-days", label: "Last 7 days", daysBack: 6 },
  { value: "30-days", label: "Last 30 days", daysBack: 29 },
  { value: "90-days", label: "Last 90 days", daysBack: 89 },
] as const;

/** Stands for days that are chosen one by one. */
export const chosenDays = "days";
export const marks = ["slow", "interrupted", "flagged"] as const;
const longestSearch = 200;

/** The filter that an address names, days by the reader's clock; what is no filter we know is left out. */
export function callsFilterOf(search: CallsSearch, now = new Date()): CallsFilter {
  const filter: CallsFilter = {};
  const agent = agentIdSchema.safeParse(search.agent);
  if (agent.success) filter.agent = agent.data;
  const channel = channelSchema.safeParse(search.channel);
  if (channel.success) filter.channel = channel.data;
  if (search.status === "active" || search.status === "ended") filter.status = search.status;
  if (search.toolOutcome === "succeeded" || search.toolOutcome === "failed")
    filter.toolOutcome = search.toolOutcome;
  if (search.toolId !== undefined) filter.toolId = search.toolId.slice(0, longestSearch);
  for (const mark of marks) if (search[mark] === "yes") filter[mark] = true;
  const words = search.search?.trim().slice(0, longestSearch);
  if (words !== undefined && words !== "") filter.search = words;
  return { ...filter, ...timeOf(search, now) };
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

function timeOf({ period, from, to }: CallsSearch, now: Date): Pick<CallsFilter, "from" | "to"> {
  const preset = periods.find(({ value }) => value === period);
  if (preset !== undefined) {
    const start = new Date(now.getFullYear(), now.getMonth(), now.getDate() - preset.daysBack);
    return { from: start.toISOString() };
  }
  const start = startOfDay(from, 0);
  const end = startOfDay(to, 1);
  return { ...(start === null ? {} : { from: start }), ...(end === null ? {} : { to: end }) };
}
