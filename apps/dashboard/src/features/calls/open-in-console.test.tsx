// @vitest-environment happy-dom
import { aTool } from "@callhook/core/testing";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { aToolCall } from "../../testing/a-tool-call.ts";
import { refusal } from "../../testing/fake-api.ts";
import { show } from "../../testing/show.tsx";
import { OpenInConsole } from "./open-in-console.tsx";

const toolCall = aToolCall({ arguments: { phone: "+14155550134", card: "4242" } });

const name = "Open in test console";

test("a recorded tool call leads to its tool's console by ids, and nothing of what was said is in the address", async () => {
  await show(<OpenInConsole callId="call_1" toolCall={toolCall} />, {
    answers: { "tools.get": () => aTool({ id: "tool_1" }) },
  });
  const link = await screen.findByRole("link", { name });
  expect(link.getAttribute("href")).toBe("/integrations/webhook/tool_1?call=call_1&toolCall=toolcall_1");
});

test("a tool that was deleted cannot be opened, and it is said why", async () => {
  await show(<OpenInConsole callId="call_1" toolCall={toolCall} />, {
    answers: { "tools.get": () => Promise.reject(refusal("not-found", "No such tool.")) },
  });
  expect(await screen.findByText(/The tool was deleted since/)).toBeTruthy();
  expect(screen.queryByRole("link", { name })).toBeNull();
});

test("a tool of an outside platform has no console here", async () => {
  await show(<OpenInConsole callId="call_1" toolCall={{ ...toolCall, toolId: null }} />, {});
  expect(screen.queryByRole("link", { name })).toBeNull();
});
