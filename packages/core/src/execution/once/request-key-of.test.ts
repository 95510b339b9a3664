import { afterEach, expect, test } from "vitest";
import { engineFixture } from "../../testing/engine-fixture.ts";
import { aParameter, aTool, aToolDraft } from "../../testing/index.ts";
import { testPorts } from "../../testing/test-ports.ts";
import type { ToolDraft } from "../../tool/tool-draft.ts";
import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import type { ToolCallContext } from "../request/call-headers.ts";
import { openRun, startRecord } from "../tool-run.ts";
import { requestKeyOf } from "./request-key-of.ts";

const { open, closeAll } = engineFixture();
afterEach(closeAll);

function keyOf(tool: ToolDraft, given: { values?: ArgumentValues; context?: ToolCallContext } = {}): string {
  const { values = {}, context = {} } = given;
  const ports = testPorts({ send: () => Promise.reject(new Error("Nothing is to be sent.")) });
  const execution = { tool: { ...tool, functionName: "book" }, arguments: {}, context };
  const run = openRun(execution, { record: startRecord(execution, ports), ports });
  run.deadline.close();
  return requestKeyOf(run, values);
}

test("what is new each time, and what is secret, is no part of what makes two calls the same", () => {
  const tool = aToolDraft({
    parameters: [
      aParameter({ key: "day" }),
      aParameter({ key: "caller", source: { from: "system", value: "caller-number" } }),
      aParameter({ key: "now", source: { from: "system", value: "time" } }),
      aParameter({ key: "id", source: { from: "system", value: "tool-call-id" } }),
      aParameter({ key: "token", source: { from: "secret", name: "TOKEN" } }),
    ],
    headers: [
      { name: "x-now", value: { from: "system", value: "time" } },
      { name: "x-id", value: { from: "system", value: "tool-call-id" } },
      { name: "x-token", value: { from: "secret", name: "TOKEN" } },
    ],
  });
  const values = { day: "monday", caller: "+1", now: "2026-01-05T09:00:00Z", id: "t", token: "hidden" };
  const key = keyOf(tool, { values });
  const later = { ...values, now: "2026-01-05T09:00:01Z", id: "u", token: "renewed" };
  expect(keyOf(tool, { values: later, context: { toolCallId: "another" } })).toBe(key);
  expect(keyOf(tool, { values: { ...values, caller: "+2" } })).not.toBe(key);
  expect(keyOf(tool, { values: { ...values, day: "friday" } })).not.toBe(key);
});

test("a header that says something else makes it another request: the first outcome is not given again", async () => {
  const { endpoint, engine, toolFor } = await open();
  const tool = toolFor({ headers: [{ name: "x-account", value: { from: "variable", name: "account" } }] });
  const callFor = (account: string) =>
    engine.execute({ tool, arguments: {}, context: { callId: "call_1", variables: { account } } });
  expect(await callFor("lee")).toMatchObject({ replay: null });
  expect(await callFor("roe")).toMatchObject({ replay: null });
  expect(await callFor("lee")).toMatchObject({ replay: { from: "repetition" } });
  expect(endpoint.requests.map(({ headers }) => headers["x-account"])).toEqual(["lee", "roe"]);
});

test("a tool that is pointed elsewhere within a call does not repeat what the old one brought", async () => {
  const { endpoint, engine, toolFor } = await open();
  const context = { callId: "call_1" };
  await engine.execute({ tool: toolFor(), arguments: {}, context });
  const edited = toolFor({ url: `${endpoint.url}/corrected` });
  expect(await engine.execute({ tool: edited, arguments: {}, context })).toMatchObject({ replay: null });
  expect(endpoint.requests.map(({ path }) => path)).toEqual(["/check-area", "/corrected"]);
});

test("other words for a write do not let it run twice", () => {
  const write = { name: "Book a visit", method: "POST" } as const;
  const key = keyOf(aTool(write));
  const reworded = aTool({ ...write, description: "Books a visit. Ask for the day first.", version: 2 });
  expect(keyOf(reworded)).toBe(key);
  expect(keyOf(aTool({ ...write, response: { hidden: ["price"] } }))).toBe(key);
});

test("a read that is mapped otherwise is read anew, so that nothing hidden since is given again", () => {
  const read = { method: "GET" } as const;
  const key = keyOf(aTool(read));
  expect(keyOf(aTool(read))).toBe(key);
  expect(keyOf(aTool({ ...read, response: { hidden: ["price"] } }))).not.toBe(key);
});
