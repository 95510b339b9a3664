// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { signInClient } from "../../../lib/sign-in-client.ts";
import { show } from "../../../testing/show.tsx";
import { EmailState } from "./email-state.tsx";

vi.mock("../../../lib/sign-in-client.ts", () => ({ signInClient: { sendVerificationEmail: vi.fn() } }));

async function askForLink(mail: "smtp" | "console") {
  vi.mocked(signInClient.sendVerificationEmail).mockResolvedValue({ data: { status: true }, error: null });
  const { user } = await show(<EmailState email="ada@example.com" isVerified={false} />, {
    answers: { "me.entrance": () => ({ needsOwner: false, mail }) },
  });
  await user.click(await screen.findByRole("button", { name: "Send the confirmation again" }));
}

test("where no mail is sent, the link is said to be in the terminal, not in a message", async () => {
  await askForLink("console");

  expect(await screen.findByText(/The link was printed in the terminal/)).toBeTruthy();
  expect(screen.getByRole("status").textContent).toBe("Made. Open the link, then reload this page.");
});

test("where mail is sent, it is said to be on its way", async () => {
  await askForLink("smtp");

  expect(await screen.findByText(/It may take a minute to arrive/)).toBeTruthy();
  expect(screen.getByRole("status").textContent).toBe("Sent. Open the link, then reload this page.");
  expect(screen.queryByText(/terminal/)).toBeNull();
});
