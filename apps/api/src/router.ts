import { agentsRouter } from "./agents/router.ts";
import { callsRouter } from "./calls/router.ts";
import { toolsRouter } from "./tools/router.ts";
import { router } from "./trpc.ts";
import { workspaceRouter } from "./workspace/router.ts";

export const appRouter = router({
  agents: agentsRouter,
  calls: callsRouter,
  tools: toolsRouter,
  workspace: workspaceRouter,
});
export type AppRouter = typeof appRouter;
