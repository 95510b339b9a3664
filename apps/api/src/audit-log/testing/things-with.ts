import { lineDraftSchema } from "@callhook/core";
import {
  apiKeyRepository,
  connectionRepository,
  environmentRepository,
  invitationRepository,
  lineRepository,
  openKeyring,
  type Scope,
  secretRepository,
} from "@callhook/db";
import { addPerson } from "@callhook/db/testing";

export const aBearer = { type: "bearer", tokenSecret: "crm-key" } as const;

/** What a mutation can be about, made anew each time; what is secret in it, or may be, holds the canary. */
export function thingsWith({ canary, secretKey }: { canary: string; secretKey: string }) {
  const secretsIn = (scope: Scope) => secretRepository({ ...scope, keyring: openKeyring([secretKey]) });
  return {
    secretsIn,
    aMember: ({ database }: Scope) =>
      addPerson({ database, email: `${crypto.randomUUID()}@example.com`, role: "viewer" }),
    aSecret: async (scope: Scope) => {
      const name = `key-${crypto.randomUUID()}`;
      await secretsIn(scope).write({ name, value: canary });
      return name;
    },
    aConnection: (scope: Scope) =>
      connectionRepository(scope).create({ name: `CRM ${crypto.randomUUID()}`, authentication: aBearer }),
    anEnvironment: (scope: Scope) =>
      environmentRepository(scope).create(`e-${crypto.randomUUID().slice(0, 18)}`),
    aVariable: async (scope: Scope) => {
      const name = `v_${crypto.randomUUID().replaceAll("-", "_")}`;
      await environmentRepository(scope).writeVariable({ name, values: { production: canary } });
      return name;
    },
    aLine: (scope: Scope) =>
      lineRepository({ ...scope, keyring: openKeyring([secretKey]) }).create(
        lineDraftSchema.parse({ name: `Line ${crypto.randomUUID()}`, provider: "retell" }),
      ),
    anInvitation: (scope: Scope) =>
      invitationRepository(scope).invite({ email: `${crypto.randomUUID()}@example.com`, role: "viewer" }),
    aKey: (scope: Scope) =>
      apiKeyRepository(scope).create({
        name: `Key ${crypto.randomUUID()}`,
        scopes: [],
        expiresAt: null,
        requestsPerMinute: null,
      }),
  };
}
