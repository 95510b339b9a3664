// @vitest-environment happy-dom
import { type ToolCall, type ToolOutcome, toolOutcomeSchema } from "@callhook/core";
import { aParameter, aTool } from "@callhook/core/testing";
import { useNavigate } from "@tanstack/react-router";
import { screen, waitFor, within } from "@testing-library/react";
import { FormProvider, useForm } from "react-hook-form";
import { expect, test, vi } from "vitest";
import { aToolCall } from "../../../testing/a-tool-call.ts";
import { aWorkspaceFor } from "../../../testing/a-workspace.ts";
import { type Answers, laterAnswer, refusal } from "../../../testing/fake-api.ts";
import { show } from "../../../testing/show.tsx";
import { previewDraft } from "../model/preview-draft.ts";
import { formOf, type ToolForm } from "../model/tool-form.ts";
import { TestConsole } from "./test-console.tsx";
import { useConsoleValues } from "./use-console-values.ts";

const tool = aTool({
  id: "tool_1",
  version: 3,
  parameters: [
    aParameter({ key: "zip_code" }),
    aParameter({ key: "floors", type: "integer", required: false }),
    aParameter({
      key: "customer",
      required: false,
      source: { from: "variable", name: "customer_id" },
    }),
  ],
});

const answered = (value: unknown): ToolOutcome =>
  toolOutcomeSchema.parse({
    toolCallId: "toolcall_1",
    status: "succeeded",
    value,
    request: { method: "POST", url: "https://api.example.com/x", body: '{"zip_code":"10001"}' },
    response: { status: 200 },
  });

const toolCall = aToolCall({
  sequence: 6,
  arguments: { zip_code: "10001", street: "5 Elm" },
  startedAt: "2026-01-05T09:00:10.000Z",
  finishedAt: "2026-01-05T09:00:11.000Z",
  durationMs: 1000,
  outcome: answered({ serviced: true, contact: "[phone number]" }),
});

const earlier: ToolCall = {
  ...toolCall,
  sequence: 4,
  toolCallId: "toolcall_0",
  toolId: "tool_0",
  outcome: toolOutcomeSchema.parse({
    toolCallId: "toolcall_0",
    status: "succeeded",
    value: null,
    variables: { customer_id: "c_7" },
  }),
};

const aCallWith = (toolCalls: ToolCall[], id = "call_1") => ({
  call: {
    id,
    startedAt: "2026-01-05T09:00:00.000Z",
    environment: "production",
    variables: { customer_id: "c_0" },
  },
  transcript: { toolCalls },
});

/** Two calls whose tool calls are named alike. */
function twoCalls(input: unknown) {
  if (!JSON.stringify(input).includes("call_2"))
    return aCallWith([earlier, { ...toolCall, outcome: answered({ serviced: true }) }]);
  return aCallWith([{ ...toolCall, arguments: { zip_code: "20002" }, outcome: null }], "call_2");
}

function ToOtherCall() {
  const navigate = useNavigate();
  const search = { call: "call_2", toolCall: "toolcall_1" };
  return <button onClick={() => void navigate({ to: ".", search })}>To the other call</button>;
}

function Editor() {
  const form = useForm<ToolForm>({ defaultValues: formOf(tool) });
  const preview = previewDraft(formOf(tool));
  const { values, change, origin } = useConsoleValues({ saved: tool, preview, parameters: tool.parameters });
  return (
    <FormProvider {...form}>
      <ToOtherCall />
      <TestConsole
        {...{ preview, values, origin }}
        parameters={tool.parameters}
        onValues={change}
        saved={tool}
      />
    </FormProvider>
  );
}

const address = "/integrations/webhook/tool_1?call=call_1&toolCall=toolcall_1";

function showConsole(answers: Answers = {}, at = address) {
  localStorage.clear();
  return show(<Editor />, {
    path: "/integrations/webhook/$toolId",
    at,
    answers: {
      "calls.get": () => aCallWith([earlier, toolCall]),
      "echo.url": () => ({ url: "http://127.0.0.1:3000/echo/token" }),
      ...aWorkspaceFor("owner"),
      ...answers,
    },
  });
}

const field = (name: string) => screen.findByRole<HTMLInputElement>("textbox", { name });

test("the console holds what the agent gave, says from where, and what of it the tool does not know", async () => {
  const read = vi.fn(() => aCallWith([earlier, toolCall]));
  await showConsole({ "calls.get": read });
  expect((await field("zip_code")).value).toBe("10001");
  expect((await field("floors (optional)")).value).toBe("");
  expect((await field("Variable customer_id")).value).toBe("c_7");
  expect(read).toHaveBeenCalledWith({ callId: "call_1" }, null);
  const notice = screen.getByRole("group", { name: /^Filled from the call of / });
  expect(notice.textContent).toContain('not asked for it any more: street ("5 Elm")');
  expect(notice.textContent).toContain("was version 1 then and is version 3 now");
  const link = within(notice).getByRole("link", { name: "that call" });
  expect(link.getAttribute("href")).toBe("/calls/call_1#6");
});

test("a run stands beside the record, and what the record does not hold is not called a difference", async () => {
  const run = vi.fn(() => answered({ serviced: false, contact: "+14155550134" }));
  const { user } = await showConsole({ "tools.test": run });
  await user.click(await screen.findByRole("button", { name: "Run test" }));
  const compared = within(await screen.findByRole("region", { name: "Against the record" }));
  expect(run).toHaveBeenCalledWith(
    expect.objectContaining({ arguments: { zip_code: "10001" }, variables: { customer_id: "c_7" } }),
    expect.anything(),
  );
  expect(compared.getByText("The same request.")).toBeTruthy();
  expect(compared.getByRole("list", { name: "Differences of the outcome" }).textContent).toBe(
    "value.servicedwas trueis now false",
  );
  expect(compared.getByText("Not on record, and so not compared: value.contact.")).toBeTruthy();
});

test("a run stands beside the record that it was filled from, whatever the console is filled from now", async () => {
  const { user } = await showConsole({
    "calls.get": twoCalls,
    "tools.test": () => answered({ serviced: true }),
  });
  await user.click(await screen.findByRole("button", { name: "Run test" }));
  expect(await screen.findByText("The same outcome.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "To the other call" }));
  await waitFor(async () => expect((await field("zip_code")).value).toBe("20002"));
  expect(screen.getByText("The same outcome.")).toBeTruthy();

  await user.click(screen.getByRole("button", { name: "Run test" }));
  expect(await screen.findByText(/^How the tool call ended is not on record/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /^Run 1/ }));
  expect(await screen.findByText("The same outcome.")).toBeTruthy();
});

test("a run of one's own values is not compared with a call that the console is filled from later", async () => {
  const { user } = await showConsole(
    { "calls.get": twoCalls, "tools.test": () => answered({ serviced: true }) },
    "/integrations/webhook/tool_1",
  );
  await user.click(await screen.findByRole("button", { name: "Run test" }));
  expect(await screen.findByText("Succeeded")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "To the other call" }));
  await waitFor(async () => expect((await field("zip_code")).value).toBe("20002"));
  expect(screen.queryByRole("region", { name: "Against the record" })).toBeNull();
});

test("a run that comes to the same says so", async () => {
  const { user } = await showConsole({
    "calls.get": () => aCallWith([{ ...toolCall, outcome: answered({ serviced: true }) }]),
    "tools.test": () => answered({ serviced: true }),
  });
  await user.click(await screen.findByRole("button", { name: "Run test" }));
  expect(await screen.findByText("The same outcome.")).toBeTruthy();
});

test("what is typed over them stays in this page, and clearing brings back one's own values", async () => {
  localStorage.clear();
  const { user, location } = await showConsole();
  await user.type(await field("zip_code"), "22");
  expect((await field("zip_code")).value).toBe("1000122");
  expect(localStorage.getItem("callhook:test-values:tool_1") ?? "").not.toContain("10001");
  await user.click(screen.getByRole("button", { name: "Clear these values" }));
  await waitFor(() => expect(location()).toBe("/integrations/webhook/tool_1"));
  expect((await field("zip_code")).value).toBe("94110");
  expect(screen.queryByRole("group", { name: /^Filled from/ })).toBeNull();
});

test("edits of one call's values are not kept for a tool call of the same name in another call", async () => {
  const { user } = await showConsole({ "calls.get": twoCalls });
  await user.type(await field("zip_code"), "22");
  expect((await field("zip_code")).value).toBe("1000122");
  await user.click(screen.getByRole("button", { name: "To the other call" }));
  await waitFor(async () => expect((await field("zip_code")).value).toBe("20002"));
});

test("nothing can be run before the record was read", async () => {
  const later = laterAnswer();
  await showConsole({ "calls.get": later.answer });
  expect(await screen.findByText("Reading what the agent gave…")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Run test" })).toBeNull();
  later.resolve(aCallWith([toolCall]));
  expect(await screen.findByRole("button", { name: "Run test" })).toBeTruthy();
});

test("personal data that was taken out of the record is asked for", async () => {
  const given = { zip_code: "[phone number]" };
  await showConsole({ "calls.get": () => aCallWith([{ ...toolCall, arguments: given }]) });
  expect((await field("zip_code")).value).toBe("");
  expect(screen.getByText(/^The record does not hold zip_code:/)).toBeTruthy();
});

test.each<[string, Answers, string]>([
  [
    "a call that is gone",
    { "calls.get": () => Promise.reject(refusal("not-found", "No such call.")) },
    "That tool call is not on record any more",
  ],
  [
    "a tool call that the call does not hold",
    { "calls.get": () => aCallWith([earlier]) },
    "That tool call is not on record any more",
  ],
  [
    "a tool call of another tool",
    { "calls.get": () => aCallWith([{ ...toolCall, toolId: "tool_2" }]) },
    "Not filled from the call",
  ],
])("%s is told, and the console works as ever", async (_, answers, title) => {
  const { user, location } = await showConsole(answers);
  expect(await screen.findByRole("group", { name: title })).toBeTruthy();
  expect((await field("zip_code")).value).toBe("94110");
  await user.click(screen.getByRole("button", { name: "Dismiss" }));
  await waitFor(() => expect(location()).toBe("/integrations/webhook/tool_1"));
  expect(screen.queryByRole("group", { name: title })).toBeNull();
});

test("whoever may not read calls is told so", async () => {
  const read = () => Promise.reject(refusal("not-allowed", "Your role does not read calls."));
  const workspace = { id: "ws_1", name: "Plumber", plan: "plus", role: "editor", permissions: ["tools:run"] };
  await showConsole({ "calls.get": read, "workspace.get": () => workspace });
  expect(await screen.findByText(/^Your role does not read calls/)).toBeTruthy();
});
