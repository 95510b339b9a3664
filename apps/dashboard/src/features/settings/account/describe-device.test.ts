import { expect, test } from "vitest";
import { describeDevice } from "./describe-device.ts";

const chrome = "Chrome/143.0.0.0 Safari/537.36";

test.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) ${chrome}`,
    "Chrome on Windows",
  ],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 ${chrome} Edg/143.0.0.0`, "Edge on Windows"],
  [`Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 ${chrome} OPR/120.0`, "Opera on Linux"],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 Version/19.0 Safari/605.1",
    "Safari on macOS",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1",
    "Safari on iPhone",
  ],
  ["Mozilla/5.0 (Android 16; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0", "Firefox on Android"],
  [`Mozilla/5.0 (Linux; Android 16; Pixel 10) AppleWebKit/537.36 ${chrome}`, "Chrome on Android"],
])("the name a browser goes by wins over those it also claims: %s", (userAgent, words) => {
  expect(describeDevice(userAgent)).toBe(words);
});

test.each([undefined, null, "", "curl/8.0"])("what says nothing known stays unknown: %s", (userAgent) => {
  expect(describeDevice(userAgent)).toBe("Unknown device");
});
