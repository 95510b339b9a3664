import { expect, test } from "vitest";
import { CallhookError } from "../../errors/callhook-error.ts";
import { parseProxyUrl } from "./egress-proxy.ts";

test("a proxy's URL says where it is, how to speak to it and who we are", () => {
  expect(parseProxyUrl("http://Proxy.Internal:3128")).toEqual({
    hostname: "proxy.internal",
    port: 3128,
    isSecure: false,
    authorization: null,
  });
  expect(parseProxyUrl("https://[fd00::1]/")).toMatchObject({
    hostname: "fd00::1",
    port: 443,
    isSecure: true,
  });
  expect(parseProxyUrl("http://proxy")).toMatchObject({ port: 80 });
});

test("name and password are decoded before they are sent, since a URL cannot hold every character", () => {
  const { authorization } = parseProxyUrl("http://us%40er:p%3A%C3%BC@proxy");
  expect(authorization).toBe(`Basic ${Buffer.from("us@er:p:ü").toString("base64")}`);
  expect(parseProxyUrl("http://user@proxy").authorization).toBe(`Basic ${btoa("user:")}`);
});

test.each([
  "proxy.internal:3128",
  "socks5://user:secret@proxy",
  "http://user:secret@proxy/path",
  "http://user:secret@proxy/?query",
  "http://user:secret@proxy:99999",
  "http://user:secret%ff@proxy",
  "",
])("%j is refused when the engine is made, and the password in it is not repeated", (written) => {
  try {
    parseProxyUrl(written);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(CallhookError);
    expect(String(error)).toContain("write one like http://user:password@proxy.internal:3128");
    expect(String(error)).not.toContain("secret");
  }
});
