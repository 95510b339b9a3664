import { aParameter, aTool } from "@callhook/core/testing";
import { expect, test } from "vitest";
import { listWithApproval } from "./approval.ts";

const read = aTool({ id: "tool_1", method: "GET" });
const write = aTool({ id: "tool_2", method: "POST" });
const put = aTool({ id: "tool_3", method: "PUT" });
const sometimes = aTool({
  id: "tool_4",
  parameters: [aParameter({ key: "amount", type: "number" })],
  confirmation: {
    mode: "when",
    conditions: [{ path: "amount", operator: "greater-than", value: 100 }],
    question: "Shall I pay {amount}?",
  },
});
const excepted = aTool({ id: "tool_5", overrides: { assistant: { confirmation: { mode: "never" } } } });
const tools = [read, write, put, sometimes, excepted];

function listed(options: Partial<Parameters<typeof listWithApproval>[0]> = {}) {
  return listWithApproval({
    listTools: async () => tools,
    profile: { instructions: "", approveWrites: true },
    call: { agent: "assistant", channel: "chat" },
    ...options,
  });
}

test("whatever changes something asks first, in its own words where it has some, and a read does not", async () => {
  const [listedRead, ...writes] = await listed()();
  expect(listedRead).toBe(read);
  for (const tool of writes) expect(tool.confirmation.mode).toBe("always");
  expect(writes[2]?.confirmation).toMatchObject({ question: "Shall I pay {amount}?" });
  expect(writes[3]?.overrides.assistant?.confirmation).toMatchObject({ mode: "always" });
});

test("a tool stays one object, since the engine reads each once", async () => {
  const list = listed();
  const [first, second] = [await list(), await list()];
  expect(second.every((tool, index) => tool === first[index])).toBe(true);
});

test("elsewhere, and without the setting, tools are as they are", async () => {
  expect(await listed({ profile: { instructions: "" } })()).toBe(tools);
  expect(await listed({ call: { agent: "assistant", channel: "simulator" } })()).toBe(tools);
});
