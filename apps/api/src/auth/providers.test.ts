import { addInvitation } from "@callhook/db/testing";
import { expect, onTestFinished, test } from "vitest";
import { startApi } from "../testing/start-api.ts";
import { ed, olive, openBrowser } from "./testing/open-browser.ts";
import { answerOfProvider, signInAtProvider, startProvider } from "./testing/start-provider.ts";
import { startedApi } from "./testing/started-api.ts";

const theirs = { sub: "ed-at-plumbers", email: ed.email, email_verified: true, name: ed.name };

test("the page is told which providers there are, and by which names", async () => {
  const provider = await startProvider(theirs);
  const { open } = await startedApi({
    ...provider.settings,
    GITHUB_CLIENT_ID: "id",
    GITHUB_CLIENT_SECRET: "a secret",
  });
  expect((await open().client().me.entrance.query()).providers).toEqual([
    { id: "github", name: "GitHub" },
    { id: "oidc", name: "Plumbers United" },
  ]);
});

test("whoever has an account signs in at the provider that knows their address, and the log says so", async () => {
  const provider = await startProvider(theirs);
  const { signUpEd, open, auditOf } = await startedApi(provider.settings);
  await signUpEd();
  const visitor = open();
  expect(await signInAtProvider(visitor)).toBe("/calls");
  expect(await visitor.client().me.get.query()).toMatchObject({ email: ed.email });
  expect((await auditOf("session.started")).at(-1)).toMatchObject({ details: { how: "oidc" } });
  expect(await auditOf("account.linked")).toMatchObject([{ subject: { name: ed.email } }]);
});

test("the invited get an account at a provider, and nobody else does", async () => {
  const provider = await startProvider(theirs);
  const { open, database } = await startedApi(provider.settings);
  const stranger = open();
  expect(await signInAtProvider(stranger)).toMatch(/^\/sign-in\?error=SIGN_UP_CLOSED/);
  await expect(stranger.client().me.get.query()).rejects.toThrow("Sign in");
  await addInvitation({ database, email: ed.email });
  const invited = open();
  expect(await signInAtProvider(invited)).toBe("/calls");
  expect(await invited.client().me.get.query()).toMatchObject({ name: ed.name, emailVerified: true });
});

/**
 * The attack: at many providers anybody can write any address into their profile. Were that enough, whoever writes
 * Ed's there would be Ed here; and the invited stranger would be whoever was invited.
 */
test.each([{ email_verified: false }, { email_verified: undefined }])(
  "an address that the provider did not verify (%o) opens nobody's account and no invitation",
  async (claim) => {
    const provider = await startProvider({ ...theirs, ...claim });
    const { signUpEd, open, database } = await startedApi(provider.settings);
    await signUpEd();
    const thief = open();
    expect(await signInAtProvider(thief)).toMatch(/^\/sign-in\?error=account_not_linked/);
    await expect(thief.client().me.get.query()).rejects.toThrow("Sign in");
    provider.profile = { ...theirs, ...claim, email: "new@plumber.example" };
    await addInvitation({ database, email: "new@plumber.example" });
    expect(await signInAtProvider(thief)).toMatch(/^\/sign-in\?error=SIGN_UP_CLOSED/);
  },
);

test("an account whose own address was never confirmed is linked to nobody, for it may not be theirs", async () => {
  const provider = await startProvider({ ...theirs, email: olive.email });
  const { open } = await startedApi(provider.settings);
  expect(await signInAtProvider(open())).toMatch(/^\/sign-in\?error=account_not_linked/);
});

test("a provider does not make the first owner: only who is at the console does", async () => {
  const provider = await startProvider(theirs);
  const api = await startApi(provider.settings);
  onTestFinished(() => api.close());
  expect(await signInAtProvider(openBrowser(api))).toMatch(/^\/sign-in\?error=SIGN_UP_CLOSED/);
});

/** The attack: whoever can place a token, or takes one that was made for another client or sign-in, is somebody else. */
test.each([
  ["for another client", { aud: "another-client" }],
  ["by another issuer", { iss: "https://attacker.example" }],
  ["for another sign-in", { nonce: "of another sign-in" }],
  ["long ago", { exp: 1_700_000_000 }],
])("a provider's token that was made %s signs nobody in", async (_how, claims) => {
  const provider = await startProvider({ ...theirs, ...claims });
  const { signUpEd, open } = await startedApi(provider.settings);
  await signUpEd();
  const visitor = open();
  expect(await signInAtProvider(visitor)).toMatch(/^\/sign-in\?error=/);
  await expect(visitor.client().me.get.query()).rejects.toThrow("Sign in");
});

test("a provider's token that somebody signed with another key signs nobody in", async () => {
  const provider = await startProvider(theirs);
  provider.forge((idToken) => `${idToken.split(".").slice(0, 2).join(".")}.${"A".repeat(342)}`);
  const { signUpEd, open } = await startedApi(provider.settings);
  await signUpEd();
  const visitor = open();
  expect(await signInAtProvider(visitor)).toMatch(/^\/sign-in\?error=/);
  await expect(visitor.client().me.get.query()).rejects.toThrow("Sign in");
});

test("what a provider answered to one browser opens nothing in another, or a visitor could be signed in as a thief", async () => {
  const provider = await startProvider(theirs);
  const { signUpEd, open } = await startedApi(provider.settings);
  await signUpEd();
  const thief = open();
  const answered = await answerOfProvider(thief);
  const victim = open();
  expect((await victim.get(answered)).response.headers.get("location")).toContain("error=");
  await expect(victim.client().me.get.query()).rejects.toThrow("Sign in");
  expect(new URL(answered).searchParams.get("state")?.length).toBeGreaterThanOrEqual(32);
});

test("who is known at a provider stays who they are when their address there becomes somebody else's", async () => {
  const provider = await startProvider(theirs);
  const { signUpEd, open } = await startedApi(provider.settings);
  await signUpEd();
  await signInAtProvider(open());
  provider.profile = { ...theirs, email: olive.email };
  const visitor = open();
  await signInAtProvider(visitor);
  expect(await visitor.client().me.get.query()).toMatchObject({ email: ed.email });
});
