import { expect, test } from "vitest";
import { instantModel, type ModelTimes } from "./instant-model.ts";

test("the model has decided before its decision is taken, so that taking it counts as ours", async () => {
  const asked: ModelTimes[] = [];
  const toolCall = { functionName: "check_area", input: "{}" };
  const model = instantModel({ toolCall, onAsked: (times) => asked.push(times) });
  const { stream } = await model.doStream({ prompt: [] });
  const reader = stream.getReader();
  const first = await reader.read();
  expect(first.value?.type).toBe("tool-call");
  expect(asked).toHaveLength(1);
  await reader.cancel();
});
