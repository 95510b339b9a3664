import { failedOutcome, lineDraftSchema, permissions, type Tool, webhookDraftSchema } from "@callhook/core";
import { aToolDraft } from "@callhook/core/testing";
import {
  apiKeyRepository,
  callRepository,
  type CallRepository,
  connectionRepository,
  deliveryRepository,
  type Database,
  environmentRepository,
  ingestRepository,
  invitationRepository,
  lineRepository,
  openKeyring,
  type Scope,
  secretRepository,
  toolRepository,
  webhookRepository,
} from "@callhook/db";
import { addPerson, addWorkspace, failRecording } from "@callhook/db/testing";
import type { Ids } from "./example-inputs.ts";

/** Words that stand in everything a workspace holds; found anywhere else, they have leaked. */
export function canary(workspaceId: string): string {
  return `canary of ${workspaceId}`;
}

/** Ids in the right form that name nothing. */
export const unknownIds: Ids = {
  toolId: "tool_AAAAAAAAAAAAAAAAAAAA",
  callId: "call_AAAAAAAAAAAAAAAAAAAA",
  keyId: "key_AAAAAAAAAAAAAAAAAAAA",
  userId: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  invitationId: "invitation_AAAAAAAAAAAAAAAAAAAA",
  workspaceName: "Nowhere",
  secretName: "nowhere-key",
  connectionId: "connection_AAAAAAAAAAAAAAAAAAAA",
  environmentId: "environment_AAAAAAAAAAAAAAAAAAAA",
  lineId: "line_AAAAAAAAAAAAAAAAAAAA",
  webhookId: "webhook_AAAAAAAAAAAAAAAAAAAA",
  deliveryId: "delivery_AAAAAAAAAAAAAAAAAAAA",
  ingestedId: "ingested_AAAAAAAAAAAAAAAAAAAA",
  variableName: "nowhere",
  draft: aToolDraft(),
};

/** A workspace with one of everything that a request can name. */
export async function populateWorkspace(options: { database: Database; workspaceId: string }): Promise<Ids> {
  await addWorkspace({ database: options.database, id: options.workspaceId });
  return fillWorkspace(options);
}

export async function fillWorkspace(options: { database: Database; workspaceId: string }): Promise<Ids> {
  const { database, workspaceId } = options;
  const scope = { database, workspaceId };
  const secret = canary(workspaceId);
  const tool = await toolRepository(scope).create(aToolDraft({ description: secret }));
  const calls = callRepository(scope);
  const call = await calls.start({
    agent: "receptionist",
    channel: "simulator",
    from: secret,
    variables: {},
  });
  await appendToolCalls({ calls, callId: call.id, tool });
  await failRecording({ database, callId: call.id, problem: secret });
  const key = await apiKeyRepository(scope).create({
    name: secret,
    scopes: [...permissions],
    expiresAt: null,
    requestsPerMinute: null,
  });
  const place = encodeURIComponent(workspaceId);
  const { userId } = await addPerson({
    database,
    email: `member@${place}.example`,
    role: "viewer",
    workspaceId,
  });
  const invited = { email: `invited@${place}.example`, role: "viewer" } as const;
  const { invitationId } = await invitationRepository(scope).invite(invited);
  const keyring = openKeyring(["k".repeat(32)]);
  const secretName = `key-of-${workspaceId.replaceAll(/[^a-z0-9]/gi, "-")}`;
  const secrets = secretRepository({ ...scope, keyring });
  await secrets.write({ name: secretName, value: secret });
  const environments = environmentRepository(scope);
  const environment = await environments.create("staging");
  await secrets.write({ name: secretName, value: secret, environment: "staging" });
  const connection = await connectionRepository(scope).create({
    name: secret,
    authentication: { type: "bearer", tokenSecret: secretName },
  });
  const line = await addLine({ ...scope, keyring, name: secret, credentialSecret: secretName });
  const variableName = `url_of_${workspaceId.replaceAll(/[^a-z0-9]/gi, "_")}`;
  await environments.writeVariable({ name: variableName, values: { production: secret } });
  return {
    toolId: tool.id,
    callId: call.id,
    keyId: key.id,
    userId,
    invitationId,
    workspaceName: workspaceId,
    secretName,
    connectionId: connection.id,
    environmentId: environment.id,
    lineId: line.id,
    ...(await addWebhook({ ...scope, keyring, description: secret })),
    ingestedId: await addFailedWebhook({ ...scope, lineId: line.id, secret }),
    variableName,
    draft: aToolDraft(),
  };
}

/** One that runs, and one that waits for a yes. */
async function appendToolCalls(options: {
  calls: CallRepository;
  callId: string;
  tool: Pick<Tool, "id" | "name" | "functionName">;
}): Promise<void> {
  const { calls, callId, tool } = options;
  const { id: toolId, name: toolName, functionName } = tool;
  const called = { toolCallId: "toolcall_1", toolId, toolName, toolVersion: 1, functionName, arguments: {} };
  const toolCallId = "toolcall_2";
  const outcome = failedOutcome({ toolCallId, reason: "needs-confirmation", message: "Shall I?" });
  await calls.append({
    callId,
    events: [
      { type: "tool-called", ...called },
      { type: "tool-called", ...called, toolCallId },
      { type: "tool-finished", toolCallId, outcome },
    ],
  });
}

function addLine({ name, credentialSecret, ...scope }: AddedLine) {
  const draft = lineDraftSchema.parse({ name, provider: "elevenlabs", credentialSecret });
  return lineRepository(scope).create(draft);
}

/** One that could not be read. */
async function addFailedWebhook(options: Scope & { lineId: string; secret: string }): Promise<string> {
  const { lineId, secret, ...scope } = options;
  const line = { lineId, agent: "receptionist", environment: "production" } as const;
  const webhooks = ingestRepository(scope);
  const told = { platform: "elevenlabs", event: "told", externalId: secret } as const;
  const { webhookId } = await webhooks.receive({ ...line, ...told, body: Buffer.from(secret) });
  await webhooks.markFailed({ webhookId, problem: secret });
  return webhookId;
}

type AddedLine = Parameters<typeof lineRepository>[0] & { name: string; credentialSecret: string };

/** With an example that was asked for. */
async function addWebhook({ description, ...scope }: AddedWebhook) {
  const draft = webhookDraftSchema.parse({ url: "https://crm.example.com/calls", description });
  const { id: webhookId } = await webhookRepository(scope).create(draft);
  const { id: deliveryId } = await deliveryRepository(scope).test(webhookId);
  return { webhookId, deliveryId };
}

type AddedWebhook = Parameters<typeof webhookRepository>[0] & { description: string };
