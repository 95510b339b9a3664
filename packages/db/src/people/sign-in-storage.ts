import { drizzleAdapter } from "@better-auth/drizzle-adapter";
import { connectionOf, type Database } from "../database.ts";
import { accounts, sessions, signInAttempts, twoFactors, users, verifications } from "../schema/people.ts";

/** Where the sign-in library keeps people, sessions and what it sent them: our tables under its models' names. */
export function signInStorage(database: Database): ReturnType<typeof drizzleAdapter> {
  return drizzleAdapter(connectionOf(database), {
    provider: "pg",
    transaction: true,
    schema: {
      user: users,
      session: sessions,
      account: accounts,
      verification: verifications,
      twoFactor: twoFactors,
      rateLimit: signInAttempts,
    },
  });
}
