import { expect, test } from "vitest";
import { totpSecret } from "./totp-secret.ts";

test("the secret is set in groups that can be typed off a screen", () => {
  const uri =
    "otpauth://totp/Callhook:ada%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Callhook&digits=6&period=30";
  expect(totpSecret(uri)).toBe("JBSW Y3DP EHPK 3PXP");
});

test("a secret that does not come out even loses nothing", () => {
  expect(totpSecret("otpauth://totp/a?secret=ABCDEFGHIJ")).toBe("ABCD EFGH IJ");
});
