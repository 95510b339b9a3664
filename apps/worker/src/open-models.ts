import { createModel, createModelShelf, type ModelKeys, type ModelShelf } from "@callhook/agents";
import { safeError } from "@callhook/core";
import { createGuardedFetch } from "@callhook/core/engine";
import { type Database, openKeyring, secretRepository } from "@callhook/db";
import type { Logger } from "pino";
import type { Environment } from "./env.ts";
import { secretKeysOf } from "./secret-keys-of.ts";

type Options = { environment: Environment; database: Database; logger: Logger };

/** The language models that calls are read by, by the same rules as those that hold them. */
export function openModels(options: Options): { models: ModelShelf; close(): Promise<void> } {
  const { environment } = options;
  const guardedFetch = createGuardedFetch({
    allowHosts: environment.CALLHOOK_ALLOW_HOSTS,
    requireHttps: environment.NODE_ENV === "production",
    proxyUrl: environment.EGRESS_PROXY_URL,
  });
  const operatorModel = createModel({
    kind: environment.CALLHOOK_MODEL,
    url: environment.CALLHOOK_MODEL_URL,
    name: environment.CALLHOOK_MODEL_NAME,
    key: environment.CALLHOOK_MODEL_KEY,
  });
  const { settled, ...keys } = openKeys(options);
  const models = createModelShelf({ operatorModel, keys, guardedFetch });
  return {
    models,
    close: async () => {
      await guardedFetch.close();
      await settled();
    },
  };
}

/** Keys as they are now; a use that cannot be written fails nothing. */
function openKeys({ environment, database, logger }: Options): ModelKeys & { settled(): Promise<void> } {
  const keyring = openKeyring(secretKeysOf(environment));
  const writing = new Set<Promise<void>>();
  return {
    read: async ({ workspaceId, environment: place, name }) =>
      (await secretRepository({ database, workspaceId, keyring }).read(name, place))?.value,
    note: ({ workspaceId, startedAt, ...use }) => {
      const written = secretRepository({ database, workspaceId, keyring })
        .noteUse({ ...use, readAt: startedAt })
        .catch((error: unknown) =>
          logger.warn({ workspaceId, ...safeError(error) }, "the use of a secret could not be written"),
        )
        .finally(() => writing.delete(written));
      writing.add(written);
    },
    settled: async () => void (await Promise.all(writing)),
  };
}
