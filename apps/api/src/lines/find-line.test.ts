import { lineDraftSchema } from "@callhook/core";
import {
  environmentRepository,
  lineAccess,
  lineRepository,
  openKeyring,
  secretRepository,
} from "@callhook/db";
import { addWorkspace, useTestDatabase } from "@callhook/db/testing";
import { beforeAll, expect, test } from "vitest";
import { findLineByPath, findTwilioLines, readLineCredential } from "./find-line.ts";

const { database } = useTestDatabase();
const keyring = openKeyring(["k".repeat(32)]);
const services = { database, keyring };
const accountId = `AC${"a".repeat(32)}`;
const scopeOf = (workspaceId: string) => ({ database, workspaceId, keyring });

beforeAll(async () => {
  for (const id of ["ours", "theirs"]) {
    await addWorkspace({ database, id });
    await secretRepository(scopeOf(id)).write({ name: "token", value: `token of ${id}` });
    await lineRepository(scopeOf(id)).create(
      lineDraftSchema.parse({ name: "Main", provider: "twilio", accountId, credentialSecret: "token" }),
    );
  }
});

test("an account that two workspaces claim gives both lines, each with its own token", async () => {
  const found = await findTwilioLines({ services, accountId, to: "+14155550100" });
  const credentials = await Promise.all(found.map((line) => readLineCredential({ services, line })));
  expect(found.map(({ workspaceId }) => workspaceId)).toEqual(["ours", "theirs"]);
  expect(credentials).toEqual(["token of ours", "token of theirs"]);
  expect(await findTwilioLines({ services, accountId: `AC${"b".repeat(32)}`, to: "+1" })).toEqual([]);
});

test("a workspace that claims an account fifty times does not push the true line out, and claims it no further", async () => {
  const contested = `AC${"c".repeat(32)}`;
  const claim = (workspaceId: string, name: string) =>
    lineRepository(scopeOf(workspaceId)).create(
      lineDraftSchema.parse({ name, provider: "twilio", accountId: contested, credentialSecret: "token" }),
    );
  await addWorkspace({ database, id: "greedy" });
  const claims = await Promise.allSettled(
    Array.from({ length: 52 }, (_, index) => claim("greedy", `Line ${index}`)),
  );
  const refused = claims.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  expect(refused).toHaveLength(2);
  expect(refused[0]).toMatchObject({ code: "limit-reached", message: expect.stringContaining("remove one") });
  await claim("ours", "True");
  const found = await findTwilioLines({ services, accountId: contested, to: "+14155550100" });
  expect(found.map(({ workspaceId }) => workspaceId)).toEqual(["greedy", "greedy", "ours"]);
});

test("a line whose token has signed is found before any number of claims, until it is for another account", async () => {
  const claimed = { name: "Claim", provider: "twilio", accountId: `AC${"d".repeat(32)}` } as const;
  const draft = lineDraftSchema.parse({ ...claimed, credentialSecret: "token" });
  const claimants = Array.from({ length: 60 }, (_, index) => `claimant-${index}`);
  for (const id of claimants) {
    await addWorkspace({ database, id });
    await secretRepository(scopeOf(id)).write({ name: "token", value: "guessed" });
    await lineRepository(scopeOf(id)).create(draft);
  }
  const line = await lineRepository(scopeOf("ours")).create(draft);
  const workspaces = async ({ accountId } = draft) =>
    (await findTwilioLines({ services, accountId, to: "+14155550100" })).map(
      ({ workspaceId }) => workspaceId,
    );
  expect(await workspaces()).not.toContain("ours");
  await lineAccess(database).noteVerified({ workspaceId: "ours", id: line.id });
  expect((await workspaces())[0]).toBe("ours");
  const second = lineDraftSchema.parse({ ...draft, name: "Second", phoneNumber: "+14155550199" });
  await lineRepository(scopeOf("ours")).create(second);
  const ofSecond = await findTwilioLines({ services, accountId: draft.accountId, to: "+14155550199" });
  expect(ofSecond[0]).toMatchObject({ workspaceId: "ours", phoneNumber: "+14155550199" });
  const other = { ...draft, accountId: `AC${"e".repeat(32)}` };
  await lineRepository(scopeOf("ours")).update({ lineId: line.id, draft: other });
  const [moved] = await findTwilioLines({ services, accountId: other.accountId, to: "+14155550100" });
  expect(moved).toMatchObject({ workspaceId: "ours", isVerified: false });
});

test("the credential is the one of the line's environment, and there is none where the secret is gone", async () => {
  await environmentRepository(scopeOf("ours")).create("staging");
  const secrets = secretRepository(scopeOf("ours"));
  await secrets.write({ name: "key", value: "key of production" });
  await secrets.write({ name: "key", value: "key of staging", environment: "staging" });
  const line = { workspaceId: "ours", credentialSecret: "key", environment: "staging" };
  expect(await readLineCredential({ services, line })).toBe("key of staging");
  await secrets.remove({ name: "key", force: true });
  expect(await readLineCredential({ services, line })).toBeUndefined();
  expect(await readLineCredential({ services, line: { ...line, credentialSecret: null } })).toBeUndefined();
});

test("what is no address finds nothing", async () => {
  for (const pathSecret of ["", "x", "\0", "é".repeat(200)]) {
    expect(await findLineByPath({ services, provider: "retell", pathSecret })).toBeUndefined();
  }
});
