import { expect, test } from "vitest";
import { describeSet, dialogueSetNamed, dialogueSets } from "./dialogue-sets.ts";

test.each([
  "held-out",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "development",
])("the figure of the %s set is never printed without saying that it measures nothing", (name) =>
  expect(describeSet(dialogueSetNamed(name))).toMatch(
    /^[a-z-]+: \d+ dialogues in \d+ businesses; .*no measure/,
  ),
);

test("an unknown set is answered with those that there are", () => {
  const names = dialogueSets.map(({ name }) => name).join(", ");
  expect(() => dialogueSetNamed("unseen")).toThrow(names);
});
