import { aFullToolDraft, aTool } from "@callhook/core/testing";
import { expect, test } from "vitest";
import { blankForm, blankParameter, editorSchema, formOf, shownFunctionName } from "./tool-form.ts";

const draft = aFullToolDraft();
const tool = { ...aTool(), ...draft, functionName: "book_visit_2" };

const schema = editorSchema({ savedTimeoutSeconds: null });

test("the form of a saved tool is its whole draft, also what the editor does not show, without id, version and times", () => {
  expect(formOf(tool)).toEqual(draft);
});

test("the form shares no parameter with the tool it was made of", () => {
  const form = formOf(tool);
  expect(form.parameters[0]).not.toBe(tool.parameters[0]);
  expect(form.agentTargets).not.toBe(tool.agentTargets);
});

test("a form made of a draft passes the rules and gives the same draft back", () => {
  expect(schema.parse(formOf(draft))).toEqual(draft);
});

test("a blank form names every required field", () => {
  const issues = schema.safeParse(blankForm).error?.issues ?? [];
  expect(issues.map(({ path }) => path.join("."))).toEqual(
    expect.arrayContaining(["name", "description", "url"]),
  );
});

test("the blank form lets the receptionist use the tool and waits 20 seconds", () => {
  expect(blankForm.agentTargets).toEqual(["receptionist"]);
  expect(blankForm.responseTimeoutSeconds).toBe(20);
});

test.each([1, 20, 120])("the editor accepts a timeout of %d seconds", (responseTimeoutSeconds) => {
  expect(schema.safeParse({ ...draft, responseTimeoutSeconds }).success).toBe(true);
});

test.each([0.5, 121, 300])("the editor refuses a timeout of %d seconds", (responseTimeoutSeconds) => {
  const { error } = schema.safeParse({ ...draft, responseTimeoutSeconds });
  expect(error?.issues).toEqual([
    expect.objectContaining({
      path: ["responseTimeoutSeconds"],
      message: "Response timeout is 1 to 120 seconds.",
    }),
  ]);
});

test("a timeout that the API allowed stays valid until it is changed", () => {
  const saved = editorSchema({ savedTimeoutSeconds: 300 });
  expect(saved.safeParse({ ...draft, responseTimeoutSeconds: 300 }).success).toBe(true);
  expect(saved.safeParse({ ...draft, responseTimeoutSeconds: 299 }).success).toBe(false);
});

test("an emptied timeout field is called what it is: not a number", () => {
  const { error } = schema.safeParse({ ...draft, responseTimeoutSeconds: Number.NaN });
  expect(error?.issues[0]?.message).toBe("Response timeout must be a number of seconds.");
});

test("a new parameter of a GET request goes into the query, otherwise into the body", () => {
  expect(blankParameter("GET").location).toBe("query");
  expect(blankParameter("POST").location).toBe("body");
  expect(blankParameter("DELETE").location).toBe("body");
});

test("a saved tool shows the function name it was given while its name stays", () => {
  expect(shownFunctionName({ name: "Book visit ", saved: tool })).toBe(tool.functionName);
});

test("another name shows the function name that will be made from it", () => {
  expect(shownFunctionName({ name: "Plan a visit", saved: tool })).toBe("plan_a_visit");
  expect(shownFunctionName({ name: "Plan a visit", saved: null })).toBe("plan_a_visit");
});
