import { safeError } from "@callhook/core";
import { accessRepository, type Database, type KeyAccess } from "@callhook/db";
import type { Logger } from "pino";

export type KeyUse = {
  /** Remembers that a key is in use; nobody waits for it, and it never fails a request. */
  note(key: KeyAccess): void;
  /** Resolves when everything noted is written. */
  settled(): Promise<void>;
};

/** Writes when keys were last used, at most once a minute for each; a token's use is its key's when it is issued. */
export function createKeyUse(options: { database: Database; logger: Logger }): KeyUse {
  const { database, logger } = options;
  const writing = new Map<string, Promise<void>>();

  async function write({ workspaceId, keyId }: KeyAccess): Promise<void> {
    try {
      await accessRepository(database).markUsed({ workspaceId, keyId });
    } catch (error) {
      logger.warn(
        { workspaceId, keyId, ...safeError(error) },
        "the last use of an API key could not be written",
      );
    } finally {
      writing.delete(keyId);
    }
  }

  return {
    note: (key) => {
      if (key.kind === "token" || key.wasUsedLately || writing.has(key.keyId)) return;
      writing.set(key.keyId, write(key));
    },
    settled: async () => {
      await Promise.all(writing.values());
    },
  };
}
