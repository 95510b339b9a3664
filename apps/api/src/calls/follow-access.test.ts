import { permissions } from "@callhook/core";
import { defaultWorkspaceId } from "@callhook/db";
import { createTestDatabase, startACall } from "@callhook/db/testing";
import { callRepository } from "@callhook/db";
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

test("a connection on which nothing happens is closed as well when its access has ended", async () => {
  const { url, drop } = await createTestDatabase();
  const environment = parseEnvironment({ DATABASE_URL: url });
  const services = await openServices({ environment, logger: pino({ level: "silent" }) });
  onTestFinished(async () => {
    await services.close();
    await drop();
  });
  const workspaceId = defaultWorkspaceId;
  const { id: callId } = await startACall(callRepository({ database: services.database, workspaceId }));
  let checks = 0;
  const events = followCall({
    context: {
      services,
      workspaceId,
      plan: "plus",
      role: "viewer",
      permissions: new Set(permissions),
      actor: { kind: "system", id: null, name: "Test", ipAddress: null, userAgent: null },
      key: null,
      acceptsStream: true,
      dashboardUrl: "http://localhost",
      checkAccess: async () => {
        checks += 1;
        if (checks > 2) throw notSignedIn();
      },
    },
    callId,
    afterSequence: 0,
    signal: new AbortController().signal,
    checkAfterMs: 5,
  });
  await events.next();
  await expect(events.next()).rejects.toMatchObject({ code: "not-signed-in" });
  expect(checks).toBe(3);
});
