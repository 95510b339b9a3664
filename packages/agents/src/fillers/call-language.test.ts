import { expect, test } from "vitest";
import { callLanguage } from "./call-language.ts";

const profile = { speech: { language: "de-AT" } };

test("what the call was started with goes before what the agent speaks", () => {
  expect(callLanguage({ call: { variables: { language: " fr " } }, profile })).toBe("fr");
  expect(callLanguage({ call: { variables: {} }, profile })).toBe("de-AT");
  expect(callLanguage({ call: { variables: { language: 7 } }, profile })).toBe("de-AT");
  expect(callLanguage({ call: { variables: {} } })).toBeNull();
});
