import { expect, test } from "vitest";
import { createEngine, type EngineOptions } from "./create-engine.ts";

test.each<[string, EngineOptions]>([
  ["maxResponseBytes", { maxResponseBytes: Number.NaN }],
  ["maxResponseBytes", { maxResponseBytes: 0.5 }],
  ["limits.callsInFlightPerTool", { limits: { callsInFlightPerTool: -1 } }],
  ["limits.callsPerMinutePerWorkspace", { limits: { callsPerMinutePerWorkspace: Number.POSITIVE_INFINITY } }],
  ["userAgent", { userAgent: "Callhook\r\nx-injected: yes" }],
  ["userAgent", { userAgent: "" }],
])("a senseless %s is refused when the engine is made, not in the middle of a call", (path, options) => {
  expect(() => createEngine(options)).toThrow(
    expect.objectContaining({ code: "invalid-input", issues: [expect.objectContaining({ path })] }),
  );
});

test("an engine needs no options", async () => {
  await createEngine().close();
});
