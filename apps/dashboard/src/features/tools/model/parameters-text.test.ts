import { aFullToolDraft, aParameter } from "@callhook/core/testing";
import { expect, test } from "vitest";
import { lossInWords, parametersOfText, textOfParameters } from "./parameters-text.ts";

test("what is written as JSON Schema is read back as it was", () => {
  const { parameters } = aFullToolDraft();
  expect(lossInWords(parameters, "body")).toBeNull();
  expect(parametersOfText(textOfParameters(parameters), "body")).toEqual({ parameters, problems: [] });
});

test("text that is no JSON says so, and gives no parameters that could replace the others", () => {
  const { parameters, problems } = parametersOfText("{", "body");
  expect(parameters).toBeNull();
  expect(problems[0]?.message).toMatch(/JSON/);
});

test("what JSON Schema would lose is told before the switch", () => {
  expect(lossInWords([aParameter(), aParameter()], "body")).toContain("a key of its own");
  expect(lossInWords([{ ...aParameter(), key: "" }], "body")).toContain("a key of its own");
  const twice = { type: "string", key: "a", description: "", required: true } as const;
  const broken = { ...aParameter(), type: "object" as const, properties: [twice, twice] };
  expect(lossInWords([broken], "body")).toContain("would be lost");
});
