import { expect, test, vi } from "vitest";
import { startMailbox } from "./testing/start-mailbox.ts";
import { startedApi } from "./testing/started-api.ts";
import { olive, type Browser } from "./testing/open-browser.ts";
import { turnOnTwoFactor } from "./testing/turn-on-two-factor.ts";

/** 62 letters and digits: 22 of them are more than 128 bits. */
const enough = /^[\w-]{22,}/;

function sessionToken(browser: Browser): string {
  return decodeURIComponent(browser.cookies.get("callhook.session_token") ?? "").split(".")[0] ?? "";
}

test("what nobody may guess comes from the system's randomness, and where it is not typed has 128 bits", async () => {
  // Whatever were made by it would be the same each time.
  const guessable = vi.spyOn(Math, "random").mockReturnValue(0.5);
  const mailbox = await startMailbox();
  const { owner, open, signUpEd } = await startedApi(mailbox.settings);
  const eds = await signUpEd();
  const tokens = [sessionToken(owner), sessionToken(eds)];
  for (const browser of [open(), open()]) {
    await browser.post("/sign-in/magic-link", { email: "ed@plumber.example" });
    await browser.post("/request-password-reset", { email: olive.email });
  }
  await expect.poll(() => mailbox.mails.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(5);
  const links = mailbox.mails.filter(({ subject }) => !subject.startsWith("Confirm"));
  const mailed = links.map(({ link }) => new URL(link).searchParams.get("token") ?? "");
  const confirmation = mailbox.mails.find(
    ({ subject, to }) => subject.startsWith("Confirm") && to === olive.email,
  );
  await owner.get(confirmation?.link ?? "");
  const { uri, backupCodes } = await turnOnTwoFactor(owner);
  const seed = new URL(uri).searchParams.get("secret") ?? "";
  for (const secret of [...tokens, ...mailed, seed]) expect(secret).toMatch(enough);
  const all = [...tokens, ...mailed, seed, ...backupCodes];
  expect(mailed.length).toBeGreaterThanOrEqual(4);
  expect(new Set(all).size).toBe(all.length);
  guessable.mockRestore();
});
