// @vitest-environment happy-dom
import { failedOutcome, failureReasons, type ToolOutcome, toolOutcomeSchema } from "@callhook/core";
import { aParameter, aToolDraft } from "@callhook/core/testing";
import { screen } from "@testing-library/react";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { expect, test, vi } from "vitest";
import { clickTwice } from "../../../testing/click-twice.ts";
import { type Answers, laterAnswer, refusal } from "../../../testing/fake-api.ts";
import { show } from "../../../testing/show.tsx";
import { failureHint } from "../model/failure-hint.ts";
import type { DraftPreview } from "../model/preview-draft.ts";
import { noTestValues, type TestValues } from "../model/test-values.ts";
import { formOf, type ToolForm } from "../model/tool-form.ts";
import { TestConsole } from "./test-console.tsx";

const draft = aToolDraft({ parameters: [aParameter(), aParameter({ key: "floors", type: "number" })] });

async function showConsole(options: { answers?: Answers; preview?: DraftPreview }) {
  const { answers, preview = { ok: true, draft } } = options;
  const { user } = await show(<Editor preview={preview} />, { answers: { "echo.url": echoUrl, ...answers } });
  return { user, press: (name: string) => user.click(screen.getByRole("button", { name })) };
}

const echoUrl = () => ({ url: "http://127.0.0.1:3000/echo/token" });

/** The console as it stands in the editor: in the tool's form, which keeps the values that were typed. */
function Editor({ preview }: { preview: DraftPreview }) {
  const form = useForm<ToolForm>({ defaultValues: formOf(draft) });
  const [values, setValues] = useState<TestValues>({
    ...noTestValues,
    entries: { zip_code: "94110", floors: "2" },
  });
  return (
    <FormProvider {...form}>
      <TestConsole
        preview={preview}
        parameters={draft.parameters}
        values={values}
        onValues={(part) => setValues((known) => ({ ...known, ...part }))}
        origin={{ source: { state: "none" }, filled: null, clear: () => undefined }}
        saved={null}
      />
    </FormProvider>
  );
}

const succeeded = toolOutcomeSchema.parse({
  toolCallId: "tc_1",
  status: "succeeded",
  value: { serviced: true },
  response: { status: 200, headers: { "content-type": "application/json" }, bytes: 1234 },
});

test("the draft runs as it stands, with values of the types it asks for", async () => {
  const run = vi.fn(() => succeeded);
  const { press } = await showConsole({ answers: { "tools.test": run } });

  await press("Run test");

  expect(await screen.findByText("Succeeded")).toBeTruthy();
  const given = {
    arguments: { zip_code: "94110", floors: 2 },
    environment: "production",
    variables: {},
    mocks: false,
  };
  expect(run).toHaveBeenCalledWith({ draft, ...given }, expect.anything());
  expect(screen.getByText(/HTTP 200 · 1,234 bytes/)).toBeTruthy();
  expect(screen.getByRole("group", { name: "Answer" }).textContent).toContain('"serviced": true');
});

test("a double click runs the test once", async () => {
  const run = vi.fn(() => succeeded);
  await showConsole({ answers: { "tools.test": run } });

  await clickTwice(screen.getByRole("button", { name: "Run test" }));

  expect(await screen.findByText("Succeeded")).toBeTruthy();
  expect(run).toHaveBeenCalledOnce();
});

test.each(failureReasons)("a run that fails by %s says what happened and what to do", async (reason) => {
  const outcome = failedOutcome({ toolCallId: "tc_1", reason, message: `It failed by ${reason}.` });
  const { press } = await showConsole({ answers: { "tools.test": () => outcome } });

  await press("Run test");

  expect(await screen.findByText(`It failed by ${reason}.`)).toBeTruthy();
  expect(screen.getByText(failureHint(outcome))).toBeTruthy();
  expect(screen.queryByText("Succeeded")).toBeNull();
});

test("an endpoint that answers with an error shows its status and what it said", async () => {
  const outcome: ToolOutcome = {
    ...failedOutcome({ toolCallId: "tc_1", reason: "http-error", message: "The endpoint answered 422." }),
    value: { error: "unknown zip" },
    response: { status: 422, headers: {}, bytes: 23 },
  };
  const { press } = await showConsole({ answers: { "tools.test": () => outcome } });

  await press("Run test");

  expect(await screen.findByText("HTTP error 422")).toBeTruthy();
  expect(screen.getByText("What the endpoint answered")).toBeTruthy();
  expect(screen.getByRole("group", { name: "Answer" }).textContent).toContain("unknown zip");
});

test("a tool that wants a caller's yes runs once the author has said it for them", async () => {
  const message = "In a call they would be asked: Shall I book it?";
  const asked = failedOutcome({ toolCallId: "tc_1", reason: "needs-confirmation", message });
  const run = vi.fn((given: unknown) => (isConfirmed(given) ? succeeded : asked));
  const { press } = await showConsole({ answers: { "tools.test": run } });
  await press("Run test");
  expect(await screen.findByText(message)).toBeTruthy();

  await press("Say yes and run");

  expect(await screen.findByText("Succeeded")).toBeTruthy();
  expect(run).toHaveBeenLastCalledWith(
    expect.objectContaining({ draft, arguments: { zip_code: "94110", floors: 2 }, confirmed: true }),
    expect.anything(),
  );
  expect(screen.queryByRole("button", { name: "Say yes and run" })).toBeNull();
});

function isConfirmed(given: unknown): boolean {
  return typeof given === "object" && given !== null && "confirmed" in given;
}

test("a run can be stopped, and the request is given up", async () => {
  const run = laterAnswer();
  let given: AbortSignal | null = null;
  const { press } = await showConsole({
    answers: {
      "tools.test": (_, signal) => {
        given = signal;
        signal?.addEventListener("abort", () => run.reject(new Error("aborted")));
        return run.answer();
      },
    },
  });
  await press("Run test");
  expect(screen.getByRole("button", { name: "Running…" })).toHaveProperty("disabled", true);

  await press("Cancel");

  expect(await screen.findByText(/^Cancelled\. The endpoint may still have received/)).toBeTruthy();
  expect(given).toHaveProperty("aborted", true);
  expect(screen.getByRole("button", { name: "Run test" })).toHaveProperty("disabled", false);
});

test("a run that the API refuses is told from one that failed", async () => {
  const { press } = await showConsole({
    answers: { "tools.test": () => Promise.reject(refusal("plan-required", "Testing needs the Plus plan.")) },
  });

  await press("Run test");

  expect(await screen.findByText("The test could not be run")).toBeTruthy();
  expect(screen.getByText("Testing needs the Plus plan.")).toBeTruthy();
});

test("a draft that is not complete says what is missing, and cannot be run", async () => {
  await showConsole({ preview: { ok: false, problem: "Enter a URL to see the request." } });

  expect(screen.getByText("Enter a URL to see the request.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Run test" })).toHaveProperty("disabled", true);
});

test("a dry run shows the request, says that nothing was sent, and copies as cURL", async () => {
  const request = { method: "POST", url: "https://api.example.com/x", headers: {}, body: "{}" };
  const run = vi.fn(() => ({ status: "not-sent" as const, request }));
  const { press } = await showConsole({ answers: { "tools.test": run } });
  await press("Dry run");
  expect(await screen.findByText("Dry run: nothing was sent")).toBeTruthy();
  expect(run).toHaveBeenCalledWith(expect.objectContaining({ dryRun: true }), expect.anything());
  expect(screen.getByRole("button", { name: "Copy as cURL" })).toBeTruthy();
});

test("arguments can be written as JSON, and Ctrl+Enter runs them", async () => {
  const run = vi.fn(() => succeeded);
  const { user } = await showConsole({ answers: { "tools.test": run } });
  await user.click(screen.getByText("JSON"));
  const field = screen.getByRole("textbox", { name: "Arguments as JSON" });
  await user.clear(field);
  await user.click(field);
  await user.paste('{"zip_code": ["a", {"b": 1}]');
  expect(screen.getByText(/^The arguments are not JSON yet\./)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Run test" })).toHaveProperty("disabled", true);
  await user.paste("}");
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(await screen.findByText("Succeeded")).toBeTruthy();
  const given = { arguments: { zip_code: ["a", { b: 1 }] } };
  expect(run).toHaveBeenCalledWith(expect.objectContaining(given), expect.anything());
});

test("two runs are compared, and what they have different is named", async () => {
  const answers = [succeeded, { ...succeeded, value: { serviced: false } }];
  const { press } = await showConsole({ answers: { "tools.test": () => answers.shift() } });
  await press("Run test");
  await screen.findByText("Succeeded");
  await press("Run test");
  expect(await screen.findByText("Run 2 against run 1")).toBeTruthy();
  expect(screen.getByRole("list", { name: "Differences" }).textContent).toBe(
    "value.servicedwas trueis now false",
  );
});

test("an answer becomes a mock, with which the next run can be answered", async () => {
  const run = vi.fn(() => succeeded);
  const { press, user } = await showConsole({ answers: { "tools.test": run } });
  expect(screen.queryByRole("switch", { name: "Answer from mocks" })).toBeNull();
  await press("Run test");
  await screen.findByText("Succeeded");
  await press("Make a mock from this answer");
  expect(screen.getByText('When zip_code is "94110" and floors is 2: answers 200')).toBeTruthy();
  await user.click(screen.getByRole("switch", { name: "Answer from mocks" }));
  await press("Run test");
  expect(run).toHaveBeenLastCalledWith(expect.objectContaining({ mocks: true }), expect.anything());
});
