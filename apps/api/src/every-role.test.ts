import { permissionsOfRole, type Role, roleSchema } from "@callhook/core";
import { defaultWorkspaceId } from "@callhook/db";
import { addInvitation, addWorkspace } from "@callhook/db/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { olive, openBrowser } from "./auth/testing/open-browser.ts";
import { withInvitation } from "./auth/testing/with-invitation.ts";
import { type Answer, callProcedure } from "./testing/call-procedure.ts";
import { everyProcedure, type ProcedureExample } from "./testing/every-procedure.ts";
import type { Ids } from "./testing/example-inputs.ts";
import { fillWorkspace, unknownIds } from "./testing/populate-workspace.ts";
import { startApi } from "./testing/start-api.ts";

type Headers = Record<string, string>;
type Browser = ReturnType<typeof openBrowser>;

const roles = roleSchema.options;
const inWorkspaces = everyProcedure().filter(({ access }) => access !== "anyone" && access !== "person");

let api: Awaited<ReturnType<typeof startApi>>;
let ids: Ids;
const sessions = new Map<Role, Headers>();
let signedOut: Headers;
beforeAll(async () => {
  api = await startApi({ CALLHOOK_SECRET_KEY: "k".repeat(32) });
  const owner = openBrowser({ url: api.url });
  await owner.post("/sign-up/email", olive);
  sessions.set("owner", headersOf(owner));
  for (const role of ["admin", "editor", "viewer"] as const) sessions.set(role, headersOf(await join(role)));
  const leaver = await join("admin", "leaver");
  signedOut = headersOf(leaver);
  await leaver.post("/sign-out");
  await addWorkspace({ database: api.database, id: "others" });
  ids = await fillWorkspace({ ...api, workspaceId: defaultWorkspaceId });
});
afterAll(() => api.close());

async function join(role: Role, name: string = role): Promise<Browser> {
  const email = `${name}@plumber.example`;
  const browser = openBrowser({ url: api.url });
  const token = await addInvitation({ database: api.database, email, role });
  const person = { name, email, password: "a drain runs through it" };
  const { status } = await browser.post("/sign-up/email", person, withInvitation(token));
  expect(status).toBe(200);
  return browser;
}

function headersOf(browser: Browser): Headers {
  return { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ") };
}

function call(procedure: ProcedureExample, about: { ids: Ids; headers: Headers }): Promise<Answer> {
  const { path, kind, input } = procedure;
  return callProcedure({ url: api.url, path, kind, input: input(about.ids), headers: about.headers });
}

function mayCall(role: Role, { access }: ProcedureExample): boolean {
  return [...permissionsOfRole(role)].some((permission) => permission === access);
}

describe.each(inWorkspaces)("$path", (procedure) => {
  test("refuses every role that lacks the permission, whether or not what is named exists", async () => {
    for (const role of roles.filter((role) => !mayCall(role, procedure))) {
      const headers = sessions.get(role) ?? {};
      const refusal = await call(procedure, { ids, headers });
      expect(refusal, role).toMatchObject({ code: "not-allowed" });
      expect(await call(procedure, { ids: unknownIds, headers }), role).toEqual(refusal);
    }
  });

  test("refuses a session that was ended, and one that is about a workspace it is not in", async () => {
    expect(await call(procedure, { ids, headers: signedOut })).toMatchObject({ code: "not-signed-in" });
    const owner = sessions.get("owner") ?? {};
    const aboutOthers = { ...owner, "x-callhook-workspace": "others" };
    const aboutNothing = { ...owner, "x-callhook-workspace": "nowhere" };
    const refusal = await call(procedure, { ids, headers: aboutOthers });
    expect(refusal).toMatchObject({ code: "not-found" });
    expect(await call(procedure, { ids, headers: aboutNothing })).toEqual(refusal);
  });
});

// Mutations would change what the next role finds; keys show that they work, each in a workspace of its own.
test.each(inWorkspaces.filter(({ kind }) => kind === "query"))(
  "$path answers every role that may ask it",
  async (procedure) => {
    for (const role of roles.filter((one) => mayCall(one, procedure))) {
      const answer = await call(procedure, { ids, headers: sessions.get(role) ?? {} });
      expect(answer, role).toHaveProperty("data");
    }
  },
);
