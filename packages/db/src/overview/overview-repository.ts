import { withDatabaseErrors } from "../database-error.ts";
import type { Scope } from "../scope.ts";
import { type Overview, readOverview } from "./overview.ts";
import type { OverviewRange } from "./periods.ts";

export type OverviewRepository = {
  /** Days are those of an IANA time zone such as `Europe/Berlin`. */
  read(options: { range: OverviewRange; timeZone: string; now?: Date }): Promise<Overview>;
};

/** How a workspace fared, as it is on record. It trails calls in progress by a moment. */
export function overviewRepository(scope: Scope): OverviewRepository {
  return withDatabaseErrors({
    read: ({ range, timeZone, now = new Date() }: Parameters<OverviewRepository["read"]>[0]) =>
      readOverview({ scope, range, timeZone, now }),
  });
}
