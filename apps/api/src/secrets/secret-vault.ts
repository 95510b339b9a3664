import { safeError } from "@callhook/core";
import type { CredentialUse } from "@callhook/core/engine";
import { type Database, type Keyring, secretRepository } from "@callhook/db";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";

type SecretInUse = { workspaceId: string; name: string; environment: string };

export type SecretVault = {
  /** The value of a secret as it is now, for the engine; undefined where there is none. */
  read(secret: SecretInUse): Promise<string | undefined>;
  /** Remembers that a secret was used, and what came of it; nobody waits for it, and it never fails a tool call. */
  note(use: CredentialUse): void;
  /** Resolves when everything noted is written. */
  settled(): Promise<void>;
};

const minuteMs = 60_000;
const mostRemembered = 10_000;

/**
 * The secrets of all workspaces, as the engine needs them. A use is written at most once a minute for each secret and
 * tool, unless the value, or what was said to it, is another one than a moment ago.
 */
export function createSecretVault(options: {
  database: Database;
  keyring: Keyring;
  logger: Logger;
}): SecretVault {
  const { database, keyring, logger } = options;
  const writings = new LRUCache<string, number>({ max: mostRemembered });
  const lately = new LRUCache<string, string>({ max: mostRemembered, ttl: minuteMs });
  const writing = new Set<Promise<void>>();

  async function write({ workspaceId, startedAt, ...use }: CredentialUse): Promise<void> {
    try {
      await secretRepository({ database, workspaceId, keyring }).noteUse({ ...use, readAt: startedAt });
    } catch (error) {
      logger.warn({ workspaceId, ...safeError(error) }, "the use of a secret could not be written");
    }
  }

  return {
    read: async ({ workspaceId, name, environment }) => {
      const secret = await secretRepository({ database, workspaceId, keyring }).read(name, environment);
      if (secret === undefined) return undefined;
      writings.set(keyOf({ workspaceId, name, environment }), secret.writtenAt.getTime());
      return secret.value;
    },
    note: (use) => {
      const place = keyOf(use);
      const key = JSON.stringify([place, writings.get(place), use.tool?.id]);
      const verdict = use.judged?.verdict ?? "";
      if (lately.get(key) === verdict) return;
      lately.set(key, verdict);
      const written = write(use).finally(() => writing.delete(written));
      writing.add(written);
    },
    settled: async () => {
      await Promise.all(writing);
    },
  };
}

function keyOf({ workspaceId, name, environment }: SecretInUse): string {
  return JSON.stringify([workspaceId, name, environment]);
}
