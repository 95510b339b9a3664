import type { Actor } from "@callhook/core";
import type { CallNews } from "../calls/call-news.ts";
import type { Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import type { Page, PageRequest } from "../page.ts";
import { listUnrecorded } from "./list-unrecorded.ts";
import { replayUnrecorded } from "./replay-unrecorded.ts";
import type { UnrecordedCall, UnrecordedFilter } from "./unrecorded-call.ts";

/** Which of them, and who asks; Callhook itself where that is left out. */
export type ReplayRequest = UnrecordedFilter & { actor?: Actor | undefined };

export type UnrecordedCalls = {
  /** The longest in trouble first. */
  list(filter?: UnrecordedFilter & PageRequest): Promise<Page<UnrecordedCall>>;
  /**
   * Has them tried again at once, with an entry of the audit log for each, and answers which. They stay listed until
   * they are recorded; a call that is not in trouble, or is being tried already, is none of them.
   */
  replay(request?: ReplayRequest): Promise<CallNews[]>;
};

/** Looks across all workspaces where none is named, as an operator does. */
export function unrecordedCalls(database: Database): UnrecordedCalls {
  return withDatabaseErrors({
    list: (filter: UnrecordedFilter & PageRequest = {}) => listUnrecorded({ database, filter }),
    replay: ({ actor, ...filter }: ReplayRequest = {}) => replayUnrecorded({ database, filter, actor }),
  });
}
