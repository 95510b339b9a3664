import { agentsRouter } from "./agents/router.ts";
import { auditLogRouter } from "./audit-log/router.ts";
import { apiKeysRouter } from "./api-keys/router.ts";
import { callsRouter } from "./calls/router.ts";
import { echoRouter } from "./echo/router.ts";
import { environmentsRouter } from "./environments/router.ts";
import { connectionsRouter } from "./connections/router.ts";
import { ingestRouter } from "./ingest/router.ts";
import { linesRouter } from "./lines/router.ts";
import { meRouter } from "./me/router.ts";
import { membersRouter } from "./members/router.ts";
import { overviewRouter } from "./overview/router.ts";
import { planRouter } from "./plan/router.ts";
import { secretsRouter } from "./secrets/router.ts";
import { toolsRouter } from "./tools/router.ts";
import { router } from "./trpc.ts";
import { webhooksRouter } from "./webhooks/router.ts";
import { workspaceRouter } from "./workspace/router.ts";

export const appRouter = router({
  agents: agentsRouter,
  apiKeys: apiKeysRouter,
  auditLog: auditLogRouter,
  calls: callsRouter,
  echo: echoRouter,
  connections: connectionsRouter,
  environments: environmentsRouter,
  ingest: ingestRouter,
  lines: linesRouter,
  me: meRouter,
  members: membersRouter,
  overview: overviewRouter,
  plan: planRouter,
  secrets: secretsRouter,
  tools: toolsRouter,
  webhooks: webhooksRouter,
  workspace: workspaceRouter,
});
export type AppRouter = typeof appRouter;
