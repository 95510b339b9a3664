import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { webhookDraftSchema } from "@callhook/core";
import { startEndpoint } from "@callhook/core/testing";
import { callRepository, openKeyring, webhookOutbox, webhookRepository } from "@callhook/db";
import { callEnded, callerSays, queryRows, startACall, useTestDatabase } from "@callhook/db/testing";
import { Webhook } from "standardwebhooks";
import { afterEach, expect, test, vi } from "vitest";

const { database, url } = useTestDatabase();
const secretKey = "a key of thirty-two characters, or more";
const keyring = openKeyring([secretKey]);
const calls = callRepository({ database, workspaceId: "default" });
const patience = { timeout: 25_000, interval: 50 };
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** The worker as it is deployed: a process of its own. */
async function startWorkerProcess(allowHosts: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts")], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      WORKER_PORT: "",
      CALLHOOK_SECRET_KEY: secretKey,
      CALLHOOK_ALLOW_HOSTS: allowHosts,
    },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const exited = once(child, "exit");
  closing.push(async () => {
    child.kill("SIGKILL");
    await exited;
  });
  expect((await once(child, "message"))[0]).toEqual({ type: "ready" });
  return child;
}

async function aWebhook() {
  const endpoint = await startEndpoint();
  closing.push(endpoint.close);
  const draft = webhookDraftSchema.parse({ url: `${endpoint.url}/calls` });
  return {
    endpoint,
    ...(await webhookRepository({ database, workspaceId: "default", keyring }).create(draft)),
  };
}

async function endACall(): Promise<string> {
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [callerSays("Hello"), callEnded()] });
  return callId;
}

test("the calls that end are delivered by two workers, each once, and what fails comes back", async () => {
  const { endpoint, secret } = await aWebhook();
  let refused = 0;
  endpoint.respondWith((response) => {
    refused += 1;
    response.writeHead(refused === 1 ? 500 : 200).end();
  });
  await Promise.all([startWorkerProcess(endpoint.host), startWorkerProcess(endpoint.host)]);
  const ended = await Promise.all(Array.from({ length: 12 }, endACall));
  await vi.waitFor(() => expect(endpoint.requests).toHaveLength(13), patience);
  const received = endpoint.requests.map(({ body, headers }) => {
    new Webhook(secret).verify(body, headers);
    return { id: headers["webhook-id"], body };
  });
  expect(new Set(received.map(({ id }) => id)).size).toBe(12);
  for (const callId of ended) expect(received.some(({ body }) => body.includes(callId))).toBe(true);
});

test("a delivery in the hands of a worker that is killed is made by another", async () => {
  const { endpoint, id: webhookId } = await aWebhook();
  endpoint.respondWith(() => {});
  const first = await startWorkerProcess(endpoint.host);
  await endACall();
  await vi.waitFor(() => expect(endpoint.requests).toHaveLength(1), patience);
  first.kill("SIGKILL");
  endpoint.respondWith({ status: 200 });
  // As after the time that a worker which was killed is waited for.
  await queryRows(
    database,
    `update webhook_deliveries set claimed_until = now() - interval '1 second',
     next_attempt_at = now() - interval '3 minutes' where webhook_id = '${webhookId}'`,
  );
  await webhookOutbox({ database, keyring }).requeueOverdue({ limit: 10 });
  await startWorkerProcess(endpoint.host);
  await vi.waitFor(() => expect(endpoint.requests).toHaveLength(2), patience);
  const [lost, made] = endpoint.requests;
  expect(made?.headers["webhook-id"]).toBe(lost?.headers["webhook-id"]);
});
