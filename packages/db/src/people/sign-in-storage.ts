import { AsyncLocalStorage } from "node:async_hooks";
import { drizzleAdapter } from "@better-auth/drizzle-adapter";
import type { Connection, Transaction } from "../connection.ts";
import { connectionOf, type Database, databaseIn } from "../database.ts";
import { accounts, sessions, signInAttempts, twoFactors, users, verifications } from "../schema/people.ts";

export type SignInStorage = {
  /** Our tables under the names of the sign-in library's models. */
  adapter: ReturnType<typeof drizzleAdapter>;
  /**
   * The database as whatever the library is doing right now sees it: within its transaction if it is in one, so
   * that an account and the membership it was made for are there together or not at all.
   */
  current(): Database;
};

/** Where the sign-in library keeps people, sessions and what it sent them. */
export function signInStorage(database: Database): SignInStorage {
  const running = new AsyncLocalStorage<Transaction>();
  const connection = withKnownTransactions({ connection: connectionOf(database), running });
  const adapter = drizzleAdapter(connection, {
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
  return {
    adapter,
    current: () => {
      const transaction = running.getStore();
      return transaction === undefined ? database : databaseIn({ database, transaction });
    },
  };
}

/** The same connection; whatever runs in a transaction that it opens can find that transaction in `running`. */
function withKnownTransactions(options: {
  connection: Connection;
  running: AsyncLocalStorage<Transaction>;
}): Connection {
  const { connection, running } = options;
  const transaction: Connection["transaction"] = (run, config) =>
    connection.transaction((opened) => running.run(opened, () => run(opened)), config);
  return new Proxy(connection, {
    get: (target, name): unknown => (name === "transaction" ? transaction : Reflect.get(target, name)),
  });
}
