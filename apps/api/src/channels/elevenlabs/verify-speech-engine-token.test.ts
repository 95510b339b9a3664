import { expect, test } from "vitest";
import { speechEngineToken } from "../testing/elevenlabs-platform.ts";
import { isSpeechEngineToken } from "./verify-speech-engine-token.ts";

const apiKey = "sk_0123456789abcdef";
const seconds = Math.floor(Date.now() / 1000);
const verdict = (token: string | undefined, key = apiKey) => isSpeechEngineToken({ token, apiKey: key });

test("a token of the key is taken, with a scheme before it and of a key that names its region", () => {
  const token = speechEngineToken(apiKey);
  expect(verdict(token)).toBe(true);
  expect(verdict(` Bearer ${token} `)).toBe(true);
  expect(verdict(token, `${apiKey}_residency_eu`)).toBe(true);
});

test.each([
  ["of another key", speechEngineToken("sk_another")],
  ["of another issuer", speechEngineToken(apiKey, { iss: "https://example.com" })],
  ["for something else", speechEngineToken(apiKey, { sub: "something-else" })],
  ["that has expired", speechEngineToken(apiKey, { exp: seconds - 61 })],
  ["of the future", speechEngineToken(apiKey, { iat: seconds + 120 })],
  ["without an end", speechEngineToken(apiKey, { exp: undefined })],
  ["without a beginning", speechEngineToken(apiKey, { iat: undefined })],
  ["without an algorithm", speechEngineToken(apiKey, { alg: "none" })],
  ["of another algorithm", speechEngineToken(apiKey, { alg: "HS512" })],
  ["without a signature", speechEngineToken(apiKey).split(".").slice(0, 2).join(".")],
  ["with an empty signature", `${speechEngineToken(apiKey).split(".").slice(0, 2).join(".")}.`],
  ["with more behind it", `${speechEngineToken(apiKey)}.x`],
  ["that is none", "x.y.z"],
  ["that is not there", undefined],
])("a token %s is refused", (_what, token) => {
  expect(verdict(token)).toBe(false);
});

test("within a minute of either clock a token still counts", () => {
  expect(verdict(speechEngineToken(apiKey, { exp: seconds - 50 }))).toBe(true);
  expect(verdict(speechEngineToken(apiKey, { iat: seconds + 50 }))).toBe(true);
});

test("claims that were changed after signing are refused", () => {
  const [header, , signature] = speechEngineToken(apiKey).split(".");
  const [, claims] = speechEngineToken(apiKey, { exp: seconds + 9999 }).split(".");
  expect(verdict([header, claims, signature].join("."))).toBe(false);
});
