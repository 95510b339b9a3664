// @vitest-environment happy-dom
import { aTool } from "@callhook/core/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { type Answers, refusal } from "../../testing/fake-api.ts";
import { show } from "../../testing/show.tsx";
import { ToolPage } from "./tool-page.tsx";

vi.setConfig({ testTimeout: 60_000 });

const tool = aTool({ id: "tool_1", name: "Check area" });
const kept = { toolId: "tool_1", baseVersion: 1, revision: "draft_1", savedAt: new Date().toISOString() };
const savedBy = { kind: "person", id: "user_1", name: "vera@example.com" };

function showPage(answers: Answers) {
  return show(<ToolPage />, {
    path: "/integrations/webhook/$toolId",
    at: "/integrations/webhook/tool_1",
    answers: {
      "workspace.get": () => ({ id: "default", name: "Plumber", plan: "plus" }),
      "tools.get": () => tool,
      "tools.draft": () => null,
      "tools.versions": () => ({ items: [], nextCursor: null }),
      ...answers,
    },
  });
}

/** The whole editor is drawn first, which takes its time on a busy machine. */
const patience = { timeout: 15_000 };

const nameField = () => screen.findByRole<HTMLInputElement>("textbox", { name: /^Name/ }, patience);

test("what is typed is kept, and published with its note once its changes were seen", async () => {
  const save = vi.fn<(input: unknown) => unknown>(() => ({ ...kept, savedBy, draft: {}, issues: [] }));
  const publish = vi.fn<(input: unknown) => unknown>(() => ({ ...tool, name: "Check area now", version: 2 }));
  const { user } = await showPage({
    "tools.saveDraft": (input) => save(input),
    "tools.publish": (input) => publish(input),
    "tools.list": () => ({ items: [], nextCursor: null }),
  });
  await user.type(await nameField(), " now");
  await waitFor(() => expect(screen.getByText(/just now/)).toBeTruthy(), patience);
  await waitFor(
    () =>
      expect(save.mock.lastCall?.[0]).toMatchObject({ baseVersion: 1, draft: { name: "Check area now" } }),
    patience,
  );
  expect(save.mock.calls[0]?.[0]).toMatchObject({ revision: null });
  await user.click(screen.getByRole("button", { name: "Publish" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Publish these changes?" }, patience));
  expect(dialog.getByRole("list", { name: "Changes" }).textContent).toContain("Check area now");
  await user.type(dialog.getByLabelText("Note"), "Better");
  await user.click(dialog.getByRole("button", { name: "Publish" }));
  await waitFor(() =>
    expect(publish.mock.lastCall?.[0]).toEqual({
      toolId: "tool_1",
      baseVersion: 1,
      note: "Better",
      revision: "draft_1",
    }),
  );
});

test("what was kept earlier is there again", async () => {
  await showPage({
    "tools.draft": () => ({ ...kept, savedBy, issues: [], draft: { ...tool, name: "Half" } }),
  });
  await waitFor(async () => expect((await nameField()).value).toBe("Half"), patience);
});

test.each([
  ["user_2", /^Somebody else changed/],
  ["user_1", /^You changed this tool elsewhere/],
])(
  "where the draft was changed elsewhere (by user_1, seen by %s), both are shown and nothing typed is lost",
  async (id, title) => {
    let isOther = false;
    const { user } = await showPage({
      "me.get": () => ({ id, name: "Vera", email: "vera@example.com", workspaces: [] }),
      "tools.saveDraft": () => {
        isOther = true;
        throw refusal("version-conflict", "Somebody else changed the draft.");
      },
      "tools.version": () => ({ draft: JSON.parse(JSON.stringify(tool)) }),
      "tools.draft": () =>
        isOther ? { ...kept, savedBy, issues: [], draft: { ...tool, description: "Their words." } } : null,
    });
    await user.type(await nameField(), " mine");
    await user.click(await screen.findByRole("button", { name: "Bring together" }, patience));
    const dialog = await screen.findByRole("dialog", { name: title }, patience);
    expect(dialog.textContent).toContain("Their words.");
    expect((await screen.findByDisplayValue<HTMLInputElement>("Check area mine")).value).toBe(
      "Check area mine",
    );
  },
);
