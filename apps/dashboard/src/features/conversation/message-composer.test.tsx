// @vitest-environment happy-dom
import { createEvent, fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { show } from "../../testing/show.tsx";
import { MessageComposer } from "./message-composer.tsx";

async function showComposer({ draft = "", onInterrupt = null as (() => void) | null } = {}) {
  const onSend = vi.fn<(text: string) => void>();
  function Composer() {
    const [text, setText] = useState(draft);
    return (
      <MessageComposer
        label="Message to the receptionist"
        placeholder="Say something…"
        draft={text}
        onDraftChange={setText}
        onSend={onSend}
        onInterrupt={onInterrupt}
        hint="Sending something interrupts the answer."
      />
    );
  }
  const { user } = await show(<Composer />);
  const box = screen.getByLabelText<HTMLTextAreaElement>("Message to the receptionist");
  return { user, box, onSend };
}

test("Enter sends what was typed", async () => {
  const { user, box, onSend } = await showComposer();

  await user.type(box, "Do you come to 94110?{Enter}");

  expect(onSend).toHaveBeenCalledExactlyOnceWith("Do you come to 94110?");
});

test("Shift+Enter starts a new line and sends nothing", async () => {
  const { user, box, onSend } = await showComposer();

  await user.type(box, "first{Shift>}{Enter}{/Shift}second");

  expect(box.value).toBe("first\nsecond");
  expect(onSend).not.toHaveBeenCalled();
});

test("Enter that picks a character of an input method sends nothing", async () => {
  const { box, onSend } = await showComposer({ draft: "にほん" });

  const picking = createEvent.keyDown(box, { key: "Enter", isComposing: true });
  fireEvent(box, picking);

  expect(onSend).not.toHaveBeenCalled();
  expect(picking.defaultPrevented).toBe(false);
});

test.each(["", "   ", "\n"])("nothing is sent when nothing was said: %j", async (draft) => {
  const { user, box, onSend } = await showComposer({ draft });

  await user.type(box, "{Enter}");
  await user.click(screen.getByRole("button", { name: "Send" }));

  expect(onSend).not.toHaveBeenCalled();
});

test("the button sends as well and gives the focus back to the box", async () => {
  const { user, box, onSend } = await showComposer({ draft: "Hello" });

  await user.click(screen.getByRole("button", { name: "Send" }));

  expect(onSend).toHaveBeenCalledWith("Hello");
  expect(document.activeElement).toBe(box);
});

test("a message that is too long says so and is not sent", async () => {
  const { user, box, onSend } = await showComposer({ draft: "x".repeat(4_001) });

  expect(screen.getByText("A message can be at most 4000 characters long.")).toBeTruthy();
  expect(screen.getByText("4001 / 4000")).toBeTruthy();
  await user.type(box, "{Enter}", { initialSelectionStart: 0 });
  expect(onSend).not.toHaveBeenCalled();
});

test("there is a way to interrupt only while there is something to interrupt", async () => {
  await showComposer();
  expect(screen.queryByRole("button", { name: "Interrupt" })).toBeNull();
});

test("interrupting is one press away while the agent works", async () => {
  const onInterrupt = vi.fn();
  const { user } = await showComposer({ onInterrupt });

  await user.click(screen.getByRole("button", { name: "Interrupt" }));

  expect(onInterrupt).toHaveBeenCalledOnce();
  expect(screen.getByText("Sending something interrupts the answer.")).toBeTruthy();
});
