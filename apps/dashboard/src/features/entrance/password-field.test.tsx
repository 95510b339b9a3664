// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { show } from "../../testing/show.tsx";
import { PasswordField } from "./password-field.tsx";

test.each([
  ["sign-in", "current-password"],
  ["choose", "new-password"],
] as const)(
  "a password to %s is hidden as it is typed, and password managers know it",
  async (purpose, known) => {
    await show(<PasswordField label="Password" purpose={purpose} />, { path: "/", at: "/" });
    const field = await screen.findByLabelText<HTMLInputElement>("Password");
    expect(field.type).toBe("password");
    expect(field.autocomplete).toBe(known);
    await userEvent.click(screen.getByRole("button", { name: "Show password" }));
    expect(field.type).toBe("text");
  },
);

test("a password may be pasted, or nobody could keep a long one in a password manager", async () => {
  await show(<PasswordField label="Password" purpose="choose" />, { path: "/", at: "/" });
  const field = await screen.findByLabelText<HTMLInputElement>("Password");
  await userEvent.click(field);
  await userEvent.paste("a drain runs through it");
  expect(field.value).toBe("a drain runs through it");
});
