import { type AuditAction, safeError } from "@callhook/core";
import { type Database, peopleRepository, personAudit } from "@callhook/db";
import type { Logger } from "pino";
import { type SignInRequest, signInActor } from "./sign-in-actor.ts";

type Happening = {
  action: AuditAction;
  person: { id: string; email: string };
  request: SignInRequest | null;
  details?: Record<string, string>;
};

export type SignInAudit = {
  /** Tells the person's workspaces. A log that cannot be written keeps nobody out: it is reported. */
  record(happening: Happening): Promise<void>;
  /**
   * Tells the workspaces of whoever has this address. Returns at once: an answer that takes longer for an address
   * with an account would tell that it has one.
   */
  recordFailure(options: { email: string; request: SignInRequest; how: string }): void;
  /** Waits for what is still being written. */
  close(): Promise<void>;
};

/** Sign-ins and changes of accounts, as the audit log tells them. */
export function createSignInAudit(options: { database: Database; logger: Logger }): SignInAudit {
  const { database, logger } = options;
  const pending = new Set<Promise<void>>();

  async function record({ action, person, request, details }: Happening): Promise<void> {
    const { id: userId, email } = person;
    const actor = signInActor({ request, person });
    const entry = { action, subject: { kind: "person", id: userId, name: email }, details };
    await personAudit(database).record({ userId, actor, entry });
  }
  async function recordStranger(failure: { email: string; request: SignInRequest; how: string }) {
    const { email, request, how } = failure;
    const person = await peopleRepository(database).findByEmail(email);
    if (person === null) return;
    // Not in that person's name: it may well have been somebody else.
    const actor = signInActor({ request, person: null });
    const subject = { kind: "person", id: person.id, name: person.email };
    const entry = { action: "sign-in.failed", subject, details: { how } } as const;
    await personAudit(database).record({ userId: person.id, actor, entry });
  }
  const report = (error: unknown) => {
    logger.error(error instanceof Error ? safeError(error) : {}, "the audit log could not be written");
  };
  return {
    record: (happening) => record(happening).catch(report),
    recordFailure: (failure) => {
      const writing = recordStranger(failure)
        .catch(report)
        .finally(() => pending.delete(writing));
      pending.add(writing);
    },
    close: async () => void (await Promise.all(pending)),
  };
}
