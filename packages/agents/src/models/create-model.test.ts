import { CallhookError } from "@callhook/core";
import { expect, test } from "vitest";
import { createModel } from "./create-model.ts";

function refusal(choice: Parameters<typeof createModel>[0]): CallhookError {
  try {
    createModel(choice);
  } catch (error) {
    if (error instanceof CallhookError) return error;
  }
  throw new Error("The choice was not refused.");
}

test("an openai-compatible model needs an address and a name, and both are asked for at once", () => {
  const error = refusal({ kind: "openai-compatible" });
  expect(error.code).toBe("invalid-input");
  expect(error.issues.map(({ path }) => path)).toEqual(["url", "name"]);
  expect(error.message).toContain("address");
  expect(error.message).toContain("name");
});

test.each(["localhost:11434", "ftp://models.example.com", "not an address"])(
  "%s is no address of a model server",
  (url) => {
    const error = refusal({ kind: "openai-compatible", url, name: "small" });
    expect(error.issues.map(({ path }) => path)).toEqual(["url"]);
  },
);

test("a refusal never repeats the key", () => {
  expect(refusal({ kind: "openai-compatible", key: "sk-canary" }).message).not.toContain("sk-canary");
});

test("an openai-compatible model is known by the name it was given", () => {
  const model = createModel({ kind: "openai-compatible", url: "http://localhost:11434/v1", name: "small" });
  expect(model).toMatchObject({ specificationVersion: "v4", modelId: "small" });
});

test("the offline model needs nothing", () => {
  expect(createModel({ kind: "offline" })).toMatchObject({ specificationVersion: "v4", modelId: "offline" });
});
