import { allowsWebhookTools, CallhookError } from "@callhook/core";
import { workspaceRepository } from "@callhook/db";
import { initTRPC } from "@trpc/server";
import type { Context } from "./context.ts";
import { toCallhookError, toTransportError } from "./transport-error.ts";

const trpc = initTRPC.context<Context>().create({
  isDev: false,
  sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
  errorFormatter: ({ shape, error }) => {
    const { code, message, issues } = toCallhookError(error);
    return { ...shape, message, data: { ...shape.data, errorCode: code, issues } };
  },
});

const mapErrors = trpc.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  throw toTransportError(result.error);
});

export const { router } = trpc;
export const procedure = trpc.procedure.use(mapErrors);

/** Creating, changing and running webhook tools needs the Plus plan, whatever a page shows. */
export const webhookToolProcedure = procedure.use(async ({ ctx, next }) => {
  const { plan } = await workspaceRepository(ctx.services.database).get(ctx.workspaceId);
  if (allowsWebhookTools(plan)) return next();
  throw new CallhookError({
    code: "plan-required",
    message:
      "Webhook tools need the Plus plan or higher; upgrade this workspace to create, change or run them.",
  });
});
