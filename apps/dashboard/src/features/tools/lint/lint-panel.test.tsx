// @vitest-environment happy-dom
import { lintTool } from "@callhook/core";
import { screen, waitFor } from "@testing-library/react";
import { useFormContext, useWatch } from "react-hook-form";
import { expect, test } from "vitest";
import { show } from "../../../testing/show.tsx";
import { ToolFormFrame } from "../../../testing/tool-form-frame.tsx";
import { BasicsSection } from "../editor/basics-section.tsx";
import { blankForm, type ToolForm } from "../model/tool-form.ts";
import { LintPanel } from "./lint-panel.tsx";

function Panel() {
  const { control } = useFormContext<ToolForm>();
  useWatch({ control });
  return <LintPanel lint={lintTool({ draft: useFormContext<ToolForm>().getValues() })} />;
}

function shown(form: Partial<ToolForm>) {
  return show(
    <ToolFormFrame initial={form}>
      <BasicsSection saved={null} />
      <Panel />
    </ToolFormFrame>,
  );
}

const described = "Cancels a visit. Use it once the caller has said which one they want to cancel.";

test("an empty form is spared: there is nothing to advise yet", async () => {
  await shown({});
  expect(screen.getByText("100 of 100")).toBeTruthy();
  expect(screen.queryByRole("list", { name: "Advice" })).toBeNull();
});

test("a finding leads to its field", async () => {
  const { user } = await shown({ name: "Check area", description: "Checks the area." });
  await user.click(screen.getByRole("button", { name: /only repeats the name/ }));
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: /Description/ })),
  );
});

test("one click puts it right, and another takes that back", async () => {
  const { user } = await shown({ ...blankForm, name: "Cancel visit", description: described });
  await user.click(screen.getByRole("button", { name: "Ask for a yes first" }));
  expect(screen.queryByRole("button", { name: "Ask for a yes first" })).toBeNull();
  expect(screen.getByText("100 of 100")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(screen.getByRole("button", { name: "Ask for a yes first" })).toBeTruthy();
});
