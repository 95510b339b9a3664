import { connectionOf, databaseIn, jobsOf } from "../database.ts";
import type { Scope } from "../scope.ts";
import { appendEvents, type NewEvent } from "./append-events.ts";
import { type OutsideCall, type OutsideCallStart, startOrFindCall } from "./start-or-find-call.ts";

/** A call that is over at its platform: when it started, and all that happened after that. */
export type FinishedCall = { start: OutsideCallStart & { at: string }; events: NewEvent[] };

/**
 * Puts a finished call on record as a whole, or finds the one that its platform names so and adds nothing to it. Of
 * several who bring it at once one does; nobody ever sees a part of it, or ends it as abandoned.
 */
export async function bringInCall(options: FinishedCall & { scope: Scope }): Promise<OutsideCall> {
  const { scope, start, events } = options;
  await jobsOf(scope.database).ready();
  return connectionOf(scope.database).transaction(async (transaction) => {
    const within = { ...scope, database: databaseIn({ database: scope.database, transaction }) };
    const found = await startOrFindCall({ scope: within, start });
    if (found.isNew) await appendEvents({ scope: within, callId: found.call.id, events });
    return found;
  });
}
