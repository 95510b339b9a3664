import { expect, test } from "vitest";
import { aParameter } from "../../testing/index.ts";
import type { CallVariables } from "../../transcript/transcript-event.ts";
import { checkAllowed } from "./check-allowed.ts";

const account = aParameter({ key: "account", allowedFrom: { variable: "accounts" } });

function check(value: string, variables?: CallVariables, savedVariables?: CallVariables) {
  checkAllowed({ parameters: [account], values: { account: value }, context: { variables, savedVariables } });
}

test.each<[CallVariables[string]]>([[["A-1", "A-2"]], ["A-1, A-2"], ["A-2"]])(
  "from %o, what is listed is taken, and what is not is refused without telling the list",
  (accounts) => {
    expect(() => check("A-2", { accounts })).not.toThrow();
    const refused = catching(() => check("A-3", { accounts }));
    expect(refused).toMatchObject({ reason: "invalid-arguments", issues: [{ parameter: "account" }] });
    expect(String(refused)).toContain('"A-3" is not');
    expect(String(refused)).not.toContain("A-2");
  },
);

test("a call without the list is refused: nothing is allowed by forgetting", () => {
  expect(catching(() => check("A-1"))).toMatchObject({ reason: "misconfigured" });
  expect(catching(() => check("toString", {}))).toMatchObject({ reason: "misconfigured" });
});

test("an answer of another tool cannot widen what the call was started with", () => {
  expect(() => check("B-1", {}, { accounts: "B-1" })).not.toThrow();
  expect(catching(() => check("B-1", { accounts: ["A-1"] }, { accounts: "B-1" }))).toMatchObject({
    reason: "invalid-arguments",
  });
});

test("inside of lists and objects each value is looked up, and named by its path", () => {
  const item = { key: "slot", type: "integer", required: true, allowedFrom: { variable: "slots" } } as const;
  const items = { type: "object", properties: [{ ...item, description: "" }] } as const;
  const parameters = [
    aParameter({ key: "visits", type: "array", items: { ...items, properties: [...items.properties] } }),
  ];
  const context = { variables: { slots: [1, 2] } };
  const values = (slot: number) => ({ visits: [{ slot: 1 }, { slot }] });
  expect(() => checkAllowed({ parameters, values: values(2), context })).not.toThrow();
  expect(catching(() => checkAllowed({ parameters, values: values(3), context }))).toMatchObject({
    issues: [{ parameter: "visits.1.slot" }],
  });
});

test("an optional value that was not given needs no list", () => {
  expect(() => checkAllowed({ parameters: [account], values: {}, context: {} })).not.toThrow();
});

function catching(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
}
