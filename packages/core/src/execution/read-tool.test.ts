import { expect, test } from "vitest";
import { aParameter, aTool } from "../testing/index.ts";
import { readTool } from "./read-tool.ts";

test("a tool is checked once for each object", () => {
  const tool = aTool({ parameters: [aParameter()] });
  expect(readTool(tool)).toBe(readTool(tool));
  expect(readTool({ ...tool })).not.toBe(readTool(tool));
});

test("what is executed is the draft, without what was saved along with it", () => {
  expect(Object.keys(readTool(aTool())).toSorted()).toEqual([
    "agentTargets",
    "bodyFormat",
    "description",
    "interruptions",
    "method",
    "name",
    "parameters",
    "responseTimeoutSeconds",
    "url",
  ]);
});

test("everything that is wrong with a tool is said at once", () => {
  const broken = { ...aTool(), url: "nowhere", responseTimeoutSeconds: 0 };
  expect(() => readTool(broken)).toThrow(
    "The tool is not set up correctly; correct it in its settings. url: URL must start with https:// or http://. responseTimeoutSeconds: Response timeout must be at least 0.1 seconds.",
  );
  expect(() => readTool(broken)).toThrow(expect.objectContaining({ reason: "misconfigured" }));
});
