import { allowsWebhookTools, CallhookError, type Permission, type Plan, planRequired } from "@callhook/core";
import { initTRPC } from "@trpc/server";
import { z } from "zod";
import type { ProcedureMeta } from "./access/access-rule.ts";
import { enterContext } from "./access/enter-context.ts";
import { notSignedIn } from "./access/enter-workspace.ts";
import { noSuchCall } from "./access/no-such-call.ts";
import type { RequestContext } from "./context.ts";
import { idSchema } from "./id-schema.ts";
import { RateLimitedError } from "./limits/rate-limited-error.ts";
import { toCallhookError, toTransportError } from "./transport-error.ts";

const trpc = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
    errorFormatter: ({ shape, error }) => {
      const refusal = toCallhookError(error);
      const { code: errorCode, message, issues } = refusal;
      const retryAfterMs = refusal instanceof RateLimitedError ? refusal.retryAfterMs : undefined;
      return { ...shape, message, data: { ...shape.data, errorCode, issues, retryAfterMs } };
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

/**
 * For whoever has the permission in the workspace that the request is about. The attack: a token that was given to
 * a caller's browser for one call is used for something else. It opens `callProcedureFor` alone.
 */
export function procedureFor(permission: Permission) {
  return enteredWith(permission).use(({ ctx, next }) => {
    if (ctx.key !== null && ctx.key.callId !== null) throw forOneCallOnly();
    return next();
  });
}

/** For what is about one call, `callId`: for a token that is bound to one, any other call does not exist. */
export function callProcedureFor(permission: Permission) {
  return enteredWith(permission)
    .input(z.object({ callId: idSchema }))
    .use(({ ctx, input, next }) => {
      const boundTo = ctx.key?.callId ?? null;
      if (boundTo !== null && input.callId !== boundTo) throw noSuchCall();
      return next();
    });
}

/** Creating, changing and running webhook tools needs the Plus plan, whatever a page shows. */
export function webhookToolProcedureFor(permission: Permission) {
  return procedureFor(permission).use(({ ctx, next }) => {
    requireWebhookTools(ctx.plan);
    return next();
  });
}

/** The same for what is about one call. */
export function webhookToolCallProcedureFor(permission: Permission) {
  return callProcedureFor(permission).use(({ ctx, next }) => {
    requireWebhookTools(ctx.plan);
    return next();
  });
}

function enteredWith(permission: Permission) {
  return bare.meta({ access: permission }).use(({ ctx, next }) => {
    return next({ ctx: enterContext({ request: ctx, permission }) });
  });
}

function requireWebhookTools(plan: Plan): void {
  if (allowsWebhookTools(plan)) return;
  throw planRequired();
}

function forOneCallOnly(): CallhookError {
  const message =
    "This token was issued for one call and opens nothing else. Use an API key, or another token.";
  return new CallhookError({ code: "not-allowed", message });
}
