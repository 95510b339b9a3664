import type { CredentialVerdict } from "@callhook/core";
import type { secrets } from "../schema/secrets.ts";

/** What names a secret: tools themselves, and connections, through which further tools use it. */
export type SecretUsers = {
  tools: { id: string; name: string }[];
  connections: { id: string; name: string }[];
};

/** A secret as it may be shown: everything but its value. */
export type Secret = {
  name: string;
  /** One more with every value that was written. */
  version: number;
  createdAt: Date;
  updatedAt: Date;
  /** Who wrote the value, as they were called then. */
  writtenBy: string;
  lastUsedAt: Date | null;
  /** What endpoints last said to this value; null while none has. */
  health: { verdict: CredentialVerdict; at: Date; message: string | null } | null;
  usedBy: SecretUsers;
};

/** Everything that is read of a row for a list: what is sealed stays where it is. */
export type SecretRow = Omit<typeof secrets.$inferSelect, "workspaceId" | "sealed" | "keyId">;

export function secretFromRow(row: SecretRow, usedBy: SecretUsers): Secret {
  const { name, version, createdAt, updatedAt, writtenBy, lastUsedAt } = row;
  const { verdict, verdictAt, verdictMessage: message } = row;
  const health = verdict === null || verdictAt === null ? null : { verdict, at: verdictAt, message };
  return { name, version, createdAt, updatedAt, writtenBy, lastUsedAt, health, usedBy };
}
