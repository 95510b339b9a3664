import type { BetterAuthOptions } from "better-auth";
import type { Admission } from "./admission.ts";
import { endOfSession } from "./session-lifetime.ts";
import type { SignInAudit } from "./sign-in-audit.ts";

/** What happens when the sign-in library writes people, accounts and sessions. */
export function accountHooks(options: {
  admission: Admission;
  audit: SignInAudit;
  emailOf: (userId: string) => Promise<string>;
}): BetterAuthOptions["databaseHooks"] {
  const { admission, audit, emailOf } = options;
  const personOf = async (id: string) => ({ id, email: await emailOf(id) });
  return {
    user: {
      create: {
        before: async (person, request) => ({ data: await admission.admit({ person, request }) }),
      },
      update: {
        after: async (person, request) => {
          const action = twoFactorChanges.get(request?.path ?? "");
          if (action !== undefined) await audit.record({ action, person, request });
        },
      },
    },
    account: {
      create: {
        // Before, and not after: this is still within the transaction that made the person.
        before: async ({ userId }, request) => {
          await admission.enter({ userId, request });
        },
        after: async ({ userId, providerId }, request) => {
          if (request?.path !== "/callback/:id") return;
          const details = { provider: providerId };
          await audit.record({ action: "account.linked", person: await personOf(userId), request, details });
        },
      },
    },
    session: {
      update: {
        before: async ({ expiresAt }, request) => {
          const startedAt = request?.context.session?.session.createdAt;
          if (expiresAt === undefined || startedAt === undefined) return;
          return { data: { expiresAt: endOfSession({ startedAt, now: Date.now() }) } };
        },
      },
      delete: {
        after: async ({ userId }, request) => {
          const action = sessionEnds.get(request?.path ?? "");
          if (action !== undefined) await audit.record({ action, person: await personOf(userId), request });
        },
      },
    },
  };
}

/** The two requests after which the library changes nothing about a person but this. */
const twoFactorChanges = new Map<string, "two-factor.enabled" | "two-factor.disabled">([
  ["/two-factor/verify-totp", "two-factor.enabled"],
  ["/two-factor/disable", "two-factor.disabled"],
]);

const sessionEnds = new Map<string, "session.ended" | "session.revoked">([
  ["/sign-out", "session.ended"],
  ["/revoke-session", "session.revoked"],
  ["/revoke-other-sessions", "session.revoked"],
]);
