import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthMiddleware, getSessionFromCtx } from "better-auth/api";
import { z } from "zod";
import { isLeakedPassword } from "./leaked-password.ts";
import { isObviousPassword } from "./obvious-password.ts";

const newPassword = z.object({
  password: z.string().optional(),
  newPassword: z.string().optional(),
  email: z.string().optional(),
  name: z.string().optional(),
  token: z.string().optional(),
});

/** What nobody may choose as a password, wherever one is chosen. */
export function passwordRules() {
  return {
    id: "callhook-password-rules",
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === "/sign-up/email",
          handler: createAuthMiddleware(async (context) => {
            await refuseGuessable(newPassword.catch({}).parse(context.body));
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
