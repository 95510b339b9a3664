import { randomUUID } from "node:crypto";
import type { Database } from "@callhook/db";
import { addInvitation, queryRows } from "@callhook/db/testing";
import { expect, onTestFinished, test } from "vitest";
import { startApi } from "../testing/start-api.ts";
import { setupCodeHeader } from "./admission.ts";
import { setupCode } from "./setup-code.ts";
import { withInvitation } from "./testing/with-invitation.ts";
import { ed, olive, openBrowser } from "./testing/open-browser.ts";

async function startedApi(variables: Record<string, string> = {}) {
  const api = await startApi(variables);
  onTestFinished(() => api.close());
  const browser = openBrowser(api);
  return { ...api, browser };
}

async function counts(database: Database) {
  const of = (table: string) => `(select count(*)::int from ${table}) ${table}`;
  const [row] = await queryRows(database, `select ${of("users")}, ${of("accounts")}, ${of("members")}`);
  return row;
}

test("who opens a new installation on their own machine becomes its owner, without a code", async () => {
  const { browser } = await startedApi();
  const entrance = await browser.client().me.entrance.query();
  expect(entrance).toEqual({ needsOwner: true, needsSetupCode: false, providers: [], mail: "console" });
  expect((await browser.post("/sign-up/email", olive)).status).toBe(200);
  const me = await browser.client().me.get.query();
  expect(me).toMatchObject({ name: olive.name, email: olive.email, twoFactorEnabled: false });
  expect(me.workspaces).toMatchObject([{ workspaceId: "default", role: "owner" }]);
  expect((await browser.client().me.entrance.query()).needsOwner).toBe(false);
});

test("of many who sign up at once on an empty installation one becomes the owner, and no stray account is left", async () => {
  const api = await startedApi();
  const signUps = Array.from({ length: 12 }, (_, index) =>
    openBrowser(api).post("/sign-up/email", { ...olive, email: `person-${index}@plumber.example` }),
  );
  const answers = await Promise.all(signUps);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(new Set(answers.filter(({ status }) => status !== 200).map(({ code }) => code))).toEqual(
    new Set(["SIGN_UP_CLOSED"]),
  );
  expect(await counts(api.database)).toEqual({ users: 1, accounts: 1, members: 1 });
});

test("where strangers reach the port, the first person needs the code of the console", async () => {
  const key = "k".repeat(32);
  const { browser } = await startedApi({ HOST: "0.0.0.0", CALLHOOK_SECRET_KEY: key });
  expect(await browser.client().me.entrance.query()).toMatchObject({
    needsOwner: true,
    needsSetupCode: true,
  });
  const wrong: Record<string, string>[] = [{}, { [setupCodeHeader]: "wrong" }];
  for (const headers of wrong) {
    const refused = await browser.post("/sign-up/email", olive, headers);
    expect(refused).toMatchObject({ status: 403, code: "SETUP_CODE_NEEDED" });
  }
  const welcome = await browser.post("/sign-up/email", olive, { [setupCodeHeader]: setupCode(key) });
  expect(welcome.status).toBe(200);
});

test("an installation that has a public address is no laptop's, although a proxy reaches it by loopback", async () => {
  const { browser } = await startedApi({ PUBLIC_URL: "http://callhook.example.com" });
  expect(await browser.client().me.entrance.query()).toMatchObject({ needsSetupCode: true });
});

test("the invited get in by their invitation, with the role that it gives", async () => {
  const { browser, ...api } = await startedApi();
  await browser.post("/sign-up/email", olive);
  const token = await addInvitation({ database: api.database, email: ed.email, role: "viewer" });
  const invited = openBrowser(api);
  expect((await invited.post("/sign-up/email", ed, withInvitation(token))).status).toBe(200);
  const me = await invited.client().me.get.query();
  expect(me).toMatchObject({ workspaces: [{ workspaceId: "default", role: "viewer" }] });
});

test("an invitation works once", async () => {
  const { browser, ...api } = await startedApi();
  await browser.post("/sign-up/email", olive);
  const token = await addInvitation({ database: api.database, email: ed.email });
  await openBrowser(api).post("/sign-up/email", ed, withInvitation(token));
  const again = await openBrowser(api).post("/sign-up/email", ed, withInvitation(token));
  expect(again).toMatchObject({ status: 403, code: "SIGN_UP_CLOSED" });
});

test("an invitation that is accepted twice at once makes one account", async () => {
  const { browser, ...api } = await startedApi();
  await browser.post("/sign-up/email", olive);
  const token = await addInvitation({ database: api.database, email: ed.email });
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => openBrowser(api).post("/sign-up/email", ed, withInvitation(token))),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.every(({ status }) => status < 500)).toBe(true);
  expect(await counts(api.database)).toEqual({ users: 2, accounts: 2, members: 2 });
});

test("nobody else gets in, and the refusal never tells whether an account exists", async () => {
  const { browser, ...api } = await startedApi();
  await browser.post("/sign-up/email", olive);
  const token = await addInvitation({ database: api.database, email: ed.email });
  const stranger = { ...ed, email: "stranger@plumber.example" };
  const answers = await Promise.all([
    openBrowser(api).post("/sign-up/email", stranger),
    openBrowser(api).post("/sign-up/email", { ...stranger, email: olive.email }),
    openBrowser(api).post("/sign-up/email", stranger, withInvitation(token)),
    openBrowser(api).post("/sign-up/email", { ...stranger, email: olive.email }, withInvitation(token)),
    openBrowser(api).post("/sign-up/email", stranger, withInvitation(randomUUID())),
  ]);
  for (const { status, body } of answers) {
    expect(status).toBe(403);
    expect(body).toEqual({
      code: "SIGN_UP_CLOSED",
      message: "Accounts are made by invitation. Ask an admin of the workspace to invite you.",
    });
  }
  expect(await counts(api.database)).toEqual({ users: 1, accounts: 1, members: 1 });
});

test("who signs up says their name, address and password, and nothing else of themselves", async () => {
  const { browser, database } = await startedApi();
  const more = {
    id: "chosen",
    emailVerified: true,
    twoFactorEnabled: true,
    role: "owner",
    createdAt: "2000-01-01",
  };
  await browser.post("/sign-up/email", { ...olive, ...more });
  const [row] = await queryRows(
    database,
    "select id <> 'chosen' as own_id, email_verified, two_factor_enabled, created_at > now() - interval '1 day' as now from users",
  );
  expect(row).toEqual({ own_id: true, email_verified: false, two_factor_enabled: false, now: true });
});
