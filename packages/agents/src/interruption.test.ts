import { expect, test } from "vitest";
import { createInterruption } from "./interruption.ts";

test("nothing holds the caller's words while no tool runs", () => {
  expect(createInterruption().heldBy()).toBeNull();
});

test("a tool that allows it never holds the caller's words", () => {
  const interruption = createInterruption();
  interruption.toolStarted({ toolCallId: "a", mode: "allow" });
  expect(interruption.heldBy()).toBeNull();
});

test("disable-during-tool holds the words until the tool has finished", () => {
  const interruption = createInterruption();
  interruption.toolStarted({ toolCallId: "a", mode: "disable-during-tool" });
  expect(interruption.heldBy()).toBe("a");
  interruption.toolFinished("a");
  expect(interruption.heldBy()).toBeNull();
});

test("disable-during-tool-and-turn holds the words until the turn is over", () => {
  const interruption = createInterruption();
  interruption.toolStarted({ toolCallId: "a", mode: "disable-during-tool-and-turn" });
  interruption.toolFinished("a");
  expect(interruption.heldBy()).toBe("a");
});

test("of two tools that run at once the stricter one counts", () => {
  const interruption = createInterruption();
  interruption.toolStarted({ toolCallId: "a", mode: "allow" });
  interruption.toolStarted({ toolCallId: "b", mode: "disable-during-tool" });
  interruption.toolFinished("a");
  expect(interruption.heldBy()).toBe("b");
});

test("interrupting aborts the signal", () => {
  const interruption = createInterruption();
  expect(interruption.callerSpoke.aborted).toBe(false);
  interruption.interrupt();
  expect(interruption.callerSpoke.aborted).toBe(true);
});
