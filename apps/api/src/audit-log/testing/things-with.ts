import { lineDraftSchema } from "@callhook/core";
import { aToolDraft } from "@callhook/core/testing";
import {
  apiKeyRepository,
  callRepository,
  connectionRepository,
  environmentRepository,
  ingestRepository,
  invitationRepository,
  lineRepository,
  openKeyring,
  type Scope,
  secretRepository,
  toolDraftRepository,
  toolRepository,
} from "@callhook/db";
import { addPerson, failRecording } from "@callhook/db/testing";

export const aBearer = { type: "bearer", tokenSecret: "crm-key" } as const;

/** What a mutation can be about, made anew each time; what is secret in it, or may be, holds the canary. */
export function thingsWith(options: {
  canary: string;
  secretKey: string;
  /** Where its tools call; asked for when one is made. */
  toolUrl: () => string;
}) {
  const { canary, secretKey } = options;
  const secretsIn = (scope: Scope) => secretRepository({ ...scope, keyring: openKeyring([secretKey]) });
  const anEndedCall = async (scope: Scope) => {
    const calls = callRepository(scope);
    const start = { agent: "receptionist", channel: "api", from: canary, variables: {} } as const;
    const { id: callId } = await calls.start(start);
    await calls.append({ callId, events: [{ type: "call-ended", reason: "ended-by-user" }] });
    return callId;
  };
  return {
    secretsIn,
    ...toolsWith(options),
    anEndedCall,
    anUnrecordedCall: async (scope: Scope) => {
      const callId = await anEndedCall(scope);
      await failRecording({ database: scope.database, callId, problem: canary });
      return callId;
    },
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

function toolsWith({ canary, toolUrl }: { canary: string; toolUrl: () => string }) {
  const headers = [{ name: "X-Token", value: canary }];
  const draft = (name: string) => aToolDraft({ name, url: toolUrl(), headers, parameters: [] });
  const aTool = (scope: Scope) => toolRepository(scope).create(draft(`Tool ${crypto.randomUUID()}`));
  return {
    draft,
    aTool,
    aDraft: async (scope: Scope) => {
      const tool = await aTool(scope);
      const changed = { ...draft("Draft") };
      await toolDraftRepository(scope).save({ toolId: tool.id, baseVersion: 1, draft: changed });
      return tool;
    },
  };
}

/** One of a platform that could not be recorded. Nothing of it but its id is on the audit log. */
export async function aFailedWebhook(scope: Scope): Promise<{ webhookId: string }> {
  const webhooks = ingestRepository(scope);
  const line = { lineId: "line_1", agent: "receptionist", environment: "production" } as const;
  const told = { platform: "retell", event: "call_ended", externalId: null } as const;
  const { webhookId } = await webhooks.receive({ ...line, ...told, body: Buffer.from(crypto.randomUUID()) });
  await webhooks.markFailed({ webhookId, problem: "It cannot be read." });
  return { webhookId };
}
