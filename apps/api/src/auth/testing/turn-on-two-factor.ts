import { z } from "zod";
import { olive, type Browser } from "./open-browser.ts";
import { totp } from "./totp.ts";

const enabled = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });

/** Sets up somebody's second factor as the settings page does: password, QR code, first code. */
export async function turnOnTwoFactor(browser: Browser, { password }: { password: string } = olive) {
  const answer = await browser.post("/two-factor/enable", { password });
  const { totpURI, backupCodes } = enabled.parse(answer.body);
  const verified = await browser.post("/two-factor/verify-totp", { code: totp(totpURI) });
  if (verified.status !== 200) throw new Error(verified.message);
  return { uri: totpURI, backupCodes };
}
