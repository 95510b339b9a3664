import { expect, test } from "vitest";
import { aParameter, aTool, aToolDraft } from "../testing/index.ts";
import { readTool } from "./read-tool.ts";

test("a tool is checked once for each object", () => {
  const tool = aTool({ parameters: [aParameter()] });
  expect(readTool(tool)).toBe(readTool(tool));
  expect(readTool({ ...tool })).not.toBe(readTool(tool));
});

test("what is executed is the draft, without what was saved along with it", () => {
  expect(readTool(aTool({ functionName: "check_area_2", version: 3 }))).toEqual(aToolDraft());
});

test("everything that is wrong with a tool is said at once", () => {
  const broken = { ...aTool(), url: "nowhere", responseTimeoutSeconds: 0 };
  expect(() => readTool(broken)).toThrow(
    "The tool is not set up correctly; correct it in its settings. url: URL must start with https:// or http://. responseTimeoutSeconds: Response timeout must be at least 0.1 seconds.",
  );
  expect(() => readTool(broken)).toThrow(expect.objectContaining({ reason: "misconfigured" }));
});
