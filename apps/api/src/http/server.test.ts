import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { get, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { everyProcedure } from "../testing/every-procedure.ts";
import { errorDataOf } from "../testing/error-data.ts";
import { bearer, createTestClient, refusalOf, startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "dashboard-"));
  await mkdir(join(directory, "assets"));
  await writeFile(join(directory, "index.html"), "<title>Callhook</title>");
  await writeFile(join(directory, "assets", "main-abc123.js"), "export {};");
  api = await startApi({ CALLHOOK_DASHBOARD_DIR: directory });
});
afterAll(async () => {
  await api.close();
  await rm(directory, { recursive: true });
});

test("health, readiness and metrics answer", async () => {
  const statuses = await Promise.all(
    ["/healthz", "/readyz", "/metrics"].map((path) => fetch(api.url + path)),
  );
  expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await statuses[2]?.text()).toContain("process_cpu_seconds_total");
});

/** Over a real connection, with a Host header that `fetch` would not send. */
async function statusFor(path: string, host: string): Promise<number | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  get(api.url + path, { headers: { host } }, (response) => {
    response.resume();
    resolve(response.statusCode);
  }).on("error", reject);
  return promise;
}

test("a name that was pointed at this machine sees whether it lives, and nothing else", async () => {
  const statuses = ["/healthz", "/readyz", "/metrics", "/", "/trpc/tools.list"].map((path) =>
    statusFor(path, "attacker.example"),
  );
  expect(await Promise.all(statuses)).toEqual([200, 200, 403, 403, 403]);
});

test("a client on a page of another site is told why it is refused, before anything is done", async () => {
  const client = createTestClient({ origin: api.url, headers: { origin: "https://attacker.example" } });
  const refused = await refusalOf(client.tools.list.query());
  expect(refused).toMatchObject({ code: "not-allowed", status: 403 });
  expect(refused.message).toContain("https://attacker.example");
});

test("every page of the dashboard is the dashboard, a missing file is not", async () => {
  const page = await fetch(`${api.url}/calls/call_1`);
  expect(await page.text()).toContain("<title>Callhook</title>");
  expect(page.headers.get("cache-control")).toBe("no-cache");
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect((await fetch(`${api.url}/assets/gone.js`)).status).toBe(404);
});

test("files with a hash in their name are kept for good", async () => {
  const response = await fetch(`${api.url}/assets/main-abc123.js`);
  expect(response.headers.get("cache-control")).toContain("immutable");
});

test("no path leads out of the dashboard's folder", async () => {
  const response = await fetch(`${api.url}/assets/..%2f..%2f..%2fetc%2fpasswd`);
  expect(await response.text()).not.toContain("root:");
});

test("a client that sends too much is told so", async () => {
  const text = "x".repeat(5 * 1024 * 1024);
  const say = api.client.calls.say.mutate({ callId: "call_1", text });
  expect(await refusalOf(say)).toMatchObject({ code: "too-large", status: 413 });
});

test("a body that is too large is refused before it is read", async () => {
  const body = JSON.stringify({ text: "x".repeat(5 * 1024 * 1024) });
  const headers = { ...bearer(api.apiKey), "content-type": "application/json" };
  const response = await fetch(`${api.url}/trpc/calls.say`, { method: "POST", headers, body });
  expect(response.status).toBe(413);
});

test.each(["{", '"text"', "[]", "null", '{"callId":1}'])(
  "the body %s is refused as input, never a fault of ours",
  async (body) => {
    const headers = { ...bearer(api.apiKey), "content-type": "application/json" };
    const response = await fetch(`${api.url}/trpc/calls.say`, { method: "POST", headers, body });
    expect(response.status).toBe(400);
    const text = await response.clone().text();
    expect((await errorDataOf(response)).errorCode).toBe("invalid-input");
    expect(text).not.toContain("node_modules");
  },
);

test("an unknown procedure is not found", async () => {
  const response = await fetch(`${api.url}/trpc/tools.explode`);
  expect(response.status).toBe(404);
});

test("what goes wrong on our side is in the log, whatever the caller is told", async () => {
  const lines: string[] = [];
  const logger = pino({}, { write: (line) => void lines.push(line) });
  const broken = await startApi({ DATABASE_URL: api.databaseUrl }, logger);
  await broken.database.close();
  const response = await fetch(`${broken.url}/trpc/tools.list`, { headers: bearer(broken.apiKey) });
  expect(response.status).toBe(503);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { path: "tools.list", msg: "request failed" },
  ]);
  await broken.close();
});

test("a page may run our scripts alone, be framed by nobody, and tell nobody where it was", async () => {
  const { headers } = await fetch(`${api.url}/calls/call_1`);
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy.split("; ")).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]),
  );
  expect(Object.fromEntries(headers)).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
  });
  expect(headers.has("strict-transport-security")).toBe(false);
});

test("an answer that is opened as a page shows and runs nothing, or words of a caller in it could", async () => {
  const paths = [
    "/trpc/tools.list",
    "/api/auth/get-session",
    "/metrics",
    "/healthz",
    "/assets/main-abc123.js",
  ];
  for (const path of paths) {
    const { headers } = await fetch(api.url + path, { headers: bearer(api.apiKey) });
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy.split("; "), path).toEqual([
      "default-src 'none'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "sandbox",
    ]);
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
  }
});

test("every answer names its type, and a text its character set, or a browser would guess them", async () => {
  const types = new Map([
    ["/calls/call_1", "text/html; charset=utf-8"],
    ["/assets/main-abc123.js", "text/javascript; charset=utf-8"],
    ["/trpc/tools.list", "application/json"],
    ["/trpc/tools.explode", "application/json"],
    ["/api/auth/get-session", "application/json"],
    ["/api/auth/nothing", "application/json"],
    ["/healthz", "application/json"],
    ["/metrics", "text/plain; version=0.0.4; charset=utf-8"],
    ["/assets/gone.js", "application/json"],
  ]);
  for (const [path, type] of types) {
    const { headers } = await fetch(api.url + path, { headers: bearer(api.apiKey) });
    expect(headers.get("content-type"), path).toBe(type);
  }
});

test("no folder is listed, and nothing of a checkout is served beside the dashboard", async () => {
  await mkdir(join(directory, ".git"), { recursive: true });
  await writeFile(join(directory, "assets", "notes.bak"), "a secret");
  for (const path of ["/assets", "/assets/", "/.git", "/.git/", "/.git/config", "/package.json", "/.env"]) {
    const response = await fetch(api.url + path);
    const text = await response.text();
    expect(text, path).not.toMatch(/main-abc123|notes\.bak/);
    if (response.status !== 200) expect(response.status, path).toBe(404);
    else expect(text, path).toBe("<title>Callhook</title>");
  }
});

test("TRACE is answered nowhere, or it would repeat a cookie to a script that may not read it", async () => {
  for (const path of ["/", "/healthz", "/trpc/tools.list", "/api/auth/get-session"]) {
    const answer = await traced(path);
    expect(answer.status, path).toBeGreaterThanOrEqual(400);
    expect(answer.text, path).not.toContain("a-secret-session");
  }
});

test("a change is never made by a GET, which a picture of another site can send", async () => {
  for (const procedure of everyProcedure().filter(({ kind }) => kind === "mutation")) {
    const url = `${api.url}/trpc/${procedure.path}?input=${encodeURIComponent("{}")}`;
    expect((await fetch(url, { headers: bearer(api.apiKey) })).status, procedure.path).toBe(405);
  }
});

test("a request whose end is said in two ways is refused, or a proxy and we would see two different ones", async () => {
  const { hostname, port } = new URL(api.url);
  const heads = [
    "Content-Length: 4\r\nTransfer-Encoding: chunked",
    "Content-Length: 4\r\nContent-Length: 40",
    "Transfer-Encoding: chunked, identity",
  ];
  for (const head of heads) {
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /trpc/calls.say HTTP/1.1\r\nHost: ${hostname}:${port}\r\n${head}\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\n\r\n`,
    );
    const answer = await text(socket);
    expect(answer, head).toMatch(/^HTTP\/1\.1 400/);
    expect(answer.match(/HTTP\/1\.1/g), head).toHaveLength(1);
  }
});

/** `fetch` refuses to send it. */
async function traced(path: string): Promise<{ status: number; text: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>();
  const headers = { cookie: "callhook.session_token=a-secret-session" };
  request(api.url + path, { method: "TRACE", headers }, (response) => {
    let text = "";
    response.on("data", (chunk: Buffer) => (text += chunk.toString()));
    response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
  })
    .on("error", reject)
    .end();
  return promise;
}

test("an address that is opened by https stays one, or the first click on a plain link could be read along", async () => {
  const elsewhere = await startApi({ DATABASE_URL: api.databaseUrl, PUBLIC_URL: "https://callhook.example" });
  const { headers } = await fetch(`${elsewhere.url}/healthz`);
  expect(headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
  await elsewhere.close();
});

test("answers are kept by nothing on the way, refusals included", async () => {
  for (const path of ["/trpc/tools.list", "/api/auth/get-session"]) {
    const { headers } = await fetch(api.url + path);
    expect(headers.get("cache-control")).toContain("no-store");
  }
});

test("from outside, the metrics are read with their token only", async () => {
  const token = "a token of the monitoring";
  const PUBLIC_URL = "https://callhook.example";
  const elsewhere = await startApi({ DATABASE_URL: api.databaseUrl, PUBLIC_URL, METRICS_TOKEN: token });
  const statusWith = async (given: string | null) => {
    const headers = given === null ? {} : bearer(given);
    return (await fetch(`${elsewhere.url}/metrics`, { headers })).status;
  };
  expect(await statusWith(null)).toBe(404);
  expect(await statusWith(`${token}.`)).toBe(404);
  expect(await statusWith(token)).toBe(200);
  await elsewhere.close();
});
