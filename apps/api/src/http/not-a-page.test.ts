import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "dashboard-"));
  await writeFile(join(directory, "index.html"), "<title>Callhook</title>");
  api = await startApi({ CALLHOOK_DASHBOARD_DIR: directory });
});
afterAll(async () => {
  await api.close();
  await rm(directory, { recursive: true });
});

const refusalSchema = z.object({
  error: z.object({ message: z.string(), data: z.object({ httpStatus: z.number(), errorCode: z.string() }) }),
});

test.each([
  ["GET", "/channels/twilio/voice", "POST"],
  ["GET", "/channels/twilio/action?call=call_1", "POST"],
  ["GET", "/callbacks/x", "POST"],
  ["GET", "/api/chat", "POST"],
  ["PUT", "/api/chat/chat_1/stream", "DELETE, GET"],
  ["POST", "/healthz", "GET"],
  ["PUT", "/api/auth/get-session", "GET, POST"],
])("%s %s is told which method to use", async (method, path, allowed) => {
  const response = await fetch(api.url + path, { method });
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe(allowed);
  const { error } = refusalSchema.parse(await response.json());
  expect(error.data).toEqual(expect.objectContaining({ httpStatus: 405, errorCode: "invalid-input" }));
  expect(error.message).toContain(`Use ${allowed.replaceAll(", ", " or ")}`);
});

test.each([
  ["GET", "/api/nope"],
  ["GET", "/api"],
  ["POST", "/api/nope"],
  ["GET", "/channels/nonsense"],
  ["GET", "/channels/retell/a-secret-of-a-line"],
  ["POST", "/channels/elevenlabs"],
  ["DELETE", "/sounds/nothing.wav"],
])("%s %s is not there, and says so in JSON", async (method, path) => {
  const response = await fetch(api.url + path, { method });
  expect(response.status).toBe(404);
  const { error } = refusalSchema.parse(await response.json());
  expect(error.data.errorCode).toBe("not-found");
  expect(error.message).toContain(path);
});

test("what OpenAI's protocol does not have is refused in its own shape", async () => {
  const response = await fetch(`${api.url}/v1/nope`);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ error: { type: "invalid_request_error" } });
});

test.each(["/channels/nonsense", "/nowhere"])("a socket at %s opens no page", async (path) => {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const headers = {
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
  };
  get(api.url + path, { headers }, (response) => resolve(response.resume())).on("error", reject);
  const { statusCode, headers: answered } = await promise;
  expect(statusCode).toBe(404);
  expect(answered["content-type"]).toBe("application/json");
});

test.each(["/", "/calls/call_1", "/settings/api-keys", "/integrations/webhook", "/sign-in", "/no-such-page"])(
  "the dashboard's page %s is still a page",
  async (path) => {
    const response = await fetch(api.url + path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("<title>Callhook</title>");
  },
);
