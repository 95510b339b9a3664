import * as fc from "fast-check";
import twilio from "twilio";
import { expect, test } from "vitest";
import { readForm } from "./read-form.ts";
import { isSignedByTwilio } from "./signature.ts";

/** The example of Twilio's documentation. */
const documented = {
  authToken: "12345",
  url: "https://mycompany.com/myapp.php?foo=1&bar=2",
  parameters: {
    CallSid: "CA1234567890ABCDE",
    Caller: "+14158675310",
    Digits: "1234",
    From: "+14158675310",
    To: "+18005551212",
  },
  signature: "GvWf1cFY/Q7PnoempGyD5oXAezc=",
};

test("the documented request is signed by Twilio", () => {
  expect(isSignedByTwilio(documented)).toBe(true);
});

test("another token, address, value or signature is not, whatever it looks like", () => {
  const { parameters, signature } = documented;
  const forged = [
    { ...documented, authToken: "12346" },
    { ...documented, authToken: "" },
    { ...documented, url: documented.url.replace("https", "wss") },
    { ...documented, url: `${documented.url}&baz=3` },
    { ...documented, parameters: { ...parameters, To: "+18005551213" } },
    { ...documented, parameters: { ...parameters, Extra: "" } },
    { ...documented, signature: undefined },
    { ...documented, signature: "" },
    { ...documented, signature: signature.replace("G", "H") },
    { ...documented, signature: `${signature} ` },
    { ...documented, signature: "é".repeat(28) },
  ];
  for (const request of forged) expect(isSignedByTwilio(request)).toBe(false);
});

test("what Twilio's own library signs is accepted, arrays, ports and all", () => {
  const value = fc.oneof(fc.string(), fc.array(fc.string(), { minLength: 2, maxLength: 4 }));
  const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/);
  const urls = [
    "https://callhook.example.com/channels/twilio/voice",
    "https://callhook.example.com:443/voice?a=1%20b",
    "https://callhook.example.com:8443/voice",
    "wss://callhook.example.com/relay?call=call_1&to=%2B1415",
  ];
  const run = fc.property(fc.dictionary(name, value), fc.constantFrom(...urls), (parameters, url) => {
    const signature = twilio.getExpectedTwilioSignature("secret", url, parameters);
    const validates = twilio.validateRequest("secret", signature, url, parameters);
    expect(isSignedByTwilio({ authToken: "secret", signature, url, parameters })).toBe(validates);
    expect(validates).toBe(true);
  });
  fc.assert(run, { numRuns: 200 });
});

test("a proxy that wrote the standard port, or left it out, changes nothing; another port does", () => {
  const signature = twilio.getExpectedTwilioSignature("secret", "https://a.example:443/x?y=1", {});
  const check = (url: string) => isSignedByTwilio({ authToken: "secret", signature, url });
  expect(check("https://a.example/x?y=1")).toBe(true);
  expect(check("https://a.example:8443/x?y=1")).toBe(false);
});

test("a form that repeats a name, or uses one of an object's own, is read as it was signed", () => {
  const parameters = readForm("b=2&a=1&b=1&__proto__=x&constructor=y");
  expect(Object.keys(parameters).toSorted()).toEqual(["__proto__", "a", "b", "constructor"]);
  expect(parameters["b"]).toEqual(["2", "1"]);
  const signature = twilio.getExpectedTwilioSignature("secret", "https://a.example/", parameters);
  expect(isSignedByTwilio({ authToken: "secret", signature, url: "https://a.example/", parameters })).toBe(
    true,
  );
});
