import { allowsWebhookTools, CallhookError, type Permission } from "@callhook/core";
import { initTRPC } from "@trpc/server";
import type { ProcedureMeta } from "./access/access-rule.ts";
import { enterWorkspace, notSignedIn } from "./access/enter-workspace.ts";
import type { Context, RequestContext } from "./context.ts";
import { toCallhookError, toTransportError } from "./transport-error.ts";

const trpc = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
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

// The bare procedure stays in this file, so that none can be written without saying who may call it.
const bare = trpc.procedure.use(mapErrors);

export const { router } = trpc;

/** For whoever reaches the port: only what must be known before signing in. */
export const openProcedure = bare.meta({ access: "anyone" });

/** For signed-in people, whatever workspace they are in; never for keys. */
export const personProcedure = bare.meta({ access: "person" }).use(({ ctx, next }) => {
  const { caller } = ctx;
  if (caller.kind !== "person") throw notSignedIn();
  return next({
    ctx: { person: caller.person, sessionId: caller.sessionId, memberships: caller.memberships },
  });
});

/** For whoever has the permission in the workspace that the request is about. */
export function procedureFor(permission: Permission) {
  return bare.meta({ access: permission }).use(({ ctx, next }) => {
    const { services, acceptsStream } = ctx;
    const access = enterWorkspace(ctx);
    if (!access.permissions.has(permission)) throw notAllowed(permission);
    const context: Context = { services, acceptsStream, ...access };
    return next({ ctx: context });
  });
}

/** Creating, changing and running webhook tools needs the Plus plan, whatever a page shows. */
export function webhookToolProcedureFor(permission: Permission) {
  return procedureFor(permission).use(({ ctx, next }) => {
    if (allowsWebhookTools(ctx.plan)) return next();
    throw new CallhookError({
      code: "plan-required",
      message:
        "Webhook tools need the Plus plan or higher; upgrade this workspace to create, change or run them.",
    });
  });
}

/** The same words whether or not what was asked about exists. */
function notAllowed(permission: Permission): CallhookError {
  const message = `This needs the permission "${permission}", which your role or API key does not have. Ask an admin of the workspace for it.`;
  return new CallhookError({ code: "not-allowed", message });
}
