// @vitest-environment happy-dom
import type { ToolDraft } from "@callhook/core";
import { aFullToolDraft } from "@callhook/core/testing";
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { show } from "../../../testing/show.tsx";
import { ToolFormFrame } from "../../../testing/tool-form-frame.tsx";
import { formOf } from "../model/tool-form.ts";
import { AgentsSection } from "./agents-section.tsx";
import { BasicsSection } from "./basics-section.tsx";

test("renaming a tool changes its name and loses none of the settings that the editor does not show", async () => {
  const onSave = vi.fn<(draft: ToolDraft) => void>();
  const draft = aFullToolDraft();
  const { user } = await show(
    <ToolFormFrame initial={formOf(draft)} onSave={onSave}>
      <BasicsSection saved={null} />
      <AgentsSection />
    </ToolFormFrame>,
  );

  const name = screen.getByRole("textbox", { name: /^Name/ });
  await user.clear(name);
  await user.type(name, "Plan visit");
  await user.click(screen.getByRole("button", { name: "Save" }));

  await vi.waitFor(() => expect(onSave).toHaveBeenCalled());
  expect(onSave.mock.lastCall?.[0]).toEqual({ ...draft, name: "Plan visit" });
});
