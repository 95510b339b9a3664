import { aParameter } from "@callhook/core/testing";
import { expect, test } from "vitest";
import { changeType, duplicateOf } from "./change-type.ts";

test("another type leaves nothing behind that only the old one could have", () => {
  const text = aParameter({ pattern: "^a", options: ["a"], default: "a", maxLength: 3 });
  const number = { ...text, ...changeType(text, "number") };
  expect(JSON.parse(JSON.stringify(number))).toEqual(aParameter({ type: "number" }));
});

test("numbers keep their bounds when they become whole, and the same type changes nothing", () => {
  const hours = aParameter({ type: "number", minimum: 1, maximum: 8 });
  expect({ ...hours, ...changeType(hours, "integer") }).toEqual({ ...hours, type: "integer" });
  expect(changeType(hours, "number")).toEqual({});
});

test("a list and an object begin with something inside, so that they can be saved", () => {
  expect(changeType(aParameter(), "array").items).toEqual({ type: "string" });
  expect(changeType(aParameter(), "object").properties).toHaveLength(1);
});

test("the key of a copy is taken by nobody", () => {
  expect(duplicateOf({ key: "a" }, ["a"]).key).toBe("a_copy");
  expect(duplicateOf({ key: "a" }, ["a", "a_copy", "a_copy2"]).key).toBe("a_copy3");
  expect(duplicateOf({ key: "" }, [""]).key).toBe("");
});
