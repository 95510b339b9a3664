// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { type Answers, refusal } from "../../testing/fake-api.ts";
import { show } from "../../testing/show.tsx";
import { AgentSettings } from "./agent-settings.tsx";

const profile = { id: "receptionist", instructions: "Be kind.", greeting: "Hello." } as const;

async function showSettings(answers: Answers = {}) {
  const onDirtyChange = vi.fn<(isDirty: boolean) => void>();
  const { user } = await show(<AgentSettings profile={profile} onDirtyChange={onDirtyChange} />, { answers });
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
    instructions: "Be kind.",
  });
  expect(screen.getByRole("button", { name: "Undo changes" })).toHaveProperty("disabled", true);
});

test("changes can be undone", async () => {
  const { user, press, greeting } = await showSettings();
  await user.type(greeting, "!!!");

  await press("Undo changes");

  expect(greeting.value).toBe("Hello.");
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
