import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, expect, onTestFinished, test } from "vitest";
import { engineFixture } from "../testing/engine-fixture.ts";
import { aParameter } from "../testing/a-tool.ts";
import { startEndpoint } from "../testing/start-endpoint.ts";
import { toCurl } from "./to-curl.ts";

const { open, closeAll } = engineFixture();
afterEach(closeAll);

const run = (command: string, environment: Record<string, string> = {}) =>
  promisify(execFile)("/bin/sh", ["-c", command], { env: { ...process.env, ...environment } });

const nasty = `it's $HOME \`id\` "quoted" \\ ; rm -rf / & {a,b} [1-3] \n@/etc/passwd é`;

test("a shell runs it into exactly the request that it was made of, whatever the values are", async () => {
  const endpoint = await startEndpoint();
  onTestFinished(() => endpoint.close());
  const url = `${endpoint.url}/a{b}?q=${encodeURIComponent(nasty)}`;
  const headers = { "content-type": "application/json", "x-note": "it's $(id)", "x-empty": "" };
  await run(toCurl({ method: "PATCH", url, headers, body: JSON.stringify({ text: nasty }) }));
  const [received] = endpoint.requests;
  expect(received).toMatchObject({ method: "PATCH", body: JSON.stringify({ text: nasty }) });
  expect(received?.headers).toMatchObject(headers);
  expect(new URLSearchParams(received?.query).get("q")).toBe(nasty);
});

test("the shell fills in secrets, which the command names and does not hold", async () => {
  const { engine, endpoint, toolFor } = await open();
  const tool = toolFor({
    url: `${endpoint.url}/visits?source=phone`,
    headers: [{ name: "X-Key", value: { from: "secret", name: "crm.key" } }],
    parameters: [
      aParameter(),
      aParameter({ key: "pin", location: "query", source: { from: "secret", name: "pin-2" } }),
      aParameter({ key: "code", source: { from: "secret", name: "code" } }),
    ],
    authentication: { type: "bearer", tokenSecret: "crm-token" },
  });
  const { request } = await engine.preview({ tool, arguments: { zip_code: "94110" } });
  const command = toCurl(request ?? { method: "", url: "", headers: {}, body: null });
  expect(command).toContain(`'authorization: Bearer '"$CRM_TOKEN"`);
  await run(command, { CRM_TOKEN: "one", CRM_KEY: "two", PIN_2: "three", CODE: "four" });
  expect(endpoint.requests[0]).toMatchObject({
    headers: { authorization: "Bearer one", "x-key": "two" },
    query: "source=phone&pin=three",
    body: '{"zip_code":"94110","code":"four"}',
  });
});

test("what is made anew for each request is left out, and what a run hid is asked for", () => {
  const headers = { "webhook-signature": "v1,a", traceparent: "00", authorization: "Basic [secret]" };
  expect(toCurl({ method: "GET", url: "https://a.example/?k=%5Bsecret%5D", headers, body: null })).toBe(
    `curl --globoff --compressed --request 'GET' \\\n  --url 'https://a.example/?k='"$SECRET" \\\n  --header 'authorization: Basic '"$SECRET"`,
  );
});
