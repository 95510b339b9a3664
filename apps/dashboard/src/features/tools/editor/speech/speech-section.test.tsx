// @vitest-environment happy-dom
import type { ToolDraft } from "@callhook/core";
import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { show } from "../../../../testing/show.tsx";
import { ToolFormFrame } from "../../../../testing/tool-form-frame.tsx";
import { AvailabilitySection } from "../availability/availability-section.tsx";
import { SpeechSection } from "./speech-section.tsx";

const tool = { name: "Book visit", description: "Books.", url: "https://api.example.com" };

test("stages, sentences and opening hours are set as they are shown, and nothing else is", async () => {
  const onSave = vi.fn<(draft: ToolDraft) => void>();
  const { user } = await show(
    <ToolFormFrame initial={tool} onSave={onSave}>
      <SpeechSection />
      <AvailabilitySection />
    </ToolFormFrame>,
  );
  await user.selectOptions(screen.getByLabelText("Before"), "never");
  await user.click(screen.getByRole("button", { name: "Add stage" }));
  const second = within(screen.getByRole("group", { name: "Stage 2" }));
  await user.selectOptions(second.getByLabelText("Words"), "author");
  await user.type(second.getByLabelText("Sentence"), "Gleich.");
  await user.type(second.getByLabelText("Language"), "de");
  await user.click(screen.getByLabelText(/Only at certain hours/));
  await user.click(screen.getByLabelText("Fri"));
  await user.click(screen.getByRole("button", { name: "Save" }));
  await vi.waitFor(() => expect(onSave).toHaveBeenCalled());
  const draft = onSave.mock.lastCall?.[0];
  expect(draft?.speech).toEqual({
    before: { when: "never", words: { by: "callhook" } },
    waiting: [
      { afterMs: 4000, words: { by: "callhook" } },
      { afterMs: 9000, words: { by: "author", variants: [{ text: "Gleich.", language: "de" }] } },
    ],
    holdSound: "none",
    after: "speak",
  });
  expect(draft?.rules).toMatchObject([
    { rule: "business-hours", days: ["monday", "tuesday", "wednesday", "thursday"], mode: "enforce" },
  ]);
});
