import type { BetterAuthPlugin } from "better-auth";
import { createAuthMiddleware, isAPIError } from "better-auth/api";
import { challengedPerson } from "./challenged-person.ts";
import type { SignInAudit } from "./sign-in-audit.ts";

const secondFactors = new Map([
  ["/two-factor/verify-totp", "two-factor code"],
  ["/two-factor/verify-backup-code", "backup code"],
]);

/** Tells the audit log of wrong codes: who gives one knows the password. */
export function wrongCodes(audit: SignInAudit) {
  return {
    id: "callhook-wrong-codes",
    hooks: {
      after: [
        {
          matcher: ({ path }) => secondFactors.has(path ?? ""),
          handler: createAuthMiddleware(async (context) => {
            const how = secondFactors.get(context.path ?? "");
            if (how === undefined || !isAPIError(context.context.returned)) return;
            const userId = await challengedPerson(context);
            const person =
              userId === null ? null : await context.context.internalAdapter.findUserById(userId);
            if (person !== null) audit.recordFailure({ email: person.email, request: context, how });
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
