import { and, eq, ne, sql } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";
import { pathSecretPlace } from "../lines/path-secret.ts";
import { lines } from "../schema/lines.ts";
import { secretValues } from "../schema/secret-values.ts";
import { secrets } from "../schema/secrets.ts";
import { webhooks } from "../schema/webhooks.ts";
import { webhookSecretsPlace } from "../webhooks/webhook-secrets.ts";
import type { SealedPlace, SealedValue } from "./keyring.ts";

export type SealedRow = SealedPlace & SealedValue;

/** A table of sealed values, as a rotation goes through it. */
export type SealedShelf = {
  /** The next rows that another key has sealed, in order of their place. */
  others(options: {
    database: Database;
    keyId: string;
    after: SealedRow | null;
    limit: number;
  }): Promise<SealedRow[]>;
  /** False where the row is not what was read any more. */
  replace(options: { database: Database; row: SealedRow; sealed: SealedValue }): Promise<boolean>;
};

const ofProduction: SealedShelf = {
  others: ({ database, keyId, after, limit }) => {
    const place = sql`(${secrets.workspaceId}, ${secrets.name})`;
    const isLater = after === null ? undefined : sql`${place} > (${after.workspaceId}, ${after.name})`;
    return connectionOf(database)
      .select({
        workspaceId: secrets.workspaceId,
        name: secrets.name,
        sealed: secrets.sealed,
        keyId: secrets.keyId,
      })
      .from(secrets)
      .where(and(ne(secrets.keyId, keyId), isLater))
      .orderBy(secrets.workspaceId, secrets.name)
      .limit(limit);
  },
  replace: async ({ database, row, sealed }) => {
    const { workspaceId, name } = row;
    const isThis = and(eq(secrets.workspaceId, workspaceId), eq(secrets.name, name));
    const replaced = await connectionOf(database)
      .update(secrets)
      .set(sealed)
      .where(and(isThis, eq(secrets.sealed, row.sealed)))
      .returning({ name: secrets.name });
    return replaced.length > 0;
  },
};

const ofEnvironments: SealedShelf = {
  others: ({ database, keyId, after, limit }) => {
    const { workspaceId, name, environmentId } = secretValues;
    const isLater =
      after === null
        ? undefined
        : sql`(${workspaceId}, ${name}, ${environmentId}) > (${after.workspaceId}, ${after.name}, ${after.environmentId ?? ""})`;
    return connectionOf(database)
      .select({ workspaceId, name, environmentId, sealed: secretValues.sealed, keyId: secretValues.keyId })
      .from(secretValues)
      .where(and(ne(secretValues.keyId, keyId), isLater))
      .orderBy(workspaceId, name, environmentId)
      .limit(limit);
  },
  replace: async ({ database, row, sealed }) => {
    const isThis = and(
      eq(secretValues.workspaceId, row.workspaceId),
      eq(secretValues.name, row.name),
      eq(secretValues.environmentId, row.environmentId ?? ""),
    );
    const replaced = await connectionOf(database)
      .update(secretValues)
      .set(sealed)
      .where(and(isThis, eq(secretValues.sealed, row.sealed)))
      .returning({ name: secretValues.name });
    return replaced.length > 0;
  },
};

/** The secret parts of addresses; a row's name is that of its place, which ends in the line's id. */
const ofLines: SealedShelf = {
  others: async ({ database, keyId, after, limit }) => {
    const { workspaceId, id } = lines;
    const name = sql<string>`${pathSecretPlace({ workspaceId: "", lineId: "" }).name} || ${id}`;
    const isLater =
      after === null ? undefined : sql`(${workspaceId}, ${name}) > (${after.workspaceId}, ${after.name})`;
    return connectionOf(database)
      .select({ workspaceId, name, sealed: lines.pathSecretSealed, keyId: lines.keyId })
      .from(lines)
      .where(and(ne(lines.keyId, keyId), isLater))
      .orderBy(workspaceId, id)
      .limit(limit);
  },
  replace: async ({ database, row, sealed }) => {
    const { workspaceId, name } = row;
    const id = name.slice(pathSecretPlace({ workspaceId, lineId: "" }).name.length);
    const isThis = and(eq(lines.workspaceId, workspaceId), eq(lines.id, id));
    const replaced = await connectionOf(database)
      .update(lines)
      .set({ pathSecretSealed: sealed.sealed, keyId: sealed.keyId })
      .where(and(isThis, eq(lines.pathSecretSealed, row.sealed)))
      .returning({ id: lines.id });
    return replaced.length > 0;
  },
};

/** What deliveries to webhooks are signed with; a row's name ends in the webhook's id. */
const ofWebhooks: SealedShelf = {
  others: async ({ database, keyId, after, limit }) => {
    const { workspaceId, id } = webhooks;
    const name = sql<string>`${webhookSecretsPlace({ workspaceId: "", webhookId: "" }).name} || ${id}`;
    const isLater =
      after === null ? undefined : sql`(${workspaceId}, ${name}) > (${after.workspaceId}, ${after.name})`;
    return connectionOf(database)
      .select({ workspaceId, name, sealed: webhooks.secretsSealed, keyId: webhooks.keyId })
      .from(webhooks)
      .where(and(ne(webhooks.keyId, keyId), isLater))
      .orderBy(workspaceId, id)
      .limit(limit);
  },
  replace: async ({ database, row, sealed }) => {
    const { workspaceId, name } = row;
    const id = name.slice(webhookSecretsPlace({ workspaceId, webhookId: "" }).name.length);
    const isThis = and(eq(webhooks.workspaceId, workspaceId), eq(webhooks.id, id));
    const replaced = await connectionOf(database)
      .update(webhooks)
      .set({ secretsSealed: sealed.sealed, keyId: sealed.keyId })
      .where(and(isThis, eq(webhooks.secretsSealed, row.sealed)))
      .returning({ id: webhooks.id });
    return replaced.length > 0;
  },
};

/** Everything that is sealed. */
export const sealedShelves: readonly SealedShelf[] = [ofProduction, ofEnvironments, ofLines, ofWebhooks];
