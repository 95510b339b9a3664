import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthMiddleware, getSessionFromCtx } from "better-auth/api";
import { z } from "zod";
import type { Admission } from "./admission.ts";
import { sessionSeconds } from "./session-lifetime.ts";

const nameSchema = z.string().trim().min(1).max(80);
const newName = z.object({ name: nameSchema }).strict();

/** Our rules before the sign-in library's own; those for passwords stand apart, and come after these. */
export function signInRules(options: {
  admission: Admission;
  /** Whether people can confirm their addresses. */
  sendsMail: boolean;
}) {
  const { admission, sendsMail } = options;
  return {
    id: "callhook-rules",
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === "/sign-up/email",
          handler: createAuthMiddleware(async (context) => {
            await admission.refuseUnadmitted(context);
            if (!nameSchema.safeParse(context.body?.name).success) throw nameNeeded();
          }),
        },
        {
          matcher: ({ path }) => path === "/sign-in/social",
          handler: createAuthMiddleware(async ({ body }) => {
            if (body?.idToken !== undefined) throw throughTheBrowserOnly();
          }),
        },
        {
          // The library asks for this where sessions are listed, and not where they are ended.
          matcher: ({ path }) => path === "/revoke-session" || path === "/revoke-other-sessions",
          handler: createAuthMiddleware(async (context) => {
            const startedAt = (await getSessionFromCtx(context))?.session.createdAt.getTime();
            if (startedAt !== undefined && startedAt + sessionSeconds.fresh * 1000 <= Date.now())
              throw notFresh();
          }),
        },
        {
          matcher: ({ path }) => sendsMail && path === "/two-factor/enable",
          handler: createAuthMiddleware(async (context) => {
            const user = (await getSessionFromCtx(context))?.user;
            if (user !== undefined && !user.emailVerified) throw addressUnconfirmed();
          }),
        },
        {
          matcher: ({ path }) => path === "/update-user",
          handler: createAuthMiddleware(async (context) => {
            if (!newName.safeParse(context.body).success) throw nameNeeded();
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}

/**
 * The attack: a provider's token that was meant for some page is handed in here. The library makes a session of it
 * at once, past the second factor, which is asked for where a browser arrives.
 */
function throughTheBrowserOnly(): APIError {
  const message = "Sign in by the provider's own page: tokens that it gave to others are not taken here.";
  return new APIError("BAD_REQUEST", { code: "ID_TOKEN_NOT_SUPPORTED", message });
}

/** The attack: somebody makes an account for another's address, and locks them out of it by a second factor. */
function addressUnconfirmed(): APIError {
  const message = "Confirm your email address first: nobody but you may keep you out of what is yours.";
  return new APIError("FORBIDDEN", { code: "EMAIL_NOT_VERIFIED", message });
}

function nameNeeded(): APIError {
  const message = "A name of 1 to 80 characters is needed, and nothing else can be changed here.";
  return new APIError("BAD_REQUEST", { code: "INVALID_NAME", message });
}

function notFresh(): APIError {
  const message = "It is more than an hour since you signed in. Sign in again to end other sessions.";
  return new APIError("FORBIDDEN", { code: "SESSION_NOT_FRESH", message });
}
