import type { AuditAction } from "@callhook/core";
import { aToolDraft, startEndpoint } from "@callhook/core/testing";
import { apiKeyRepository, defaultWorkspaceId, type Scope, toolRepository } from "@callhook/db";
import { createTRPCUntypedClient, httpBatchLink } from "@trpc/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type AppRouter, appRouter } from "../router.ts";
import { startApi } from "../testing/start-api.ts";
import { allEntries } from "./testing/all-entries.ts";
import { signUp } from "./testing/sign-up.ts";

const userAgent = "audit-test/1.0";
const canary = "canary-7f3a9c";
const email = "owner@example.com";

let api: Awaited<ReturnType<typeof startApi>>;
let endpoint: Awaited<ReturnType<typeof startEndpoint>>;
let headers: Record<string, string>;
beforeAll(async () => {
  api = await startApi({ CALLHOOK_SECRET_KEY: `${canary}${"k".repeat(32)}` });
  endpoint = await startEndpoint();
  const signedUp = await signUp({ url: api.url, email, password: `${canary}-password` });
  headers = { ...signedUp, "user-agent": userAgent };
});
afterAll(async () => {
  await endpoint.close();
  await api.close();
});

type Recorded = { action: AuditAction; input: (scope: Scope) => Promise<unknown> };

/** Every value that somebody may consider secret holds the canary. */
const draft = (name: string) =>
  aToolDraft({
    name,
    url: `${endpoint.url}/?token=${canary}`,
    headers: [{ name: "X-Token", value: canary }],
    parameters: [],
  });
const aTool = (scope: Scope) => toolRepository(scope).create(draft(`Tool ${crypto.randomUUID()}`));
const aKey = (scope: Scope) =>
  apiKeyRepository(scope).create({
    name: `Key ${crypto.randomUUID()}`,
    scopes: [],
    expiresAt: null,
    requestsPerMinute: null,
  });

/** The mutations that leave an entry, with the one that they leave and an input that makes them do it. */
const recorded: Record<string, Recorded> = {
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
  "tools.create": { action: "tool.created", input: async () => draft("Created") },
  "tools.remove": { action: "tool.removed", input: async (scope) => ({ toolId: (await aTool(scope)).id }) },
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
};

const conversation =
  "Part of a conversation, all of which is on record itself: every step of it is in the call's events.";
/** The mutations that leave no entry, and why that is right. */
const unrecorded: Record<string, string> = {
  "calls.start": conversation,
  "calls.append": conversation,
  "calls.say": conversation,
  "calls.interrupt": conversation,
  "calls.end": conversation,
  "calls.callTool": conversation,
};

const definitionSchema = z.object({ type: z.enum(["query", "mutation", "subscription"]) });
const mutations = Object.entries(appRouter._def.procedures)
  .filter(([, procedure]) => definitionSchema.parse(Reflect.get(procedure, "_def")).type === "mutation")
  .map(([path]) => path);

test("for every mutation it is decided whether it is on record, or a change could go unnoticed", () => {
  const decided = [...Object.keys(recorded), ...Object.keys(unrecorded)];
  expect(decided.toSorted()).toEqual(mutations.toSorted());
});

test.each(Object.entries(recorded))(
  "%s is on record with who did it and from where",
  async (path, { action, input }) => {
    const scope = { database: api.database, workspaceId: defaultWorkspaceId };
    const given = await input(scope);
    const before = new Set((await allEntries(api.database)).map(({ id }) => id));
    const client = createTRPCUntypedClient<AppRouter>({
      links: [httpBatchLink({ url: `${api.url}/trpc`, headers })],
    });
    await client.mutation(path, given);
    const added = (await allEntries(api.database)).filter(({ id }) => !before.has(id));
    expect(added).toMatchObject([
      { action, actor: { kind: "person", name: email }, ipAddress: "127.0.0.1", userAgent },
    ]);
    expect(added[0]?.actor.id).toEqual(expect.any(String));
  },
);

test("what is refused leaves no entry that says it was done", async () => {
  const before = (await allEntries(api.database)).length;
  const client = createTRPCUntypedClient<AppRouter>({ links: [httpBatchLink({ url: `${api.url}/trpc` })] });
  for (const path of mutations) await expect(client.mutation(path, {})).rejects.toThrow();
  expect(await allEntries(api.database)).toHaveLength(before);
});

test("a password that was typed is not in the log, also when it was wrong", async () => {
  const body = JSON.stringify({ email, password: `${canary}-wrong` });
  const type = { "content-type": "application/json", origin: api.url };
  const response = await fetch(`${api.url}/api/auth/sign-in/email`, { method: "POST", headers: type, body });
  expect(response.status).toBe(401);
  expect(JSON.stringify(await allEntries(api.database))).not.toContain(canary);
});

test("after all of this no secret is in the log: no header, address, password, key, token or searched word", async () => {
  const text = JSON.stringify(await allEntries(api.database));
  expect(text).not.toContain(canary);
  expect(text).not.toMatch(/ch[kt]_[\w-]{20}/);
  expect(text).not.toContain("whsec_");
  expect(text).toContain(email);
});
