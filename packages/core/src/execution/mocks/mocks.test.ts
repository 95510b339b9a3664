import { afterEach, expect, test } from "vitest";
import { toolDraftSchema, type ToolDraftInput } from "../../tool/tool-draft.ts";
import { aParameter, aToolDraft } from "../../testing/a-tool.ts";
import { engineFixture } from "../../testing/engine-fixture.ts";
import type { CallMocks } from "./call-mocks.ts";
import { findMock } from "./find-mock.ts";
import { sampleAnswer } from "./sample-answer.ts";

const { open, closeAll } = engineFixture();
afterEach(closeAll);

type Mocks = NonNullable<ToolDraftInput["mocks"]>;
const serviced = (value: boolean) => ({ respond: { json: { serviced: value } } });
const inCity: Mocks = [
  { when: [{ argument: "zip_code", is: "exact", value: "94110" }], ...serviced(true) },
  { when: [{ argument: "zip_code", is: "regex", pattern: "^9\\d{4}$" }], ...serviced(false) },
];

async function simulate(options: {
  mocks?: Mocks;
  draft?: Partial<ToolDraftInput>;
  given?: Record<string, string>;
  whenNoneFits?: CallMocks["whenNoneFits"];
}) {
  const { mocks = inCity, draft = {}, given = { zip_code: "94110" }, whenNoneFits = "fail" } = options;
  const { engine, endpoint, toolFor } = await open();
  const tool = toolFor({ parameters: [aParameter()], mocks, retries: 0, ...draft });
  const outcome = await engine.execute({ tool, arguments: given, mocks: { whenNoneFits } });
  return { outcome, sent: endpoint.requests.length };
}

test("the first mock that fits answers, through parsing and mapping, and nothing is sent", async () => {
  const first = await simulate({});
  expect(first).toMatchObject({
    outcome: { status: "succeeded", value: { serviced: true }, mocked: true },
    sent: 0,
  });
  expect(first.outcome.request?.body).toBe('{"zip_code":"94110"}');
  const second = await simulate({
    given: { zip_code: "99999" },
    draft: { response: { fields: ["serviced"] } },
  });
  expect(second).toMatchObject({ outcome: { value: { serviced: false } }, sent: 0 });
  const asked = await simulate({ given: {} });
  expect(asked).toMatchObject({ outcome: { reason: "invalid-arguments", mocked: false }, sent: 0 });
});

test("arguments that no mock fits fail, get a made-up answer, or reach the endpoint: as it is wanted", async () => {
  const given = { zip_code: "10001" };
  const failed = await simulate({ given });
  expect(failed).toMatchObject({ outcome: { status: "failed", reason: "misconfigured" }, sent: 0 });
  const draft = { response: { fields: ["area.name", "slots.*.time"] } };
  const sampled = await simulate({ given, draft, whenNoneFits: "sample" });
  expect(sampled).toMatchObject({
    outcome: { value: { area: { name: "sample" }, slots: [{ time: "sample" }] }, mocked: true },
    sent: 0,
  });
  const called = await simulate({ given, whenNoneFits: "call" });
  expect(called).toMatchObject({ outcome: { status: "succeeded", mocked: false }, sent: 1 });
});

test("rules and confirmation hold as ever, and the answer of a mock is in no cache", async () => {
  const asks = { mode: "always", question: "Shall I?" } as const;
  const unconfirmed = await simulate({ draft: { confirmation: asks } });
  expect(unconfirmed.outcome).toMatchObject({ reason: "needs-confirmation", mocked: false });
  const { engine, endpoint, toolFor } = await open();
  const cached = toolFor({
    method: "GET",
    effect: "read",
    cacheSeconds: 60,
    mocks: [{ when: [], ...serviced(true) }],
  });
  await engine.execute({ tool: cached, arguments: {}, mocks: { whenNoneFits: "fail" } });
  expect(await engine.execute({ tool: cached, arguments: {} })).toMatchObject({ value: { ok: true } });
  expect(
    await engine.execute({ tool: cached, arguments: {}, mocks: { whenNoneFits: "fail" } }),
  ).toMatchObject({
    value: { serviced: true },
  });
  expect(endpoint.requests).toHaveLength(1);
});

test("a mock may refuse, pretend a failure, or take its time until the tool's own is up", async () => {
  const refused = await simulate({ mocks: [{ respond: { status: 503, text: "busy" } }] });
  expect(refused.outcome).toMatchObject({ reason: "http-error", response: { status: 503 }, value: "busy" });
  const broken = await simulate({ mocks: [{ fail: "connection-failed" }] });
  expect(broken.outcome).toMatchObject({ reason: "connection-failed", mocked: true });
  const late = await simulate({
    mocks: [{ respond: { delayMs: 5000 } }],
    draft: { responseTimeoutSeconds: 0.2 },
  });
  expect(late.outcome).toMatchObject({ reason: "timed-out", phase: "firstByte" });
});

test("a mock with both an answer and a failure, or a pattern that could take for ever, is refused", () => {
  const problems = (mocks: unknown) => toolDraftSchema.safeParse({ ...aToolDraft(), mocks }).success;
  expect(problems([{ respond: {}, fail: "timed-out" }])).toBe(false);
  expect(problems([{ when: [{ argument: "a", is: "regex", pattern: "(a)\\1" }], fail: "timed-out" }])).toBe(
    false,
  );
  expect(problems([{ when: [{ argument: "a", is: "regex", pattern: "^(a+)+$" }], fail: "timed-out" }])).toBe(
    true,
  );
});

test("a pattern that blocks other engines answers at once", () => {
  const mocks = aToolDraft({
    mocks: [{ when: [{ argument: "a", is: "regex", pattern: "^(a+)+$" }], fail: "timed-out" }],
  }).mocks;
  const started = performance.now();
  expect(findMock(mocks, { a: `${"a".repeat(5000)}!` })).toBeNull();
  expect(performance.now() - started).toBeLessThan(1000);
});

test("a condition on what was not given does not hold, and one may look into objects", () => {
  const mocks = aToolDraft({
    mocks: [{ when: [{ argument: "place.city", is: "any" }], fail: "timed-out" }],
  }).mocks;
  expect(findMock(mocks, {})).toBeNull();
  expect(findMock(mocks, { place: { city: "Berlin" } })).toBe(mocks[0]);
});

test("a made-up answer keeps the tool's own rule of success", () => {
  const { response } = aToolDraft();
  const successWhen = [{ path: "result.ok", operator: "equals" as const, value: true }];
  expect(sampleAnswer({ response, successWhen })).toEqual({ sample: true, result: { ok: true } });
});

test("a mock says nothing of a secret: nobody was given it, and nobody has judged it", async () => {
  const uses: unknown[] = [];
  const { engine, toolFor } = await open({
    engine: { secrets: async () => "of-the-crm", onCredentialUse: (use) => void uses.push(use) },
  });
  const tool = toolFor({
    parameters: [],
    headers: [{ name: "X-Crm", value: { from: "secret", name: "crm" } }],
    mocks: [{ respond: { status: 401, json: {} } }],
  });
  const outcome = await engine.execute({ tool, arguments: {}, mocks: { whenNoneFits: "fail" } });
  expect(outcome).toMatchObject({ status: "failed", mocked: true });
  expect(uses).toEqual([]);
  await engine.execute({ tool, arguments: {} });
  expect(uses).toMatchObject([{ name: "crm" }]);
});
