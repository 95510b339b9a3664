import type { AgentId, CredentialVerdict } from "@callhook/core";
import type { NameUsers } from "../tools/users-by-name.ts";
import type { secrets } from "../schema/secrets.ts";

/** What names a secret: tools, connections, phone lines, whose calls are proved with it, and agents, for their models. */
export type SecretUsers = NameUsers & {
  lines: { id: string; name: string }[];
  agents: { id: AgentId; name: string }[];
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
  /** Where it has a value of its own beside production's. */
  environments: EnvironmentSecret[];
};

/** What is known of a secret's own value in one environment. */
export type EnvironmentSecret = Pick<Secret, "name" | "updatedAt" | "writtenBy" | "lastUsedAt" | "health">;

/** Everything that is read of a row for a list: what is sealed stays where it is. */
export type SecretRow = Omit<typeof secrets.$inferSelect, "workspaceId" | "sealed" | "keyId">;

export function secretFromRow(row: SecretRow, usedBy: SecretUsers): Omit<Secret, "environments"> {
  const { name, version, createdAt, updatedAt, writtenBy, lastUsedAt } = row;
  return { name, version, createdAt, updatedAt, writtenBy, lastUsedAt, health: healthOf(row), usedBy };
}

type Judged = Pick<SecretRow, "verdict" | "verdictAt" | "verdictMessage">;

/** Null while nobody has said anything to the value. */
export function healthOf({ verdict, verdictAt, verdictMessage: message }: Judged): Secret["health"] {
  return verdict === null || verdictAt === null ? null : { verdict, at: verdictAt, message };
}
