// @vitest-environment happy-dom
import { failedOutcome } from "@callhook/core";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../testing/show.tsx";
import { OutcomeBadge } from "./outcome-badge.tsx";

test("a question to the caller does not look like a failure, and a failure does", async () => {
  await show(
    <>
      <OutcomeBadge
        outcome={failedOutcome({ toolCallId: "1", reason: "needs-confirmation", message: "Shall I?" })}
      />
      <OutcomeBadge outcome={failedOutcome({ toolCallId: "2", reason: "timed-out", message: "Late." })} />
    </>,
  );
  const colourOf = (words: RegExp) =>
    screen.getByText(words).closest<HTMLElement>("[style]")?.style.getPropertyValue("--badge-bg") ?? "";
  expect(colourOf(/confirmation/i)).toContain("gray");
  expect(colourOf(/timed out/i)).toContain("red");
});
