// @vitest-environment happy-dom
import { aToolDraft } from "@callhook/core/testing";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../../../testing/show.tsx";
import { ModelPreview } from "./model-preview.tsx";

test("each agent's model is shown its own description", async () => {
  const overrides = { assistant: { description: "For colleagues." } };
  const draft = aToolDraft({ description: "For callers.", overrides });
  const { user } = await show(<ModelPreview preview={{ ok: true, draft }} functionName="check" />);
  expect(screen.getByText(/For callers\./)).toBeTruthy();
  await user.click(screen.getByRole("radio", { name: "Assistant" }));
  expect(screen.getByText(/For colleagues\./)).toBeTruthy();
  expect(screen.queryByText(/For callers\./)).toBeNull();
});
