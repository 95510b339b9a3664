import { createServer } from "node:http";
import { once } from "node:events";
import { afterEach, expect, test, vi } from "vitest";
import { checkDependencies } from "./check-dependencies.ts";

const closers: (() => void)[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const close of closers.splice(0)) close();
});

/** A registry that knows one hole in `hono`, of the given severity, or that answers no such question. */
async function registry(severity: string | null): Promise<string> {
  const hole = {
    id: 1,
    url: "https://holes.example/1",
    title: "Lets anybody in",
    vulnerable_versions: ">=0",
  };
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(severity === null ? 405 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(severity === null ? {} : { hono: [{ ...hole, severity }] }));
  }).listen(0, "127.0.0.1");
  closers.push(() => server.close());
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}`;
}

test("a dependency that ships with a critical hole fails the check, and the hole is named", async () => {
  const result = await checkDependencies({ registry: await registry("critical") });
  expect(result.isOk).toBe(false);
  expect(result.output).toMatch(/^hono [\d.]+ \(critical, .*Lets anybody in https:\/\/holes\.example\/1\n$/);
});

test("a minor hole does not stop anybody's work", async () => {
  expect(await checkDependencies({ registry: await registry("low") })).toMatchObject({
    isOk: true,
    output: "",
  });
});

test("a registry that cannot say leaves it unchecked, which is said and never taken for a clean bill", async () => {
  const url = await registry(null);
  expect(await checkDependencies({ registry: url })).toMatchObject({
    isOk: true,
    note: expect.stringMatching(/^not checked/),
  });
  vi.stubEnv("CALLHOOK_REQUIRE_AUDIT", "1");
  expect(await checkDependencies({ registry: url })).toMatchObject({ isOk: false });
});
