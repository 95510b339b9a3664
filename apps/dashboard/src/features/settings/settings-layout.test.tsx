// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { aWorkspaceFor } from "../../testing/a-workspace.ts";
import { show } from "../../testing/show.tsx";
import { SettingsLayout } from "./settings-layout.tsx";
import { SettingsSection } from "./settings-section.tsx";

async function sectionsFor(role: "owner" | "editor") {
  await show(<SettingsLayout />, { answers: aWorkspaceFor(role) });
  const navigation = await screen.findByRole("navigation", { name: "Settings" });
  await screen.findByText("Members");
  return () =>
    within(navigation)
      .getAllByRole("link")
      .map(({ textContent }) => textContent);
}

test("an owner finds every section", async () => {
  const sections = await sectionsFor("owner");
  expect(sections()).toEqual([
    "Account",
    "Workspace",
    "Members",
    "API keys",
    "Secrets",
    "Connections",
    "Environments",
    "Phone",
    "Webhooks",
    "Plan and usage",
    "Audit log",
  ]);
});

test("who may not see keys or the log is not led to them", async () => {
  const sections = await sectionsFor("editor");
  await expect.poll(sections).toEqual(["Account", "Workspace", "Members", "Environments", "Plan and usage"]);
});

test("who comes to such a page by its address is told whom to ask, and shown nothing of it", async () => {
  await show(
    <SettingsSection title="Audit log" lead="Who did what." needs="audit-log:read">
      what happened
    </SettingsSection>,
    { answers: aWorkspaceFor("viewer") },
  );

  expect(await screen.findByText("Not for your role")).toBeTruthy();
  expect(screen.queryByText("what happened")).toBeNull();
});
