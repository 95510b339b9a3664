import { expect, test } from "vitest";
import { callSetupFormSchema, callSetupOf, emptyCallSetup } from "./call-setup-form.ts";

function issuesOf(form: object): string[] {
  const { error } = callSetupFormSchema.safeParse({
    environment: "production",
    model: "agent",
    mocks: "off",
    ...form,
  });
  return error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
}

test("a call can be started with nothing known about the caller", () => {
  expect(callSetupOf(callSetupFormSchema.parse(emptyCallSetup))).toEqual({ from: null, variables: {} });
});

test("number and variables reach the call, and empty rows do not", () => {
  const form = callSetupFormSchema.parse({
    environment: "production",
    model: "agent",
    mocks: "sample",
    from: " +1 415 555 0134 ",
    variables: [
      { key: " customer_name ", value: "Ada" },
      { key: "", value: "" },
    ],
  });
  expect(callSetupOf(form)).toEqual({
    from: "+14155550134",
    variables: { customer_name: "Ada" },
    mocks: { whenNoneFits: "sample" },
  });
});

test("a value without a name is pointed out at its name", () => {
  expect(issuesOf({ from: "", variables: [{ key: "", value: "Ada" }] })).toEqual([
    "variables.0.key: Give this value a name.",
  ]);
});

test("a name used twice is pointed out at the second", () => {
  const variables = [
    { key: "name", value: "Ada" },
    { key: "name", value: "Bob" },
  ];
  expect(issuesOf({ from: "", variables })).toEqual(["variables.1.key: The name name is used twice."]);
});

test("what the API would refuse for its length is refused here", () => {
  const variables = [{ key: "k".repeat(65), value: "v".repeat(2_001) }];
  expect(issuesOf({ from: "1".repeat(201), variables })).toHaveLength(3);
});

test("production goes without saying, and another environment goes along", () => {
  expect(callSetupOf(emptyCallSetup)).not.toHaveProperty("environment");
  expect(callSetupOf({ ...emptyCallSetup, environment: "staging" })).toMatchObject({
    environment: "staging",
  });
});

test("the agent's model goes without saying, and the offline one goes along", () => {
  expect(callSetupOf(emptyCallSetup)).not.toHaveProperty("model");
  expect(callSetupOf({ ...emptyCallSetup, model: "offline" })).toMatchObject({ model: "offline" });
});
