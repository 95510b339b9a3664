import { streamText } from "ai";
import { expect, test } from "vitest";
import { scriptedModel } from "./scripted-model.ts";

const ask = async (model: ReturnType<typeof scriptedModel>) => {
  const { stream } = streamText({ model, prompt: "Hi", maxRetries: 0, onError: () => undefined });
  return await Array.fromAsync(stream);
};

test("steps are played in order", async () => {
  const model = scriptedModel([{ words: ["Hel", "lo."] }, { words: "Bye." }]);
  const texts = [...(await ask(model)), ...(await ask(model))].flatMap((part) =>
    part.type === "text-delta" ? [part.text] : [],
  );
  expect(texts).toEqual(["Hel", "lo.", "Bye."]);
  model.assertFinished();
});

test("being asked once too often is remembered, even where the caller turned the error into words", async () => {
  const model = scriptedModel([]);
  const parts = await ask(model);
  expect(parts.some(({ type }) => type === "error")).toBe(true);
  expect(() => model.assertFinished()).toThrow("asked 1 times; its script has 0 steps");
});

test("a step left over is complained about", () => {
  expect(() => scriptedModel([{ words: "Hi" }]).assertFinished()).toThrow("never asked for");
});
