import { expect, test } from "vitest";
import { aParameter, aToolDraft } from "../../testing/index.ts";
import { lastingValues } from "./claim-of.ts";

test("what is new each time, and what is secret, is no part of what makes two calls the same", () => {
  const tool = aToolDraft({
    parameters: [
      aParameter({ key: "day" }),
      aParameter({ key: "caller", source: { from: "system", value: "caller-number" } }),
      aParameter({ key: "now", source: { from: "system", value: "time" } }),
      aParameter({ key: "id", source: { from: "system", value: "tool-call-id" } }),
      aParameter({ key: "token", source: { from: "secret", name: "TOKEN" } }),
    ],
  });
  const values = { day: "monday", caller: "+1", now: "2026-01-05T09:00:00Z", id: "t", token: "hidden" };
  expect(lastingValues(tool, values)).toEqual({ day: "monday", caller: "+1" });
  expect(values).toHaveProperty("token");
});

test("values of which all last are taken as they are", () => {
  const tool = aToolDraft({ parameters: [aParameter()] });
  const values = { zip_code: "94110" };
  expect(lastingValues(tool, values)).toBe(values);
});
