import { expect, test } from "vitest";
import { loggedModelFailure } from "./logged-model-failure.ts";
import { ModelError } from "./model-error.ts";

test("the log says why a model did not answer, without a word of its server and without a stack", () => {
  const error = new ModelError({ reason: "wrong-key", status: 401, message: "Incorrect key: sk-wrong" });
  expect(loggedModelFailure(error)).toEqual({ error: "ModelError", reason: "wrong-key", status: 401 });
  const silent = new ModelError({ reason: "silent", message: "The model sent nothing for 5 ms." });
  expect(loggedModelFailure(silent)).toEqual({ error: "ModelError", reason: "silent" });
});

test("a failure that nobody expected keeps the place where it arose", () => {
  const logged = loggedModelFailure(new TypeError("of the caller's words"));
  expect(logged).toMatchObject({ error: "TypeError", stack: expect.any(Array) });
  expect(JSON.stringify(logged)).not.toContain("caller");
});
