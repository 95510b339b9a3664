import { expect, test } from "vitest";
import { pathForLog } from "./path-for-log.ts";

test.each([
  ["/callbacks/cb_secret", "/callbacks"],
  ["//callbacks/cb_secret", "/callbacks"],
  ["/callbacks/a\nline of my own", "/callbacks"],
  ["/echo/token/orders", "/echo"],
  ["/channels/retell/secret/call_1", "/channels/retell"],
  ["/channels/elevenlabs/secret", "/channels/elevenlabs"],
])("of %j only what is no secret stands in the log", (path, shown) => {
  expect(pathForLog(path)).toBe(shown);
});

test.each(["/", "/channels/twilio/voice", "/trpc/tools.list", "/callbacks", "tools.list"])(
  "%s is in the log as it is",
  (path) => {
    expect(pathForLog(path)).toBe(path);
  },
);
