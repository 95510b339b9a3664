import { type AgentId, referencesIn, safeError, toolInEnvironment } from "@callhook/core";
import type { Engine } from "@callhook/core/engine";
import { type Database, environmentRepository } from "@callhook/db";
import type { Logger } from "pino";
import { listOfferedTools } from "./list-offered-tools.ts";

type Dependencies = { database: Database; engine: Engine; logger: Logger };

type Preparing = Dependencies & { workspaceId: string; agent: AgentId; environment: string };

/**
 * Opens connections to the endpoints that an agent may soon ask, while nobody waits for it. A call goes on
 * without them: its first tool call then connects by itself.
 */
export function prepareOfferedTools(options: Preparing): void {
  const { engine, logger } = options;
  addressableTools(options)
    .then((tools) => engine.prepare({ tools }))
    .catch((error: unknown) => {
      logger.warn(safeError(error), "connections for a call could not be prepared");
    });
}

/** Those whose address is known in this environment. */
async function addressableTools(options: Preparing) {
  const { database, workspaceId, environment } = options;
  const tools = await listOfferedTools(options);
  if (!tools.some(({ url }) => referencesIn(url).length > 0)) return tools;
  const values = await environmentRepository({ database, workspaceId }).values(environment);
  const filled = tools.map((tool) => toolInEnvironment(tool, values ?? {}));
  return filled.filter(({ url }) => URL.canParse(url) && referencesIn(url).length === 0);
}
