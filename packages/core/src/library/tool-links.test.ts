import { expect, test } from "vitest";
import { aParameter, aTool } from "../testing/index.ts";
import { mentions, toolDependants } from "./tool-links.ts";

const save = (variable: string) => ({ response: { save: [{ variable, path: "id" }] } });
const reader = (variable: string) =>
  aTool({
    id: "reader",
    name: "Reader",
    description: "Reads.",
    parameters: [aParameter({ source: { from: "variable", name: variable } })],
    headers: [{ name: "x-again", value: { from: "variable", name: variable } }],
  });

test("a tool that reads a variable depends on the one that alone saves it, and says so once", () => {
  const tool = aTool({ id: "saver", name: "Find customer", ...save("customer_id") });
  const others = [tool, reader("customer_id"), aTool({ id: "idle", name: "Idle" })];
  expect(toolDependants({ tool, others })).toEqual([
    { toolId: "reader", name: "Reader", because: "reads-variable", variable: "customer_id" },
  ]);
});

test("where another tool saves the variable too, nothing depends on either", () => {
  const tool = aTool({ id: "saver", name: "Find customer", ...save("customer_id") });
  const twin = aTool({ id: "twin", name: "Twin", ...save("customer_id") });
  expect(toolDependants({ tool, others: [tool, twin, reader("customer_id")] })).toEqual([]);
});

test("a rule that names the tool and words that speak of it are told apart", () => {
  const tool = aTool({ id: "first", name: "Find customer" });
  const rules = [{ rule: "after" as const, functionName: "find_customer" }];
  const after = aTool({ id: "after", name: "After", description: "Books after FIND CUSTOMER.", rules });
  expect(toolDependants({ tool, others: [tool, after] }).map(({ because }) => because)).toEqual([
    "runs-after",
    "mentions",
  ]);
});

test.each([
  ["First find_customer, then ask.", true],
  ["“Find customer” comes first.", true],
  ["Never find customers.", false],
  ["pathfind customer", false],
  ["unfind customer; find customer", true],
  ["", false],
])("%j speaks of “Find customer”: %s", (words, expected) => {
  expect(mentions(words, { name: "Find customer", functionName: "find_customer" })).toBe(expected);
});
