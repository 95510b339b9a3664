import { permissions } from "@callhook/core";
import { apiKeyRepository } from "@callhook/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, callProcedure } from "./testing/call-procedure.ts";
import { everyProcedure, type ProcedureExample } from "./testing/every-procedure.ts";
import type { Ids } from "./testing/example-inputs.ts";
import { canary, populateWorkspace, unknownIds } from "./testing/populate-workspace.ts";
import { bearer, startApi } from "./testing/start-api.ts";

type Headers = Record<string, string>;

const procedures = everyProcedure();
const inWorkspaces = procedures.filter(({ access }) => access !== "anyone" && access !== "person");
const ofPeople = procedures.filter(({ access }) => access === "person");

let api: Awaited<ReturnType<typeof startApi>>;
let ours: Ids;
let theirs: Ids;
let nobodies: [string, Headers][];
let addresses = 0;
beforeAll(async () => {
  api = await startApi({ CALLHOOK_SECRET_KEY: "k".repeat(32), TRUST_PROXY: "1" });
  ours = await populateWorkspace({ ...api, workspaceId: "ours" });
  theirs = await populateWorkspace({ ...api, workspaceId: "theirs" });
  nobodies = [
    ["no credential", {}],
    ["an unknown key", bearer(`chk_${"a".repeat(43)}`)],
    ["a key with an odd form", bearer("'; drop table api_keys; --")],
    ["another scheme", { authorization: "Basic b3duZXI6cGFzc3dvcmQ=" }],
    ["an expired key", bearer(await keyOf("ours", { expiresAt: new Date(Date.now() - 1000) }))],
    ["a revoked key", bearer(await revokedKey())],
    ["a made-up session", { cookie: `better-auth.session_token=${"a".repeat(32)}.${"b".repeat(43)}%3D` }],
  ];
});
afterAll(() => api.close());

/** A key that no person made: only its scopes bound it. */
async function keyOf(
  workspaceId: string,
  {
    scopes = [...permissions],
    expiresAt = null,
  }: { scopes?: (typeof permissions)[number][]; expiresAt?: Date | null } = {},
): Promise<string> {
  const keys = apiKeyRepository({ database: api.database, workspaceId });
  return (
    await keys.create({ name: `Test ${crypto.randomUUID()}`, scopes, expiresAt, requestsPerMinute: null })
  ).secret;
}

async function revokedKey(): Promise<string> {
  const keys = apiKeyRepository({ database: api.database, workspaceId: "ours" });
  const { id, secret } = await keys.create({
    name: "Revoked",
    scopes: [...permissions],
    expiresAt: null,
    requestsPerMinute: null,
  });
  await keys.revoke(id);
  return secret;
}

function call(
  procedure: ProcedureExample,
  { ids, headers }: { ids: Ids; headers: Headers },
): Promise<Answer> {
  const { path, kind, input } = procedure;
  return callProcedure({ url: api.url, path, kind, input: input(ids), headers });
}

/** What was answered, without the ids that were asked about, so that two answers can be compared. */
function withoutIds(answer: Answer, ids: Ids): string {
  const names = Object.values(ids).filter((id) => typeof id === "string");
  return names.reduce((text, name) => text.replaceAll(name, "…"), JSON.stringify(answer));
}

describe.each([...inWorkspaces, ...ofPeople])("$path", (procedure) => {
  test("lets nobody in, and tells all of them the same", async () => {
    // One address for each procedure: one for all would have tried too many keys in a minute.
    const from = { "x-forwarded-for": `192.0.2.${(addresses += 1)}` };
    const answers = await Promise.all(
      nobodies.map(
        async ([who, headers]) =>
          [who, await call(procedure, { ids: ours, headers: { ...headers, ...from } })] as const,
      ),
    );
    for (const [who, answer] of answers) {
      expect(answer, who).toEqual({
        code: "not-signed-in",
        message: "Sign in, or send a valid API key as `Authorization: Bearer …`.",
      });
    }
  });
});

describe.each(inWorkspaces)("$path", (procedure) => {
  const { access } = procedure;

  test("refuses a key without its scope in the same words whether or not what it names exists", async () => {
    const scopes = permissions.filter((permission) => permission !== access);
    const headers = bearer(await keyOf("ours", { scopes }));
    const refusal = await call(procedure, { ids: ours, headers });
    expect(refusal).toMatchObject({ code: "not-allowed", message: expect.stringContaining(`"${access}"`) });
    expect(await call(procedure, { ids: unknownIds, headers })).toEqual(refusal);
  });

  test("gives nothing of another workspace: its ids look like ids of nothing", async () => {
    const headers = bearer(await keyOf("ours"));
    const aboutTheirs = await call(procedure, { ids: theirs, headers });
    const aboutNothing = await call(procedure, { ids: unknownIds, headers });
    const namesSomething =
      JSON.stringify(procedure.input(theirs)) !== JSON.stringify(procedure.input(unknownIds));
    if (namesSomething) expect(withoutIds(aboutTheirs, theirs)).toBe(withoutIds(aboutNothing, unknownIds));
    expect(JSON.stringify(aboutTheirs)).not.toContain(canary("theirs"));
  });

  test("is there for whoever may use it", async () => {
    const workspaceId = `own-${procedure.path}`;
    const ids = await populateWorkspace({ ...api, workspaceId });
    const answer = await call(procedure, { ids, headers: bearer(await keyOf(workspaceId)) });
    const refusal = "code" in answer ? answer.code : null;
    const refused = ["not-signed-in", "not-found", "internal"];
    // A service is no member, so that there is nothing for it to leave.
    expect(procedure.path === "members.leave" ? refused : [...refused, "not-allowed"]).not.toContain(refusal);
  });
});

test.each(ofPeople)(
  "$path is for people: a key that may do everything is nobody there",
  async (procedure) => {
    const answer = await call(procedure, { ids: ours, headers: bearer(await keyOf("ours")) });
    expect(answer).toMatchObject({ code: "not-signed-in" });
  },
);

test("what is open to anybody is what a sign-in page needs, and no more", () => {
  const open = procedures.filter(({ access }) => access === "anyone").map(({ path }) => path);
  expect(open.toSorted()).toEqual(["me.entrance", "members.invitation"]);
});
