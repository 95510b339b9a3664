import { type AgentId, safeError } from "@callhook/core";
import type { Engine } from "@callhook/core/engine";
import type { Database } from "@callhook/db";
import type { Logger } from "pino";
import { listOfferedTools } from "./list-offered-tools.ts";

type Dependencies = { database: Database; engine: Engine; logger: Logger };

/**
 * Opens connections to the endpoints that an agent may soon ask, while nobody waits for it. A call goes on
 * without them: its first tool call then connects by itself.
 */
export function prepareOfferedTools(options: Dependencies & { workspaceId: string; agent: AgentId }): void {
  const { database, engine, logger, workspaceId, agent } = options;
  listOfferedTools({ database, workspaceId, agent })
    .then((tools) => engine.prepare({ tools }))
    .catch((error: unknown) => {
      logger.warn(safeError(error), "connections for a call could not be prepared");
    });
}
