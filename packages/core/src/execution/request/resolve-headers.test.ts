import * as fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { engineFixture } from "../../testing/engine-fixture.ts";
import { aParameter } from "../../testing/index.ts";

const { open, closeAll } = engineFixture();
afterEach(closeAll);

test("headers from secrets, variables and the call itself arrive with every request", async () => {
  const { endpoint, engine, toolFor } = await open({ engine: { secrets: { "crm-key": "s3cret" } } });
  const tool = toolFor({
    headers: [
      { name: "X-Key", value: { from: "secret", name: "crm-key" } },
      { name: "X-Plan", value: { from: "variable", name: "plan" } },
      { name: "X-Caller", value: { from: "system", value: "caller-number" } },
      { name: "X-Tier", value: { from: "constant", value: 3 } },
    ],
  });
  const context = { from: "+14155550134", variables: { plan: "pro" } };
  expect(await engine.execute({ tool, arguments: {}, context })).toMatchObject({ status: "succeeded" });
  expect(endpoint.requests[0]?.headers).toMatchObject({
    "x-key": "s3cret",
    "x-plan": "pro",
    "x-caller": "+14155550134",
    "x-tier": "3",
  });
});

test.each([
  ["is missing", {}, "this call has none"],
  ["would start another header", { plan: "x\r\nx-evil: 1" }, "must be one line of plain text"],
  ["is not Latin", { plan: "план" }, "must be one line of plain text"],
])("a header whose variable %s sends nothing", async (_name, variables, words) => {
  const { endpoint, engine, toolFor } = await open();
  const tool = toolFor({ headers: [{ name: "X-Plan", value: { from: "variable", name: "plan" } }] });
  expect(await engine.execute({ tool, arguments: {}, context: { variables } })).toMatchObject({
    status: "failed",
    reason: "misconfigured",
    message: expect.stringContaining(words),
  });
  expect(endpoint.requests).toEqual([]);
});

test("any line of Latin text arrives in a header as it was said", async () => {
  const { endpoint, engine, toolFor } = await open();
  const tool = toolFor({ parameters: [aParameter({ key: "X-Note", location: "header" })] });
  const latin = Array.from({ length: 0xe0 }, (_, index) => String.fromCharCode(index + 0x20));
  const line = fc
    .string({ unit: fc.constantFrom(...latin.filter((character) => !/[\x7f-\x9f]/.test(character)), "\t") })
    .filter((value) => value.trim() !== "" && !/^[\t ]|[\t ]$/.test(value));
  await fc.assert(
    fc.asyncProperty(line, async (value) => {
      const outcome = await engine.execute({ tool, arguments: { "X-Note": value } });
      expect(outcome).toMatchObject({ status: "succeeded" });
      expect(endpoint.requests.at(-1)?.headers["x-note"]).toBe(value);
    }),
    { numRuns: 50 },
  );
});
