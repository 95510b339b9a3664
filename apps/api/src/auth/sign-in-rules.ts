import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthMiddleware, getSessionFromCtx } from "better-auth/api";
import { z } from "zod";
import type { Admission } from "./admission.ts";
import { isLeakedPassword } from "./leaked-password.ts";
import { isObviousPassword } from "./obvious-password.ts";
import { sessionSeconds } from "./session-lifetime.ts";

const nameSchema = z.string().trim().min(1).max(80);
const newName = z.object({ name: nameSchema }).strict();
const newPassword = z.object({
  password: z.string().optional(),
  newPassword: z.string().optional(),
  email: z.string().optional(),
  name: z.string().optional(),
  token: z.string().optional(),
});

/** Our rules before the sign-in library's own. */
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
            await refuseGuessable(newPassword.catch({}).parse(context.body));
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
          matcher: ({ path }) => path === "/change-password",
          handler: createAuthMiddleware(async (context) => {
            const { email, name } = (await getSessionFromCtx(context))?.user ?? {};
            await refuseGuessable({ ...newPassword.catch({}).parse(context.body), email, name });
            // Whoever knew the old password may be signed in somewhere; it was changed to get rid of them.
            return { context: { body: { ...context.body, revokeOtherSessions: true } } };
          }),
        },
        {
          matcher: ({ path }) => path === "/reset-password",
          handler: createAuthMiddleware(async (context) => {
            const body = newPassword.catch({}).parse(context.body);
            const { internalAdapter } = context.context;
            const asked = await internalAdapter.findVerificationValue(`reset-password:${body.token ?? ""}`);
            const person = asked === null ? null : await internalAdapter.findUserById(asked.value);
            await refuseGuessable({ ...body, email: person?.email, name: person?.name });
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

async function refuseGuessable(given: Omit<z.infer<typeof newPassword>, "token">): Promise<void> {
  const password = given.newPassword ?? given.password;
  if (password === undefined || password.length < 10) return;
  if (isObviousPassword({ password, email: given.email, name: given.name })) {
    throw tooObvious("This password is among the first that anybody would try. Choose another one.");
  }
  if (await isLeakedPassword(password)) {
    throw tooObvious("This password is in lists of stolen ones, which are tried first. Choose another one.");
  }
}

function tooObvious(message: string): APIError {
  return new APIError("BAD_REQUEST", { code: "PASSWORD_TOO_OBVIOUS", message });
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
