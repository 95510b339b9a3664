import { type Database, peopleRepository } from "@callhook/db";
import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { z } from "zod";
import { challengedPerson } from "./challenged-person.ts";

const bodySchema = z.object({ code: z.string().max(20) });

/**
 * A code of an authenticator app signs in once. The attack: it is good for more than a minute, and the library takes
 * it as often as it is given; whoever looks over a shoulder or sits in between uses it a second time.
 */
export function codesOnce(database: Database) {
  return {
    id: "callhook-codes-once",
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === "/two-factor/verify-totp",
          handler: createAuthMiddleware(async (context) => {
            const body = bodySchema.safeParse(context.body);
            const userId = await challengedPerson(context);
            if (userId === null || !body.success) return;
            const { code } = body.data;
            const isFirst = await peopleRepository(database).claimCode({ userId, code });
            if (!isFirst) throw usedBefore();
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}

function usedBefore(): APIError {
  const message = "This code was given before. Wait for the next one.";
  return new APIError("UNAUTHORIZED", { code: "INVALID_CODE", message });
}
