// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { aWorkspaceFor } from "../../testing/a-workspace.ts";
import type { Answers } from "../../testing/fake-api.ts";
import { show } from "../../testing/show.tsx";
import { SecretPicker } from "./secret-picker.tsx";

function Picker({ initial, onSubmit }: { initial: string; onSubmit: () => void }) {
  const [name, setName] = useState(initial);
  return (
    <form onSubmit={onSubmit}>
      <SecretPicker label="Token" value={name} onChange={setName} suggestedName="crm-token" />
      <output>{name}</output>
    </form>
  );
}

async function showPicker({
  initial = "",
  role = "owner",
  answers = {},
}: { initial?: string; role?: "owner" | "editor"; answers?: Answers } = {}) {
  const onSubmit = vi.fn();
  const names = () => ({ names: ["billing-key", "crm-key"] });
  const all = { ...aWorkspaceFor(role), "secrets.names": names, ...answers };
  const shown = await show(<Picker initial={initial} onSubmit={onSubmit} />, { answers: all });
  return { ...shown, onSubmit };
}

test("a secret is chosen by its name", async () => {
  const { user } = await showPicker();
  await user.click(await screen.findByRole("combobox", { name: "Token" }));
  await user.click(await screen.findByRole("option", { name: "crm-key" }));
  expect(screen.getByRole("status").textContent).toBe("crm-key");
});

test("one that is made in place is chosen, and the form around it is not sent", async () => {
  const { user, onSubmit } = await showPicker({
    answers: { "secrets.write": () => ({ name: "crm-token" }) },
  });
  await user.click(await screen.findByRole("button", { name: "New secret" }));
  expect(await screen.findByDisplayValue("crm-token")).toBeTruthy();
  await user.type(screen.getByLabelText("Value"), "token-1");
  await user.click(screen.getByRole("button", { name: "Save secret" }));
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe("crm-token"));
  expect(onSubmit).not.toHaveBeenCalled();
});

test("a name that no secret has is kept and pointed out, and saving it is offered", async () => {
  const { user } = await showPicker({ initial: "gone-key" });
  expect(await screen.findByText(/This secret does not exist/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Save it" }));
  expect(await screen.findByRole("textbox", { name: "Name" })).toHaveProperty("value", "gone-key");
});

test("who may not save secrets can choose one, and is told whom to ask", async () => {
  await showPicker({ initial: "gone-key", role: "editor" });
  expect(await screen.findByText(/ask an admin to save it/)).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole("button", { name: "Save it" })).toBeNull());
});
