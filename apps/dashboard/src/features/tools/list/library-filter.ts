import {
  type AgentId,
  agentIdSchema,
  type LibrarySort,
  librarySortSchema,
  type ToolHealthFilter,
  toolHealthFilterSchema,
} from "@callhook/core";
import type { LibrarySearch } from "../../../lib/library-search.ts";

/** What the list of tools is asked for. */
export type LibraryFilter = {
  search?: string;
  agent?: AgentId;
  health?: ToolHealthFilter;
  enabled?: boolean;
  sort?: LibrarySort;
};

const longestSearch = 200;

/** The filter that an address names; anything in it that is not one we know is left out. */
export function libraryFilterOf(search: LibrarySearch): LibraryFilter {
  const agent = agentIdSchema.safeParse(search.agent).data;
  const health = toolHealthFilterSchema.safeParse(search.health).data;
  const sort = librarySortSchema.safeParse(search.sort).data;
  const words = search.search?.trim().slice(0, longestSearch) ?? "";
  return {
    ...(agent === undefined ? {} : { agent }),
    ...(health === undefined ? {} : { health }),
    ...(sort === undefined ? {} : { sort }),
    ...(search.state === "enabled" ? { enabled: true } : {}),
    ...(search.state === "disabled" ? { enabled: false } : {}),
    ...(words === "" ? {} : { search: words }),
  };
}

/** Sorting leaves nothing out. */
export function isNarrowed(filter: LibraryFilter): boolean {
  return Object.keys(filter).some((key) => key !== "sort");
}

/** The address with a part of it changed; null takes it out. */
export function withChange(
  search: LibrarySearch,
  change: { [Key in keyof LibrarySearch]?: string | null },
): LibrarySearch {
  const changed = Object.entries({ ...search, ...change });
  return Object.fromEntries(changed.filter(([, value]) => typeof value === "string" && value !== ""));
}
