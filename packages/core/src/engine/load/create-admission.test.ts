import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openRun, startRecord, type ToolRun } from "../../execution/tool-run.ts";
import { aTool, aToolDraft } from "../../testing/index.ts";
import { testPorts } from "../../testing/test-ports.ts";
import type { ToolLimits } from "../../tool/tool-limits.ts";
import { createAdmission } from "./create-admission.ts";
import type { EngineLimits } from "./engine-limits.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const ports = testPorts({ send: () => Promise.reject(new Error("Nothing is sent here.")) });

function aRun(options: { id?: string; limits?: Partial<ToolLimits>; workspaceId?: string } = {}): ToolRun {
  const { id = "tool_1", limits = {}, workspaceId = "plumber" } = options;
  const execution = { tool: aTool({ id, limits }), arguments: {}, context: { workspaceId } };
  return openRun(execution, { record: startRecord(execution, ports), ports });
}

/** Lets a call in that must not have to wait. */
function letIn(admit: ReturnType<typeof createAdmission>, run: ToolRun): () => void {
  const release = admit(run);
  if (typeof release !== "function") throw new Error("The call has to wait.");
  return release;
}

const few: EngineLimits = { callsInFlightPerTool: 2, callsInFlightPerWorkspace: 3 };

test("a call for which there is room is let in without waiting", () => {
  const admit = createAdmission(few);
  letIn(admit, aRun());
  letIn(admit, aRun());
  expect(admit(aRun())).toBeInstanceOf(Promise);
});

test("what waits is let in when a call is over, and only once however often that is said", async () => {
  const admit = createAdmission(few);
  const release = letIn(admit, aRun());
  letIn(admit, aRun());
  const next = admit(aRun());
  let hasLast = false;
  const last = Promise.resolve(admit(aRun())).then((releaseLast) => {
    hasLast = true;
    return releaseLast;
  });
  release();
  release();
  const releaseNext = await next;
  await vi.advanceTimersByTimeAsync(1000);
  expect(hasLast).toBe(false);
  releaseNext();
  await last;
});

test("a tool's own limit goes before the engine's, whether higher or lower", () => {
  const admit = createAdmission({ callsInFlightPerTool: 2 });
  const narrow = { id: "narrow", limits: { callsInFlight: 1 } };
  letIn(admit, aRun(narrow));
  expect(admit(aRun(narrow))).toBeInstanceOf(Promise);
  const wide = { id: "wide", limits: { callsInFlight: 3 } };
  for (let call = 0; call < 3; call += 1) letIn(admit, aRun(wide));
});

test("a tool is the same in every copy of it, and in every version", () => {
  const admit = createAdmission({ callsInFlightPerTool: 1 });
  letIn(admit, aRun());
  expect(admit(aRun())).toBeInstanceOf(Promise);
});

test("drafts are counted one by one", () => {
  const admit = createAdmission({ callsInFlightPerTool: 1 });
  const draftRun = () => {
    const execution = { tool: aToolDraft(), arguments: {} };
    return openRun(execution, { record: startRecord(execution, ports), ports });
  };
  const run = draftRun();
  letIn(admit, run);
  letIn(admit, draftRun());
  expect(admit(run)).toBeInstanceOf(Promise);
});

test("a full workspace makes its own tools wait, and no other workspace's", () => {
  const admit = createAdmission({ callsInFlightPerWorkspace: 2 });
  letIn(admit, aRun({ id: "a" }));
  letIn(admit, aRun({ id: "b" }));
  expect(admit(aRun({ id: "c" }))).toBeInstanceOf(Promise);
  letIn(admit, aRun({ id: "c", workspaceId: "florist" }));
});

test("tools of two workspaces are two, even under one id", () => {
  const admit = createAdmission(few);
  letIn(admit, aRun());
  letIn(admit, aRun());
  letIn(admit, aRun({ workspaceId: "florist" }));
  expect(admit(aRun())).toBeInstanceOf(Promise);
});

test("calls that wait for a slow tool take no place from the other tools of the workspace", () => {
  const admit = createAdmission(few);
  letIn(admit, aRun({ id: "slow" }));
  letIn(admit, aRun({ id: "slow" }));
  for (let call = 0; call < 10; call += 1) expect(admit(aRun({ id: "slow" }))).toBeInstanceOf(Promise);
  const release = letIn(admit, aRun({ id: "healthy" }));
  release();
  letIn(admit, aRun({ id: "healthy" }));
});

test("who gives up waiting for the workspace leaves the place at the tool to the next", async () => {
  const admit = createAdmission({ callsInFlightPerTool: 1, callsInFlightPerWorkspace: 1 });
  const release = letIn(admit, aRun({ id: "other" }));
  await vi.advanceTimersByTimeAsync(1000);
  const early = Promise.resolve(admit(aRun()));
  const refused = expect(early).rejects.toMatchObject({ reason: "timed-out" });
  await vi.advanceTimersByTimeAsync(10_000);
  const patient = admit(aRun());
  await vi.advanceTimersByTimeAsync(10_500);
  await refused;
  release();
  (await patient)();
  letIn(admit, aRun());
});

test.each<[string, EngineLimits, Partial<ToolLimits>]>([
  ["the tool's own", {}, { callsPerMinute: 3 }],
  ["the engine's for each tool", { callsPerMinutePerTool: 3 }, {}],
  ["the engine's for each workspace", { callsPerMinutePerWorkspace: 3 }, {}],
  ["the tool's own before the engine's", { callsPerMinutePerTool: 1 }, { callsPerMinute: 3 }],
])("a rate is kept, and says when to come again: %s", (_whose, engineLimits, limits) => {
  const admit = createAdmission(engineLimits);
  for (let call = 0; call < 3; call += 1) letIn(admit, aRun({ limits }))();
  let refusal: unknown;
  try {
    void admit(aRun({ limits }));
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toMatchObject({
    reason: "rate-limited",
    message: expect.stringMatching(/nothing was sent\. Try again in 6\d seconds\.$/),
  });
  vi.advanceTimersByTime(65_000);
  letIn(admit, aRun({ limits }))();
});

test("a call that its workspace refuses does not count against its tool", () => {
  const admit = createAdmission({ callsPerMinutePerWorkspace: 1 });
  const limits = { callsPerMinute: 1 };
  letIn(admit, aRun({ id: "other" }));
  vi.advanceTimersByTime(30_000);
  expect(() => admit(aRun({ limits }))).toThrow("This workspace is being used too often");
  vi.advanceTimersByTime(36_000);
  letIn(admit, aRun({ limits }));
});

test("once all is quiet nothing is kept, not even a timer", () => {
  const admit = createAdmission({ callsPerMinutePerTool: 100 });
  const runs = Array.from({ length: 50 }, (_, index) =>
    aRun({ id: `tool_${index}`, workspaceId: `w${index}` }),
  );
  const releases = runs.map((run) => letIn(admit, run));
  for (const { deadline } of runs) deadline.close();
  vi.advanceTimersByTime(300_000);
  expect(vi.getTimerCount()).toBe(1);
  for (const release of releases) release();
  vi.advanceTimersByTime(60_000);
  expect(vi.getTimerCount()).toBe(0);
});
