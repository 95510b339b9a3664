import { afterEach, expect, test } from "vitest";
import { aParameter } from "../testing/a-tool.ts";
import { engineFixture } from "../testing/engine-fixture.ts";

const fixture = engineFixture();
afterEach(fixture.closeAll);

test("a tool asks one agent's caller for a yes and serves the other agent at once, whoever offered it", async () => {
  const { engine, endpoint, toolFor } = await fixture.open({ handler: { json: { ok: true } } });
  const tool = toolFor({ overrides: { receptionist: { confirmation: { mode: "always" } } } });
  const ask = (agent: "receptionist" | "assistant") =>
    engine.execute({ tool, arguments: {}, context: { agent, callId: `call_${agent}` } });
  expect(await ask("receptionist")).toMatchObject({ status: "failed", reason: "needs-confirmation" });
  expect(endpoint.requests).toHaveLength(0);
  expect(await ask("assistant")).toMatchObject({ status: "succeeded" });
});

test("an agent with less patience gives up at its own deadline", async () => {
  const { engine, toolFor } = await fixture.open({ handler: { json: {}, delayMs: 3_000 } });
  const tool = toolFor({ overrides: { receptionist: { responseTimeoutSeconds: 0.1 } } });
  const outcome = await engine.execute({ tool, arguments: {}, context: { agent: "receptionist" } });
  expect(outcome).toMatchObject({ status: "failed", reason: "timed-out" });
  expect(outcome.timings.total).toBeLessThan(2_000);
});

test("whoever waits learns that a request leaves, and hears nothing of one that is refused or asked back", async () => {
  const { engine, toolFor } = await fixture.open({ handler: { json: { ok: true } } });
  let left = 0;
  const onSending = () => (left += 1);
  await engine.execute({ tool: toolFor(), arguments: {}, onSending });
  expect(left).toBe(1);
  const parameters = [aParameter()];
  await engine.execute({ tool: toolFor({ parameters }), arguments: {}, onSending });
  await engine.execute({ tool: toolFor({ confirmation: { mode: "always" } }), arguments: {}, onSending });
  await engine.execute({ tool: toolFor({ rules: [{ rule: "caller-verified" }] }), arguments: {}, onSending });
  expect(left).toBe(1);
});
