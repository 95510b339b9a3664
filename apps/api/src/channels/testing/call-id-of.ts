import { queryRows } from "@callhook/db/testing";
import { vi } from "vitest";
import type { startApi } from "../../testing/start-api.ts";

/** What we call the call that a platform calls so, once it is there. */
export function callIdOf(
  { database }: Awaited<ReturnType<typeof startApi>>,
  externalId: string,
): Promise<string> {
  return vi.waitFor(
    async () => {
      const rows = await queryRows(database, "select id, external_id from calls");
      const id = rows.find((row) => row["external_id"] === externalId)?.["id"];
      if (typeof id !== "string") throw new Error("The call has not begun.");
      return id;
    },
    { timeout: 5_000, interval: 20 },
  );
}
