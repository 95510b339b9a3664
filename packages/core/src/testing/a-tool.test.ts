import { expect, test } from "vitest";
import { parameterSchema } from "../tool/parameter.ts";
import { toolDraftSchema } from "../tool/tool-draft.ts";
import { aParameter, aTool, aToolDraft } from "./a-tool.ts";

test("a tool for a test keeps the rules that tools keep", () => {
  expect(toolDraftSchema.parse(aToolDraft())).toEqual(aToolDraft());
  expect(parameterSchema.parse(aParameter())).toEqual(aParameter());
});

test("what a test is about is overridden, the rest stays", () => {
  expect(aTool({ name: "Open ticket", version: 3, enabled: false })).toEqual({
    ...aTool(),
    name: "Open ticket",
    functionName: "open_ticket",
    version: 3,
    enabled: false,
  });
  expect(aParameter({ key: "phone" })).toEqual({ ...aParameter(), key: "phone" });
});

test("a test cannot mint a tool that could never be saved", () => {
  expect(() => aTool({ url: "nowhere" })).toThrow("URL must start with");
  expect(() => aToolDraft({ method: "GET", parameters: [aParameter()] })).toThrow("has no body");
});
