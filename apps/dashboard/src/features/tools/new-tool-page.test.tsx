// @vitest-environment happy-dom
import { aTool } from "@callhook/core/testing";
import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { aWorkspaceFor } from "../../testing/a-workspace.ts";
import { laterAnswer, refusal } from "../../testing/fake-api.ts";
import { show } from "../../testing/show.tsx";
import { NewToolPage } from "./new-tool-page.tsx";

vi.setConfig({ testTimeout: 60_000 });

/** The whole editor is drawn first, which takes its time on a busy machine. */
const patience = { timeout: 15_000 };
const kept = { revision: "draft_1", savedAt: new Date().toISOString() };

/** A new tool that is filled in and on its way to be created, and what was kept of it so far. */
async function createSlowly() {
  const creation = laterAnswer();
  const create = vi.fn(creation.answer);
  const save = vi.fn((_input: unknown) => kept);
  const { user, location } = await show(<NewToolPage />, {
    path: "/integrations/webhook/new",
    answers: {
      ...aWorkspaceFor("owner"),
      "tools.templates": () => [],
      "tools.draft": () => null,
      "tools.saveDraft": (input) => save(input),
      "tools.create": create,
    },
  });
  const name = await screen.findByRole<HTMLInputElement>("textbox", { name: /^Name/ }, patience);
  const fill = async (field: HTMLElement, text: string) => {
    await user.click(field);
    await user.paste(text);
  };
  await fill(name, "Check area");
  await fill(screen.getAllByRole("textbox", { name: /^Description/ })[0] ?? name, "Do we come out?");
  await fill(screen.getByRole("textbox", { name: /^URL/ }), "https://plumber.example/check");
  await user.click(screen.getByRole("button", { name: "Save tool" }));
  await waitFor(() => expect(create).toHaveBeenCalledOnce(), patience);
  const type = (text: string) => fill(name, text);
  return { type, save, creation, location };
}

test("what is typed while a tool is created is kept as its draft before the page goes on", async () => {
  const { type, save, creation, location } = await createSlowly();
  await type(" now");
  creation.resolve(aTool({ id: "tool_1", name: "Check area" }));

  await waitFor(() => expect(location()).toBe("/integrations/webhook/tool_1"), patience);
  expect(save).toHaveBeenLastCalledWith(
    expect.objectContaining({
      toolId: "tool_1",
      revision: null,
      draft: expect.objectContaining({ name: "Check area now" }),
    }),
  );
});

test("what is typed while a tool is refused is kept", async () => {
  const { type, save, creation } = await createSlowly();
  await type(" now");
  creation.reject(refusal("unavailable", "The database is away."));

  await waitFor(
    () => expect(save.mock.lastCall?.[0]).toMatchObject({ toolId: null, draft: { name: "Check area now" } }),
    patience,
  );
});
