import { afterEach, expect, test } from "vitest";
import { engineFixture } from "../../testing/engine-fixture.ts";

const { open, closeAll } = engineFixture();
afterEach(closeAll);

test("a secret that never left is not used, and one that was sent and not answered is", async () => {
  const uses: unknown[] = [];
  const { engine, endpoint, toolFor } = await open({
    engine: { secrets: async () => "of-the-crm", onCredentialUse: (use) => void uses.push(use) },
  });
  const tool = toolFor({
    parameters: [],
    retries: 0,
    headers: [{ name: "X-Crm", value: { from: "secret", name: "crm" } }],
  });
  await engine.execute({ tool: { ...tool, url: "http://127.0.0.1:9/" }, arguments: {} });
  expect(uses).toEqual([]);
  endpoint.respondWith({ status: 500 });
  await engine.execute({ tool, arguments: {} });
  expect(uses).toMatchObject([{ name: "crm", judged: null }]);
});
