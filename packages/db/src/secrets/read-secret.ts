import { productionEnvironment } from "@callhook/core";
import { and, eq } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { environments } from "../schema/environments.ts";
import { secretValues } from "../schema/secret-values.ts";
import { secrets } from "../schema/secrets.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import type { Keyring } from "./keyring.ts";

export type SecretPlace = { name: string; environment: string };

/**
 * The value that holds in an environment: its own, or production's; none where there is no such environment. Read for
 * every use and kept nowhere, so that a secret that was replaced or removed is gone on every replica.
 */
export async function readSecret(options: {
  scope: Scope;
  keyring: Keyring;
  place: SecretPlace;
}): Promise<{ value: string; writtenAt: Date } | undefined> {
  const { scope, keyring, place } = options;
  const { workspaceId } = scope;
  const { name, environment } = place;
  const [row] = await connectionOf(scope.database)
    .select({ shared: secrets, own: secretValues, environmentId: environments.id })
    .from(secrets)
    .leftJoin(
      environments,
      and(
        eq(environments.workspaceId, secrets.workspaceId),
        eq(environments.name, storableText(environment)),
      ),
    )
    .leftJoin(
      secretValues,
      and(
        eq(secretValues.workspaceId, secrets.workspaceId),
        eq(secretValues.name, secrets.name),
        eq(secretValues.environmentId, environments.id),
      ),
    )
    .where(and(eq(secrets.workspaceId, workspaceId), eq(secrets.name, storableText(name))));
  if (row === undefined) return undefined;
  // An environment that was renamed or removed meanwhile must not be given what is production's.
  if (environment !== productionEnvironment && row.environmentId === null) return undefined;
  const { shared, own } = row;
  if (own === null)
    return { value: keyring.open({ workspaceId, name }, shared), writtenAt: shared.updatedAt };
  const { environmentId } = own;
  return { value: keyring.open({ workspaceId, name, environmentId }, own), writtenAt: own.updatedAt };
}
