import { expect, test } from "vitest";
import type { ToolUsage } from "../library-types.ts";
import { isNeeded } from "./is-needed.ts";
import { usageWords } from "./usage-words.ts";

const unused: ToolUsage = {
  toolId: "tool_1",
  name: "Check area",
  enabled: true,
  agents: ["receptionist"],
  instructionsOf: [],
  callsInProgress: [],
  dependants: [],
};
const call = (callId: string, running: boolean) => ({ callId, agent: "receptionist" as const, running });

test("a tool that only its agents have is not needed by anything", () => {
  expect(usageWords(unused)).toEqual(["Given to the receptionist."]);
  expect(isNeeded(unused)).toBe(false);
  expect(usageWords({ ...unused, agents: ["receptionist", "assistant"], enabled: false })).toEqual([
    "Given to the receptionist and the assistant, and switched off.",
  ]);
});

test.each([
  [[call("a", false)], "A call in progress used it."],
  [[call("a", true)], "A call in progress used it, and is waiting for its answer."],
  [[call("a", true), call("b", false)], "2 calls in progress used it; 1 is waiting for its answer."],
])("a call in progress needs it, and it is said how: %#", (callsInProgress, words) => {
  const usage = { ...unused, callsInProgress };
  expect(usageWords(usage)).toContain(words);
  expect(isNeeded(usage)).toBe(true);
});

test("a tool that does not run without it needs it, one that speaks of it does not", () => {
  const other = { toolId: "tool_2", name: "Book", variable: null };
  const speaking: ToolUsage = {
    ...unused,
    instructionsOf: ["assistant"],
    dependants: [{ ...other, because: "mentions" }],
  };
  expect(usageWords(speaking).slice(1)).toEqual([
    "The instructions of the assistant speak of it.",
    "The description of “Book” speaks of it.",
  ]);
  expect(isNeeded(speaking)).toBe(false);
  const reading: ToolUsage = {
    ...unused,
    dependants: [
      { ...other, because: "runs-after" },
      { ...other, because: "reads-variable", variable: "visit" },
    ],
  };
  expect(usageWords(reading).slice(1)).toEqual([
    "“Book” runs only after it has succeeded.",
    "“Book” reads the variable visit, which no other tool saves.",
  ]);
  expect(isNeeded(reading)).toBe(true);
});
