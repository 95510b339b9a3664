// @vitest-environment happy-dom
import { aTool } from "@callhook/core/testing";
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { aWorkspaceFor } from "../../testing/a-workspace.ts";
import { anAgent } from "../../testing/an-agent.ts";
import { type Answers, refusal } from "../../testing/fake-api.ts";
import { show } from "../../testing/show.tsx";
import { AgentSettings } from "./agent-settings.tsx";

const profile = anAgent();
const tools = [
  { ...aTool({ id: "tool_1", name: "Check area" }), agentTargets: ["receptionist"] },
  { ...aTool({ id: "tool_2", name: "Write ticket" }), agentTargets: ["assistant"] },
];

async function showSettings(answers: Answers = {}) {
  const onDirtyChange = vi.fn<(isDirty: boolean) => void>();
  const all = {
    "tools.list": () => ({ items: tools, nextCursor: null }),
    "secrets.names": () => ({ names: ["openai-key"] }),
    ...aWorkspaceFor("owner"),
    ...answers,
  };
  const { user } = await show(<AgentSettings profile={profile} onDirtyChange={onDirtyChange} />, {
    answers: all,
  });
  const greeting = screen.getByLabelText<HTMLTextAreaElement>("Greeting");
  const press = (name: string) => user.click(screen.getByRole("button", { name }));
  return { user, press, greeting, onDirtyChange };
}

test("there is nothing to save until something has changed", async () => {
  const { user, greeting, onDirtyChange } = await showSettings();
  expect(screen.getByRole("button", { name: "Save" })).toHaveProperty("disabled", true);

  await user.type(greeting, "!");

  expect(screen.getByRole("button", { name: "Save" })).toHaveProperty("disabled", false);
  expect(screen.getByText("Unsaved changes")).toBeTruthy();
  expect(onDirtyChange).toHaveBeenLastCalledWith(true);
});

test("what was saved is the new starting point", async () => {
  const update = vi.fn((input: unknown) => input);
  const { user, press, greeting } = await showSettings({
    "agents.update": (input) => ({ ...profile, ...Object(update(input)) }),
  });
  await user.type(greeting, " Ada speaking.");

  await press("Save");

  expect(await screen.findByText("Saved. Calls started from now on use it.")).toBeTruthy();
  expect(update).toHaveBeenCalledExactlyOnceWith({
    agentId: "receptionist",
    greeting: "Hello. Ada speaking.",
  });
  expect(screen.getByRole("button", { name: "Undo changes" })).toHaveProperty("disabled", true);
});

test("changes can be undone", async () => {
  const { user, press, greeting } = await showSettings();
  await user.type(greeting, "!!!");

  await press("Undo changes");

  expect(greeting.value).toBe("Hello.");
});

test("words to listen for are one a line, stay as they are typed, and can be undone", async () => {
  const update = vi.fn((input: unknown) => input);
  const { user, press } = await showSettings({
    "agents.update": (input) => ({ ...profile, ...Object(update(input)) }),
  });
  const hints = screen.getByLabelText<HTMLTextAreaElement>("Words to listen for");
  await user.type(hints, "Acme");
  await press("Undo changes");
  expect(hints.value).toBe("");

  await user.type(hints, "Acme{Enter}{Enter} Mission District ");
  expect(hints.value).toBe("Acme\n\n Mission District ");
  await press("Save");

  expect(await screen.findByText("Saved. Calls started from now on use it.")).toBeTruthy();
  expect(update).toHaveBeenCalledExactlyOnceWith({
    agentId: "receptionist",
    speech: { ...profile.speech, hints: ["Acme", "Mission District"] },
  });
});

test("a word to listen for that is too long is pointed out, and the eye is led there", async () => {
  const { user, press } = await showSettings();
  const hints = screen.getByLabelText<HTMLTextAreaElement>("Words to listen for");
  await user.click(hints);
  await user.paste(`Acme\n${"x".repeat(101)}`);
  await press("Save");
  await vi.waitFor(() => expect(hints.getAttribute("aria-invalid")).toBe("true"));
  expect(document.activeElement).toBe(hints);
});

test("a refusal stands at its field and loses nothing", async () => {
  const issues = [{ path: "greeting", message: "The greeting is too long." }];
  const { user, press, greeting } = await showSettings({
    "agents.update": () => Promise.reject(refusal("invalid-input", "Some fields need a change.", issues)),
  });
  await user.type(greeting, "!");

  await press("Save");

  expect(await screen.findByText("The greeting is too long.")).toBeTruthy();
  expect(screen.getByText(/Your changes are still here\./)).toBeTruthy();
  expect(greeting.value).toBe("Hello.!");
});

test("once changes are undone, nothing is said of saving them any more", async () => {
  const { user, press, greeting } = await showSettings({
    "agents.update": () => Promise.reject(refusal("unavailable", "The database is away.")),
  });
  await user.type(greeting, "!");
  await press("Save");
  expect(await screen.findByText(/Your changes are still here\./)).toBeTruthy();

  await press("Undo changes");

  expect(screen.queryByText(/Your changes are still here\./)).toBeNull();
});

async function chooseOpenAi(user: Awaited<ReturnType<typeof showSettings>>["user"]) {
  await user.selectOptions(screen.getByLabelText("Language model"), "openai");
  await user.type(await screen.findByLabelText(/Model name/), "gpt-5-mini");
}

test("a model is chosen with the name of its key, and only what was touched is sent", async () => {
  const update = vi.fn((input: unknown) => input);
  const { user, press } = await showSettings({
    "agents.update": (input) => ({ ...profile, ...Object(update(input)) }),
  });
  await chooseOpenAi(user);
  await user.click(screen.getByRole("combobox", { name: "Key" }));
  await user.click(await screen.findByRole("option", { name: "openai-key" }));

  await press("Save");

  expect(await screen.findByText("Saved. Calls started from now on use it.")).toBeTruthy();
  expect(update).toHaveBeenCalledExactlyOnceWith({
    agentId: "receptionist",
    model: { kind: "openai", name: "gpt-5-mini", keySecret: "openai-key", timeoutSeconds: 20, retries: 1 },
  });
});

test("a model is tried as it is typed, and says what to do when it does not answer", async () => {
  const check = vi.fn((_input: unknown) => ({ isReady: false, problem: "Check the secret “openai-key”." }));
  const { user, press } = await showSettings({ "agents.checkModel": (input) => check(input) });
  await chooseOpenAi(user);

  await press("Check the model");

  expect(await screen.findByText("Check the secret “openai-key”.")).toBeTruthy();
  expect(check.mock.lastCall?.[0]).toMatchObject({ draft: { kind: "openai", name: "gpt-5-mini" } });
});

test("a model that answers says how fast its first word came", async () => {
  const { press } = await showSettings({
    "agents.checkModel": () => ({ isReady: true, model: "offline", firstWordMs: 12, durationMs: 15 }),
  });
  await press("Check the model");
  expect(await screen.findByText("offline answered. First word after 12 ms.")).toBeTruthy();
});

test("what was found out about one model is not said of the next", async () => {
  const problem = "Check the name.";
  const { user, press } = await showSettings({ "agents.checkModel": () => ({ isReady: false, problem }) });
  await chooseOpenAi(user);
  await press("Check the model");
  expect(await screen.findByText(problem)).toBeTruthy();
  await user.type(screen.getByLabelText(/Model name/), "-2");
  expect(screen.queryByText(problem)).toBeNull();
});

test("a model without a name is not tried: the field asks for one", async () => {
  const check = vi.fn();
  const { user, press } = await showSettings({ "agents.checkModel": (input) => check(input) });
  await user.selectOptions(screen.getByLabelText("Language model"), "openai");
  await press("Check the model");
  expect(await screen.findByText("The model's name is required.")).toBeTruthy();
  expect(check).not.toHaveBeenCalled();
});

test("a tool is given and taken at once, by its own switch", async () => {
  const change = vi.fn((_input: unknown) => ({ changed: [] }));
  const { user } = await showSettings({ "tools.changeMany": (input) => change(input) });
  const given = await screen.findByRole("switch", { name: "Check area" });
  expect(given).toHaveProperty("checked", true);
  await user.click(screen.getByRole("switch", { name: "Write ticket" }));
  expect(change.mock.lastCall?.[0]).toEqual({
    toolIds: ["tool_2"],
    change: { change: "give", agent: "receptionist" },
  });
});

test("a tool that no agent would have any more says why it was not taken", async () => {
  const message = "“Check area” would be nobody's.";
  const { user } = await showSettings({
    "tools.changeMany": () => Promise.reject(refusal("invalid-input", message)),
  });
  await user.click(await screen.findByRole("switch", { name: "Check area" }));
  expect(await screen.findByText(message)).toBeTruthy();
});

test("who may only read sees all of it and can change none", async () => {
  await showSettings(aWorkspaceFor("viewer"));
  expect(await screen.findByText(/Your role can read this/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Check the model" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Save" })).toBeNull();
  for (const name of [
    "Greeting",
    "Instructions",
    "Hand callers over to",
    "Longest call, in minutes",
    "Words to listen for",
  ])
    expect(screen.getByRole("textbox", { name })).toHaveProperty("readOnly", true);
  expect(screen.getByLabelText("Language model")).toHaveProperty("disabled", true);
  for (const { name } of tools)
    expect(await screen.findByRole("switch", { name })).toHaveProperty("disabled", true);
});

test("a value to be collected is added, named and saved, and taken out again", async () => {
  const update = vi.fn((input: unknown) => input);
  const { user, press } = await showSettings({
    "agents.update": (input) => ({ ...profile, ...Object(update(input)) }),
  });
  await press("Add a field");
  await user.type(screen.getByLabelText("Name"), "zip_code");
  await user.type(screen.getByLabelText("Description"), "Where the caller lives");
  await press("Save");

  const zip = { name: "zip_code", type: "string", description: "Where the caller lives" };
  await vi.waitFor(() =>
    expect(update).toHaveBeenCalledExactlyOnceWith({
      agentId: "receptionist",
      analysis: { ...profile.analysis, dataFields: [zip] },
    }),
  );
  await press("Remove field 1");
  await press("Save");
  await vi.waitFor(() =>
    expect(update).toHaveBeenLastCalledWith({ agentId: "receptionist", analysis: profile.analysis }),
  );
});

test("a field without a name is pointed out at its place", async () => {
  const { user, press } = await showSettings();
  await press("Add a field");
  await user.type(screen.getByLabelText("Description"), "Where the caller lives");
  await press("Save");
  expect(await screen.findByText(/^A name begins with a letter/)).toBeTruthy();
});

test("a success criterion is not pretended to count under rules; the model judges by it, and may not be the offline one", async () => {
  const update = vi.fn((input: unknown) => input);
  const { user, press } = await showSettings({
    "agents.update": (input) => ({ ...profile, ...Object(update(input)) }),
  });
  expect(screen.getByText(/^Fixed rules cannot judge this/)).toBeTruthy();
  expect(screen.getByText(/Nothing is guessed from what was said/)).toBeTruthy();
  await user.selectOptions(screen.getByLabelText("Calls are analysed by"), "model");
  expect(screen.queryByText(/^Fixed rules cannot judge this/)).toBeNull();
  expect(screen.getByText(/is sent to the model’s provider once more/)).toBeTruthy();
  expect(screen.getByText(/If this installation’s model is the offline one/)).toBeTruthy();
  await user.selectOptions(screen.getByLabelText("Language model"), "offline");
  expect(screen.getByText(/^The offline model cannot analyse calls/)).toBeTruthy();
  await user.selectOptions(screen.getByLabelText("Language model"), "workspace-default");
  await user.type(screen.getByLabelText("Success criterion (optional)"), "A visit is booked.");
  await press("Save");
  await vi.waitFor(() =>
    expect(update.mock.lastCall?.[0]).toMatchObject({
      analysis: { by: "model", successCriterion: "A visit is booked.", dataFields: [] },
    }),
  );
});
