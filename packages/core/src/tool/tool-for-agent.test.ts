import { expect, test } from "vitest";
import { aToolDraft } from "../testing/a-tool.ts";
import { toolForAgent } from "./tool-for-agent.ts";
import { toolDraftSchema } from "./tool-draft.ts";

const tool = aToolDraft({
  description: "For everybody.",
  overrides: { receptionist: { description: "For callers.", confirmation: { mode: "always" } } },
});

test("an agent gets what is different for it, and everything else as it is", () => {
  expect(toolForAgent(tool, "receptionist")).toEqual({
    ...tool,
    description: "For callers.",
    confirmation: { mode: "always" },
  });
});

test("the other agent, and nobody in particular, get the tool as it is", () => {
  expect(toolForAgent(tool, "assistant")).toBe(tool);
  expect(toolForAgent(tool, undefined)).toBe(tool);
});

test("applying it twice changes nothing more, since an engine applies it to what was offered", () => {
  const once = toolForAgent(tool, "receptionist");
  expect(toolForAgent(once, "receptionist")).toEqual(once);
});

test("a question of one agent that names no parameter is refused where it stands", () => {
  const overrides = { assistant: { confirmation: { mode: "always", question: "Is {nothing} right?" } } };
  const { error } = toolDraftSchema.safeParse({ ...tool, overrides });
  expect(error?.issues.map(({ path }) => path)).toEqual([
    ["overrides", "assistant", "confirmation", "question"],
  ]);
});
