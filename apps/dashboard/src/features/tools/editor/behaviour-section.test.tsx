// @vitest-environment happy-dom
import type { ToolDraft } from "@callhook/core";
import { aToolDraft } from "@callhook/core/testing";
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { show } from "../../../testing/show.tsx";
import { ToolFormFrame } from "../../../testing/tool-form-frame.tsx";
import { formOf } from "../model/tool-form.ts";
import { BehaviourSection } from "./behaviour-section.tsx";

test("a tool that answers later is told how to bring its answer, and is saved as one", async () => {
  const onSave = vi.fn<(draft: ToolDraft) => void>();
  const { user } = await show(
    <ToolFormFrame initial={formOf(aToolDraft())} onSave={onSave}>
      <BehaviourSection />
    </ToolFormFrame>,
  );
  expect(screen.queryByText("x-callhook-callback-url")).toBeNull();

  await user.click(screen.getByLabelText(/The answer may come later/));
  expect(screen.getByText("x-callhook-callback-url")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Save" }));

  await vi.waitFor(() => expect(onSave).toHaveBeenCalled());
  expect(onSave.mock.lastCall?.[0]).toMatchObject({ asynchronous: true });
});
