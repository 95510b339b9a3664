import { setTimeout as wait } from "node:timers/promises";
import { permissions } from "@callhook/core";
import { apiKeyRepository, callRepository, defaultWorkspaceId } from "@callhook/db";
import { createTestDatabase, startACall } from "@callhook/db/testing";
import { TRPCClientError } from "@trpc/client";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { notSignedIn } from "../access/enter-workspace.ts";
import { parseEnvironment } from "../env.ts";
import { aTeam, showing, tokenOf } from "../members/testing/a-team.ts";
import { openServices } from "../services.ts";
import { bearer, createTestClient } from "../testing/start-api.ts";
import { followCall } from "./follow-call.ts";

type Client = ReturnType<typeof createTestClient>;

/** What a client that follows a call is told, and how it ends. */
function follow(client: Client, callId: string) {
  const heard: string[] = [];
  const ended = Promise.withResolvers<string>();
  const subscription = client.calls.follow.subscribe(
    { callId },
    {
      onData: ({ data }) => void heard.push(data.type === "caller-spoke" ? data.text : data.type),
      onError: (error) =>
        ended.resolve(error instanceof TRPCClientError ? String(error.data?.errorCode) : "unknown"),
    },
  );
  onTestFinished(() => subscription.unsubscribe());
  return { heard, ended: ended.promise };
}

async function aCall(client: Client) {
  const { callId } = await client.calls.start.mutate({ agent: "receptionist" });
  const say = (text: string) =>
    client.calls.append.mutate({ callId, events: [{ type: "caller-spoke", text }] });
  return { callId, say };
}

test("a removed member hears nothing more of a call that they follow, whichever workspace they still are in", async () => {
  const { client, join, owner, url, serviceClient } = await aTeam();
  const viewer = await join("viewer");
  const { id: workspaceId } = await client.workspace.create.mutate({ name: "Second" });
  const second = showing({ api: { url }, browser: owner, workspaceId });
  const { link } = await second.members.invite.mutate({ email: viewer.email, role: "viewer" });
  await viewer.browser.client().members.acceptInvitation.mutate({ token: tokenOf(link) });

  const { callId, say } = await aCall(serviceClient);
  const { heard, ended } = follow(viewer.browser.client(), callId);
  await say("before");
  await expect.poll(() => heard).toContain("before");
  await client.members.remove.mutate({ userId: viewer.userId });
  await say("after");
  expect(await ended).toBe("not-found");
  expect(heard).not.toContain("after");
});

test("a key that was revoked, and a person who signed out, hear nothing more either", async () => {
  const { client, join, url, serviceClient } = await aTeam();
  const { key, id: keyId } = await client.apiKeys.create.mutate({ name: "CRM", scopes: ["calls:read"] });
  const viewer = await join("viewer");
  const { callId, say } = await aCall(serviceClient);
  const followers = [
    follow(createTestClient({ origin: url, headers: bearer(key) }), callId),
    follow(viewer.browser.client(), callId),
  ];
  await say("before");
  for (const { heard } of followers) await expect.poll(() => heard).toContain("before");
  await client.apiKeys.revoke.mutate({ keyId });
  await viewer.browser.post("/sign-out");
  await say("after");
  for (const { heard, ended } of followers) {
    expect(await ended).toBe("not-signed-in");
    expect(heard).not.toContain("after");
  }
});

/** Follows a call of a process of its own, whose access `checkAccess` is asked for. */
async function followWithChecks(options: { checkAccess: () => Promise<void>; checkAfterMs: number }) {
  const { url, drop } = await createTestDatabase();
  const environment = parseEnvironment({ DATABASE_URL: url });
  const services = await openServices({ environment, logger: pino({ level: "silent" }) });
  onTestFinished(async () => {
    await services.close();
    await drop();
  });
  const workspaceId = defaultWorkspaceId;
  const calls = callRepository({ database: services.database, workspaceId });
  const { id: callId } = await startACall(calls);
  const events = followCall({
    context: { services, workspaceId, checkAccess: options.checkAccess },
    callId,
    afterSequence: 0,
    signal: new AbortController().signal,
    checkAfterMs: options.checkAfterMs,
  });
  onTestFinished(async () => void (await events.return(undefined)));
  const say = (text: string) => calls.append({ callId, events: [{ type: "caller-spoke", text }] });
  return { events, say, services, workspaceId };
}

test("a connection on which nothing happens is closed as well when its access has ended", async () => {
  let checks = 0;
  const { events } = await followWithChecks({
    checkAccess: async () => {
      checks += 1;
      if (checks > 2) throw notSignedIn();
    },
    checkAfterMs: 5,
  });
  await events.next();
  await expect(events.next()).rejects.toMatchObject({ code: "not-signed-in" });
  expect(checks).toBe(3);
});

test("access is asked for after anybody's has changed, and not with every word", async () => {
  let checks = 0;
  const { events, say, services, workspaceId } = await followWithChecks({
    checkAccess: async () => void (checks += 1),
    checkAfterMs: 60_000,
  });
  await events.next();
  async function hear(text: string) {
    const next = events.next();
    await say(text);
    expect(await next).toMatchObject({ value: { event: { text } } });
  }
  for (const text of ["One", "Two", "Three"]) await hear(text);
  expect(checks).toBe(1);
  const keys = apiKeyRepository({ database: services.database, workspaceId });
  const draft = { name: "CRM", scopes: [...permissions], expiresAt: null, requestsPerMinute: null };
  const { id: keyId } = await keys.create(draft);
  await keys.revoke(keyId);
  for (const text of ["Four", "Five"]) await hear(text);
  expect(checks).toBe(2);
});

test("what is said while access ends is not told, however long reading it takes", async () => {
  let hasAccess = true;
  const { events, say, services } = await followWithChecks({
    checkAccess: async () => {
      if (!hasAccess) throw notSignedIn();
    },
    checkAfterMs: 60_000,
  });
  await events.next();
  const { eventsAfter } = services.callFollowers;
  services.callFollowers.eventsAfter = async (question) => {
    await wait(20);
    hasAccess = false;
    await say("After");
    return eventsAfter(question);
  };
  const next = events.next();
  services.callFollowers.wakeAll();
  await expect(next).rejects.toMatchObject({ code: "not-signed-in" });
});
