import { randomBytes } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { requestContent, webhookContent } from "./signed-content.ts";
import { SigningKey } from "./signing-key.ts";
import { verifyToolRequest } from "./verify-tool-request.ts";

const bytes = randomBytes(32);
const secrets = [`whsec_${bytes.toString("base64")}`];
const key = new SigningKey(bytes);
const now = () => new Date(1_800_000_000_000);
const timestamp = "1800000000";

type Message = { id: string; method: string; url: string; body: string };

/** As an endpoint receives it. */
function signed({ id, method, url, body }: Message) {
  const headers: Record<string, string> = {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${key.sign(webhookContent({ id, timestamp, body }))}`,
    "x-callhook-signature": `v1,${key.sign(requestContent({ id, timestamp, method, url }))}`,
  };
  return { method, url, body, headers };
}

const message = fc.record({
  id: fc.stringMatching(/^[\w.-]{1,40}$/),
  method: fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE"),
  url: fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href),
  body: fc.string({ unit: "binary" }),
});
const usual: Message = { id: "call_1.tool_1", method: "POST", url: "https://a.example/x?y=1", body: "{}" };

test("whatever was signed is accepted as it was, and gives back its id", () => {
  fc.assert(
    fc.property(message, (sent) => {
      expect(verifyToolRequest(signed(sent), { secrets, now })).toEqual({ messageId: sent.id });
    }),
  );
});

test("one character more or less in any part of a request is refused", () => {
  fc.assert(
    fc.property(message, fc.constantFrom("method", "body", "url"), fc.nat(), (sent, part, place) => {
      const request = signed(sent);
      const text = request[part];
      const at = part === "url" ? text.length : place % (text.length + 1);
      const longer = `${text.slice(0, at)}x${text.slice(at)}`;
      expect(() => verifyToolRequest({ ...request, [part]: longer }, { secrets, now })).toThrow("signed");
    }),
  );
});

test("a signature for one place is none for another", () => {
  const request = signed(usual);
  const swapped = {
    ...request.headers,
    "webhook-signature": request.headers["x-callhook-signature"],
    "x-callhook-signature": request.headers["webhook-signature"],
  };
  expect(() => verifyToolRequest({ ...request, headers: swapped }, { secrets, now })).toThrow(
    "not what was signed",
  );
});

test("a signature is found among those of other keys and versions", () => {
  const request = signed(usual);
  const among = (name: string) => `v2,abc v1, v1,${"A".repeat(43)}= ${request.headers[name] ?? ""} v1a,xyz`;
  const headers = {
    ...request.headers,
    "webhook-signature": among("webhook-signature"),
    "x-callhook-signature": among("x-callhook-signature"),
  };
  expect(verifyToolRequest({ ...request, headers }, { secrets, now })).toEqual({ messageId: usual.id });
});

test("a header that comes twice is refused, and so is one from the prototype", () => {
  const request = signed(usual);
  const twice = { ...request.headers, "webhook-id": ["a", "b"] };
  expect(() => verifyToolRequest({ ...request, headers: twice }, { secrets, now })).toThrow("webhook-id");
  const inherited: Record<string, string> = Object.create(request.headers);
  expect(() => verifyToolRequest({ ...request, headers: inherited }, { secrets, now })).toThrow("webhook-id");
});

test("a time that is no number of seconds is refused", () => {
  const request = signed(usual);
  for (const time of ["", "1.8e9", " 1800000000", "0x6b49d200", "1800000000.0", "NaN", "-1800000000"]) {
    const headers = { ...request.headers, "webhook-timestamp": time };
    expect(() => verifyToolRequest({ ...request, headers }, { secrets, now })).toThrow(
      "not come from Callhook",
    );
  }
});

test("without any secret nothing is accepted", () => {
  expect(() => verifyToolRequest(signed(usual), { secrets: [], now })).toThrow("another secret");
});
