// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { aWorkspaceFor } from "../../../testing/a-workspace.ts";
import { show } from "../../../testing/show.tsx";
import { WorkspacePage } from "./workspace-page.tsx";

test("the secret is read by pressing only, since every reading is on record", async () => {
  const read = vi.fn(() => ({ secret: "whsec_abc" }));
  const { user } = await show(<WorkspacePage />, {
    answers: { ...aWorkspaceFor("owner"), "workspace.signingSecret": read },
  });
  const button = await screen.findByRole("button", { name: "Show the secret" });
  expect(read).not.toHaveBeenCalled();

  await user.click(button);
  expect(await screen.findByDisplayValue("whsec_abc")).toBeTruthy();

  await user.click(screen.getByRole("button", { name: "Hide it" }));
  expect(screen.queryByDisplayValue("whsec_abc")).toBeNull();
  expect(read).toHaveBeenCalledOnce();
});

test("a workspace goes only after its whole name was typed", async () => {
  const remove = vi.fn<(input: unknown) => unknown>(() => new Promise(() => {}));
  const { user } = await show(<WorkspacePage />, {
    answers: { ...aWorkspaceFor("owner"), "workspace.remove": (input) => remove(input) },
  });
  await user.click(await screen.findByRole("button", { name: /^Delete this workspace/ }));
  const field = await screen.findByLabelText(/^Type “Plumber”/);
  const button = screen.getByRole<HTMLButtonElement>("button", { name: "Delete workspace" });

  await user.type(field, "Plumbe{Enter}");
  expect(button.disabled).toBe(true);
  expect(remove).not.toHaveBeenCalled();

  await user.type(field, "r{Enter}");
  expect(remove).toHaveBeenCalledExactlyOnceWith({ name: "Plumber" });
});

test("who may only read sees the name and can neither change nor delete anything", async () => {
  await show(<WorkspacePage />, { answers: aWorkspaceFor("viewer") });

  const name = await screen.findByLabelText<HTMLInputElement>("Name");
  expect(name.readOnly).toBe(true);
  expect(screen.queryByRole("button", { name: /Save|secret|Delete/ })).toBeNull();
});

test("personal data is replaced in records where somebody chose so, and what is promised is said", async () => {
  let kinds = ["email-address"];
  const setRedaction = vi.fn((input: unknown) => {
    kinds = ["card-number", "email-address"];
    return input;
  });
  const { user } = await show(<WorkspacePage />, {
    answers: {
      ...aWorkspaceFor("admin"),
      "workspace.redaction": () => ({ kinds }),
      "workspace.setRedaction": setRedaction,
    },
  });
  const cards = await screen.findByRole<HTMLInputElement>("checkbox", { name: "Card numbers" });
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Email addresses" }).checked).toBe(true);
  expect(screen.getByText(/Names and addresses are not/)).toBeTruthy();
  const save = screen.getAllByRole<HTMLButtonElement>("button", { name: "Save" }).at(-1);
  expect(save?.disabled).toBe(true);
  await user.click(cards);
  expect(save?.disabled).toBe(false);
  if (save !== undefined) await user.click(save);
  await vi.waitFor(() => expect(save?.disabled).toBe(true));
  expect(setRedaction).toHaveBeenCalledExactlyOnceWith({ kinds: ["card-number", "email-address"] }, null);
});

test("who may not change the workspace sees what is replaced, and cannot choose", async () => {
  await show(<WorkspacePage />, {
    answers: { ...aWorkspaceFor("viewer"), "workspace.redaction": () => ({ kinds: ["iban"] }) },
  });
  const iban = await screen.findByRole<HTMLInputElement>("checkbox", { name: "IBANs" });
  expect({ checked: iban.checked, disabled: iban.disabled }).toEqual({ checked: true, disabled: true });
});
