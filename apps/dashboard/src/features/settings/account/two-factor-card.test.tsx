// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { signInClient } from "../../../lib/sign-in-client.ts";
import { show } from "../../../testing/show.tsx";
import { TwoFactorCard } from "./two-factor-card.tsx";

vi.mock("../../../lib/sign-in-client.ts", () => ({
  signInClient: { twoFactor: { enable: vi.fn(), verifyTotp: vi.fn(), generateBackupCodes: vi.fn() } },
}));
const { twoFactor } = vi.mocked(signInClient, { deep: true });
const totpURI = "otpauth://totp/Callhook:ada?secret=JBSWY3DPEHPK3PXP&issuer=Callhook";

test("backup codes are shown only after a code has proved that the app works", async () => {
  twoFactor.enable.mockResolvedValue(answer({ method: "totp", totpURI, backupCodes: ["aaaaa-bbbbb"] }));
  twoFactor.verifyTotp.mockResolvedValueOnce(refused("Invalid code")).mockResolvedValueOnce(answer({}));
  const { user } = await show(<TwoFactorCard isEnabled={false} />);

  await user.click(await screen.findByRole("button", { name: "Turn on" }));
  await user.type(await screen.findByLabelText("Your password"), "a drain runs through it{Enter}");
  expect(await screen.findByDisplayValue("JBSW Y3DP EHPK 3PXP")).toBeTruthy();
  expect(screen.getByRole("img", { name: /scan/ })).toBeTruthy();

  await user.type(screen.getByLabelText("Code from the app"), "000000{Enter}");
  expect(await screen.findByText("Invalid code.")).toBeTruthy();
  expect(screen.queryByText("aaaaa-bbbbb")).toBeNull();

  await user.clear(screen.getByLabelText("Code from the app"));
  await user.type(screen.getByLabelText("Code from the app"), "123 456{Enter}");
  expect(await screen.findByText("aaaaa-bbbbb")).toBeTruthy();
  expect(twoFactor.verifyTotp).toHaveBeenLastCalledWith({ code: "123456" });
});

test("a wrong password makes no new backup codes, and says why", async () => {
  twoFactor.generateBackupCodes.mockResolvedValue(refused("Invalid password"));
  const { user } = await show(<TwoFactorCard isEnabled />);

  await user.click(await screen.findByRole("button", { name: "New backup codes" }));
  await user.type(await screen.findByLabelText("Your password"), "wrong{Enter}");

  expect(await screen.findByText("Invalid password.")).toBeTruthy();
  expect(screen.queryByRole("list", { name: "Backup codes" })).toBeNull();
});

/** Stands in for the client's answer, of which the page reads no more than this. */
function answer(data: object): never {
  return { data, error: null } as never;
}

function refused(message: string): never {
  return { data: null, error: { status: 401, message } } as never;
}
