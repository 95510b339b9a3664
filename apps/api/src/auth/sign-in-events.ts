import type { BetterAuthPlugin } from "better-auth";
import { createAuthMiddleware, isAPIError } from "better-auth/api";
import { z } from "zod";
import type { SignInAudit } from "./sign-in-audit.ts";

/** How somebody who is signed in after a request got in. */
const waysIn = new Map([
  ["/sign-up/email", "password"],
  ["/sign-in/email", "password"],
  ["/magic-link/verify", "link"],
  ["/verify-email", "link"],
  ["/callback/:id", "provider"],
  ["/two-factor/verify-totp", "two-factor code"],
  ["/two-factor/verify-backup-code", "backup code"],
]);

const failedSignIn = z.object({ email: z.string() });

/** What the audit log hears of the sign-in library's endpoints. After the second factor's: half a sign-in is none. */
export function signInEvents(audit: SignInAudit) {
  return {
    id: "callhook-events",
    hooks: {
      after: [
        {
          matcher: ({ path }) => waysIn.has(path ?? ""),
          handler: createAuthMiddleware(async (context) => {
            const { newSession, session } = context.context;
            const how = context.path === "/callback/:id" ? context.params?.["id"] : undefined;
            if (newSession === null || newSession.user.id === session?.user.id) return;
            const details = { how: how ?? waysIn.get(context.path ?? "") ?? "password" };
            await audit.record({
              action: "session.started",
              person: newSession.user,
              request: context,
              details,
            });
          }),
        },
        {
          // Whoever holds a copy of the cookie that was there before is signed out by signing in again.
          matcher: ({ path }) => waysIn.has(path ?? ""),
          handler: createAuthMiddleware(async (context) => {
            const { newSession, authCookies, secret, internalAdapter } = context.context;
            if (newSession === null) return;
            const before = await context.getSignedCookie(authCookies.sessionToken.name, secret);
            if (typeof before !== "string" || before === newSession.session.token) return;
            await internalAdapter.deleteSession(before);
          }),
        },
        {
          matcher: ({ path }) => path === "/sign-in/email",
          handler: createAuthMiddleware(async (context) => {
            const body = failedSignIn.safeParse(context.body);
            if (!isAPIError(context.context.returned) || !body.success) return;
            audit.recordFailure({ email: body.data.email, request: context, how: "password" });
          }),
        },
        {
          matcher: ({ path }) => path === "/change-password",
          handler: createAuthMiddleware(async (context) => {
            const person = context.context.session?.user;
            if (isAPIError(context.context.returned) || person === undefined) return;
            await audit.record({ action: "password.changed", person, request: context });
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
