import type { Parameter } from "@callhook/core";
import { expect, test } from "vitest";
import { listProblems, problemSentence } from "./form-problems.ts";
import { blankParameter } from "./tool-form.ts";

test("problems are listed in the order of the page, whatever the order of the errors", () => {
  const problems = listProblems({
    agentTargets: { type: "custom", message: "Choose at least one agent." },
    url: { type: "custom", message: "URL is required." },
    name: { type: "custom", message: "Name is required." },
  });
  expect(problems.map(({ name }) => name)).toEqual(["name", "url", "agentTargets"]);
});

test("a problem inside a parameter carries the dotted name of its field", () => {
  const problems = listProblems({ parameters: [undefined, { key: { message: "Key is required." } }] });
  expect(problems).toEqual([{ name: "parameters.1.key", message: "Key is required." }]);
});

test("a problem of the list as a whole is named after the list", () => {
  const problems = listProblems({ parameters: { root: { message: "At most 50 parameters." } } });
  expect(problems).toEqual([{ name: "parameters", message: "At most 50 parameters." }]);
});

test("the element that an error points at is not searched for problems", () => {
  const ref = { message: "not a problem" };
  expect(listProblems({ parameters: [{ ref, key: { message: "Key is required.", ref } }] })).toHaveLength(1);
});

test("a form without errors has no problems", () => {
  expect(listProblems({})).toEqual([]);
  expect(listProblems({ parameters: [undefined, {}] })).toEqual([]);
});

const parameters: Parameter[] = [{ ...blankParameter("POST"), key: "zip_code" }, blankParameter("POST")];

test("a parameter's problem says which parameter it is about", () => {
  const problem = { name: "parameters.0.description", message: "Description is required." };
  expect(problemSentence(problem, parameters)).toBe("Parameter 1 (zip_code): Description is required.");
});

test("a parameter without a key is told by its number alone", () => {
  const problem = { name: "parameters.1.key", message: "Key is required." };
  expect(problemSentence(problem, parameters)).toBe("Parameter 2: Key is required.");
});

test("any other problem stands as it is", () => {
  expect(problemSentence({ name: "url", message: "URL is required." }, parameters)).toBe("URL is required.");
  const whole = { name: "parameters", message: "At most 50 parameters." };
  expect(problemSentence(whole, parameters)).toBe("At most 50 parameters.");
});
