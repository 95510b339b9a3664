import type { AuditAction } from "@callhook/core";
import { startEndpoint } from "@callhook/core/testing";
import { defaultWorkspaceId, echoRepository, type Scope, toolRepository } from "@callhook/db";
import { addInvitation, queryRows } from "@callhook/db/testing";
import { createTRPCUntypedClient, httpBatchLink } from "@trpc/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type AppRouter, appRouter } from "../router.ts";
import { startApi } from "../testing/start-api.ts";
import { allEntries } from "./testing/all-entries.ts";
import { callMutations } from "./testing/call-mutations.ts";
import { signUp } from "./testing/sign-up.ts";
import { aBearer, aFailedWebhook, thingsWith } from "./testing/things-with.ts";
import { unrecorded } from "./testing/unrecorded.ts";
import { webhookMutations } from "./testing/webhook-mutations.ts";

const userAgent = "audit-test/1.0";
const canary = "canary-7f3a9c";
const secretKey = `${canary}${"k".repeat(32)}`;
const password = `${canary}-password`;
const owner = "owner@example.com";
const guest = "guest@example.com";

let api: Awaited<ReturnType<typeof startApi>>;
let endpoint: Awaited<ReturnType<typeof startEndpoint>>;
const headersOf = new Map<string, Record<string, string>>();
beforeAll(async () => {
  api = await startApi({ CALLHOOK_SECRET_KEY: secretKey });
  endpoint = await startEndpoint();
  const { url, database } = api;
  headersOf.set(owner, await signUp({ url, email: owner, password }));
  const invitation = { "x-callhook-invitation": await addInvitation({ database, email: guest }) };
  headersOf.set(guest, await signUp({ url, email: guest, password, headers: invitation }));
});
afterAll(async () => {
  await endpoint.close();
  await api.close();
});

type Recorded = {
  action: AuditAction;
  /** The owner, unless it is something that others do. */
  by?: string;
  input: (scope: Scope) => Promise<unknown>;
};

const { draft, aTool, aDraft, anEndedCall, anUnrecordedCall, ...things } = thingsWith({
  canary,
  secretKey,
  toolUrl: () => `${endpoint.url}/?token=${canary}`,
});
const { aMember, secretsIn, aSecret, aConnection, anEnvironment, aVariable, aLine, anInvitation, aKey } =
  things;
/** A tool call on record, asked for by the owner as a client would. */
const aToolCall = async (scope: Scope) => {
  const { functionName } = await aTool(scope);
  const client = clientOf(headersOf.get(owner) ?? {});
  const { callId } = startedSchema.parse(await client.mutation("calls.start", { agent: "receptionist" }));
  const { toolCallId } = calledSchema.parse(
    await client.mutation("calls.callTool", { callId, functionName, arguments: {} }),
  );
  return { callId, toolCallId };
};
const [startedSchema, calledSchema] = [
  z.object({ callId: z.string() }),
  z.object({ toolCallId: z.string() }),
];

/** The mutations that leave an entry, with the one that they leave and an input that makes them do it. */
const recorded: Record<string, Recorded> = {
  "agents.checkModel": { action: "model.checked", input: async () => ({ agentId: "receptionist" }) },
  "agents.update": {
    action: "agent.updated",
    input: async () => ({ agentId: "receptionist", instructions: canary }),
  },
  "apiKeys.create": {
    action: "api-key.created",
    input: async () => ({ name: "Another", scopes: ["tools:read"] }),
  },
  "apiKeys.issueToken": { action: "token.issued", input: async () => ({ scopes: ["tools:read"] }) },
  "apiKeys.revoke": {
    action: "api-key.revoked",
    input: async (scope) => ({ keyId: (await aKey(scope)).id }),
  },
  "auditLog.export": { action: "audit-log.exported", input: async () => ({ format: "csv", search: canary }) },
  ...callMutations({ canary, anEndedCall, anUnrecordedCall }),
  "connections.create": {
    action: "connection.created",
    input: async () => ({ name: "Another", authentication: aBearer }),
  },
  "connections.remove": {
    action: "connection.removed",
    input: async (scope) => ({ connectionId: (await aConnection(scope)).id }),
  },
  "connections.test": {
    action: "connection.tested",
    input: async (scope) => ({
      connectionId: (await aConnection(scope)).id,
      url: `${endpoint.url}/?token=${canary}`,
    }),
  },
  "connections.update": {
    action: "connection.updated",
    input: async (scope) => ({
      connectionId: (await aConnection(scope)).id,
      name: "Renamed",
      authentication: aBearer,
    }),
  },
  "echo.clear": {
    action: "echo-requests.cleared",
    input: async (scope) => void (await fetch(`${api.url}/echo/${await echoRepository(scope).token()}/`)),
  },
  "environments.create": { action: "environment.created", input: async () => ({ name: "another" }) },
  "environments.remove": {
    action: "environment.removed",
    input: async (scope) => ({ environmentId: (await anEnvironment(scope)).id }),
  },
  "environments.removeVariable": {
    action: "environment-variable.removed",
    input: async (scope) => ({ name: await aVariable(scope) }),
  },
  "environments.rename": {
    action: "environment.renamed",
    input: async (scope) => ({ environmentId: (await anEnvironment(scope)).id, name: "renamed" }),
  },
  "environments.writeVariable": {
    action: "environment-variable.written",
    input: async () => ({ name: "base_url", values: { production: canary } }),
  },
  "ingest.retry": { action: "ingested-webhook.retried", input: aFailedWebhook },
  "lines.create": {
    action: "line.created",
    input: async () => ({ name: "Another", provider: "retell", voice: { hints: [canary] } }),
  },
  "lines.remove": { action: "line.removed", input: async (scope) => ({ lineId: (await aLine(scope)).id }) },
  "lines.renewAddress": {
    action: "line.address-renewed",
    input: async (scope) => ({ lineId: (await aLine(scope)).id }),
  },
  "lines.setEnabled": {
    action: "line.disabled",
    input: async (scope) => ({ lineId: (await aLine(scope)).id, enabled: false }),
  },
  "lines.update": {
    action: "line.updated",
    input: async (scope) => ({
      lineId: (await aLine(scope)).id,
      draft: { name: "Renamed", provider: "retell" },
    }),
  },
  "members.acceptInvitation": {
    action: "invitation.accepted",
    by: guest,
    input: async ({ database }) => ({ token: await addInvitation({ database, email: guest }) }),
  },
  "members.invite": {
    action: "member.invited",
    input: async () => ({ email: "new@example.com", role: "viewer" }),
  },
  "members.leave": { action: "member.left", by: guest, input: async () => undefined },
  "members.remove": {
    action: "member.removed",
    input: async (scope) => ({ userId: (await aMember(scope)).userId }),
  },
  "members.renewInvitation": {
    action: "invitation.renewed",
    input: async (scope) => ({ invitationId: (await anInvitation(scope)).invitationId }),
  },
  "members.revokeInvitation": {
    action: "invitation.revoked",
    input: async (scope) => ({ invitationId: (await anInvitation(scope)).invitationId }),
  },
  "members.setRole": {
    action: "member.role-changed",
    input: async (scope) => ({ userId: (await aMember(scope)).userId, role: "editor" }),
  },
  "secrets.remove": {
    action: "secret.removed",
    input: async (scope) => ({ name: await aSecret(scope) }),
  },
  "secrets.removeValue": {
    action: "secret.removed",
    input: async (scope) => {
      const [name, environment] = [await aSecret(scope), (await anEnvironment(scope)).name];
      await secretsIn(scope).write({ name, value: canary, environment });
      return { name, environment };
    },
  },
  "secrets.write": { action: "secret.written", input: async () => ({ name: "crm-key", value: canary }) },
  "tools.changeMany": {
    action: "tool.disabled",
    input: async (scope) => ({ toolIds: [(await aTool(scope)).id], change: { change: "disable" } }),
  },
  "tools.create": { action: "tool.created", input: async () => draft("Created") },
  "tools.discardDraft": {
    action: "tool.draft-discarded",
    input: async (scope) => ({ toolId: (await aDraft(scope)).id }),
  },
  "tools.duplicate": {
    action: "tool.draft-saved",
    input: async (scope) => ({ toolId: (await aTool(scope)).id, replace: true }),
  },
  "tools.publish": {
    action: "tool.published",
    input: async (scope) => ({ toolId: (await aDraft(scope)).id, baseVersion: 1 }),
  },
  "tools.replay": {
    action: "tool.tested",
    input: async (scope) => ({ ...(await aToolCall(scope)), confirmed: true }),
  },
  "tools.restore": {
    action: "tool.restored",
    input: async (scope) => {
      const { id: toolId } = await aTool(scope);
      await toolRepository(scope).update({ toolId, baseVersion: 1, draft: draft("Second") });
      return { toolId, version: 1, baseVersion: 2, note: canary };
    },
  },
  "tools.saveDraft": {
    action: "tool.draft-saved",
    input: async (scope) => ({
      toolId: (await aTool(scope)).id,
      baseVersion: 1,
      draft: { ...draft("Half"), url: canary, [canary]: canary },
    }),
  },
  "tools.remove": { action: "tool.removed", input: async (scope) => ({ toolId: (await aTool(scope)).id }) },
  "tools.removeMany": {
    action: "tool.removed",
    input: async (scope) => ({ toolIds: [(await aTool(scope)).id] }),
  },
  "tools.setEnabled": {
    action: "tool.disabled",
    input: async (scope) => ({ toolId: (await aTool(scope)).id, enabled: false }),
  },
  "tools.test": {
    action: "tool.tested",
    input: async (scope) => ({ toolId: (await aTool(scope)).id, arguments: {}, variables: { pin: canary } }),
  },
  "tools.update": {
    action: "tool.updated",
    input: async (scope) => ({ toolId: (await aTool(scope)).id, baseVersion: 1, draft: draft("Updated") }),
  },
  "workspace.create": { action: "workspace.created", input: async () => ({ name: "Another" }) },
  ...webhookMutations({ canary, secretKey }),
  "workspace.setRedaction": {
    action: "workspace.redaction-changed",
    input: async () => ({ kinds: ["card-number"] }),
  },
  "workspace.rename": { action: "workspace.renamed", input: async () => ({ name: "Renamed" }) },
};

const definitionSchema = z.object({ type: z.enum(["query", "mutation", "subscription"]) });
const mutations = Object.entries(appRouter._def.procedures)
  .filter(([, procedure]) => definitionSchema.parse(Reflect.get(procedure, "_def")).type === "mutation")
  .map(([path]) => path);

test("for every mutation it is decided whether it is on record, or a change could go unnoticed", () => {
  const decided = [...Object.keys(recorded), ...Object.keys(unrecorded)];
  expect(decided.toSorted()).toEqual(mutations.toSorted());
});

/** What was answered to somebody once, and must be known to nobody else. */
const answeredSecrets: string[] = [];
const secretsSchema = z.object({ key: z.string(), token: z.string(), link: z.string() }).partial();

test.each(Object.entries(recorded))(
  "%s is on record with who did it and from where",
  async (path, mutation) => {
    const { action, by = owner, input } = mutation;
    const { database } = api;
    const given = await input({ database, workspaceId: defaultWorkspaceId });
    const before = new Set((await allEntries(database)).map(({ id }) => id));
    const answer = await clientOf({ ...headersOf.get(by), "user-agent": userAgent }).mutation(path, given);
    for (const secret of Object.values(secretsSchema.catch({}).parse(answer)))
      answeredSecrets.push(secret.split("/").at(-1) ?? secret);
    const added = (await allEntries(database)).filter(({ id }) => !before.has(id));
    const actor = { kind: "person", id: expect.any(String), name: by };
    expect(added).toMatchObject([{ action, actor, ipAddress: "127.0.0.1", userAgent }]);
  },
);

function clientOf(headers: Record<string, string>) {
  return createTRPCUntypedClient<AppRouter>({ links: [httpBatchLink({ url: `${api.url}/trpc`, headers })] });
}

test("what is refused leaves no entry that says it was done", async () => {
  const before = (await allEntries(api.database)).length;
  for (const path of mutations) await expect(clientOf({}).mutation(path, {})).rejects.toThrow();
  expect(await allEntries(api.database)).toHaveLength(before);
});

test("a password that was typed is not in the log, also when it was wrong", async () => {
  const body = JSON.stringify({ email: owner, password: `${canary}-wrong` });
  const type = { "content-type": "application/json", origin: api.url };
  const response = await fetch(`${api.url}/api/auth/sign-in/email`, { method: "POST", headers: type, body });
  expect(response.status).toBe(401);
  const text = JSON.stringify(await allEntries(api.database));
  expect(text).not.toContain(canary);
});

test("after all of this no secret is in the log: no header, address, password, key, token or searched word", async () => {
  const rows = await queryRows(api.database, "select audit_events::text as entry from audit_events");
  const text = rows.map(({ entry }) => String(entry)).join("\n");
  expect(text).toContain(owner);
  expect(text).not.toContain(canary);
  expect(text).not.toMatch(/ch[kt]_[\w-]{20}/);
  expect(text).not.toContain("whsec_");
  expect(answeredSecrets).toHaveLength(4);
  for (const secret of answeredSecrets) expect(text).not.toContain(secret);
});
