import * as fc from "fast-check";
import { expect, test } from "vitest";
import { scrubber } from "./scrubber.ts";

const token = 'sk_live/9 é+"\\x';
const scrub = (text: string, secret = token) => scrubber(new Set([secret])).text(text);
const base64 = (text: string) => Buffer.from(text).toString("base64");

test.each([
  ["as it is", `Bearer ${token}!`, "Bearer [secret]!"],
  ["twice", `${token}, ${token}`, "[secret], [secret]"],
  [
    "in a URL",
    `https://a.example/?key=${encodeURIComponent(token)}&x=1`,
    "https://a.example/?key=[secret]&x=1",
  ],
  ["in lower case", `k=${encodeURIComponent(token).toLowerCase()}&x`, "k=[secret]&x"],
  ["in a form", `${new URLSearchParams({ key: token }).toString()}&x=1`, "key=[secret]&x=1"],
  [
    "as the URL class writes it",
    new URL(`https://a.example/?k=${token}`).href,
    "https://a.example/?k=[secret]",
  ],
  ["in a URL in a URL", `?next=${encodeURIComponent(encodeURIComponent(token))}`, "?next=[secret]"],
  ["in JSON", JSON.stringify({ key: token }), '{"key":"[secret]"}'],
  ["in JSON in JSON", JSON.stringify(JSON.stringify({ key: token })), '"{\\"key\\":\\"[secret]\\"}"'],
  ["in ASCII JSON", '{"k":"sk_live\\/9 \\u00e9+\\"\\\\x"}', '{"k":"[secret]"}'],
  ["in HTML", "<p>sk_live/9 &#233;+&quot;\\x</p>", "<p>[secret]</p>"],
  ["in HTML numbers", "<p>sk&#x5f;live/9 &#xE9;+&#34;\\x</p>", "<p>[secret]</p>"],
  ["in JSON in a URL", `?q=${encodeURIComponent(JSON.stringify(token))}&z`, "?q=%22[secret]%22&z"],
])("a secret is found %s", (_where, text, expected) => {
  expect(scrub(text)).toBe(expected);
});

test.each(["", "u", "us", "user:", "user:x", "user:xy"])("it is found in base64 behind %j", (before) => {
  for (const after of ["", ":", ":1", ":12", ":123"]) {
    const encoded = base64(before + token + after);
    for (const text of [`Basic ${encoded}.`, `Basic ${encoded.replaceAll("+", "-").replaceAll("/", "_")}.`]) {
      expect(scrub(text)).toMatch(/^Basic [\w+/-]{0,12}\[secret\][\w+/-]{0,8}=*\.$/);
    }
    expect(scrub(encodeURIComponent(encoded))).toContain("[secret]");
  }
});

test("what stands around it in base64 gives away no bit of it", () => {
  const shown = scrub(base64(`u:${token}:`)).split("[secret]");
  const [before = "", after = ""] = shown.map((part) => Buffer.from(part, "base64").toString("latin1"));
  expect(before).toBe("u");
  expect(token).not.toContain(after.slice(0, 1) || "none");
});

test("secrets that overlap are taken out together", () => {
  const both = scrubber(new Set(["abcdef", "defghi"]));
  expect(both.text("abcdefghi and defghi")).toBe("[secret] and [secret]");
});

test("a text without a secret stays the same, and so does a value, object by object", () => {
  const { json } = scrubber(new Set([token]));
  const clean = { a: [1, true, null, "100 % of a+b \\ &amp;"] };
  const value = { clean, leak: token };
  expect(json(clean)).toBe(clean);
  expect(json(value)).toEqual({ clean, leak: "[secret]" });
  expect(Reflect.get(Object(json(value)), "clean")).toBe(clean);
});

test("keys and numbers are scrubbed, too", () => {
  const { json } = scrubber(new Set(["48151623"]));
  expect(json({ "x-48151623": [48151623, -148151623.5, 4815] })).toEqual({
    "x-[secret]": ["[secret]", "[secret]", 4815],
  });
});

test("a field named __proto__ stays a field", () => {
  const value = JSON.parse('{"__proto__":{"k":"hunter22"}}');
  expect(JSON.stringify(scrubber(new Set(["hunter22"])).json(value))).toBe('{"__proto__":{"k":"[secret]"}}');
});

test("of a text with a secret too short to be told apart nothing is left", () => {
  const { text } = scrubber(new Set(["ab", ""]));
  expect([text("cab"), text("xyz")]).toEqual(["[secret]", "xyz"]);
});

test("a secret that is noted later is scrubbed from then on", () => {
  const used = new Set(["first-one"]);
  expect(scrubber(used).text("second-one")).toBe("second-one");
  used.add("second-one");
  expect(scrubber(used).text("second-one")).toBe("[secret]");
});

test("a text made to slow scrubbing down takes no longer than any other", () => {
  const started = performance.now();
  for (const piece of ["%41", "+", "\\u0041", '\\"', "&#65;", "\\\\", "%25", "AAAA", "é"]) {
    scrub(piece.repeat(Math.ceil((256 * 1024) / piece.length)), "AAAAAAAB");
  }
  expect(performance.now() - started).toBeLessThan(6000);
});

const secret = fc.string({ unit: "binary", minLength: 4, maxLength: 12 });
const around = fc.string({ unit: "binary", maxLength: 5 });

test("whatever the secret and whatever stands around it, it is not found in any form", () => {
  const inForms = (text: string) => {
    const wellFormed = text.toWellFormed();
    const encoded = base64(wellFormed);
    return [
      text,
      encodeURIComponent(wellFormed),
      new URLSearchParams({ "": wellFormed }).toString().slice(1),
      JSON.stringify(text).slice(1, -1),
      encodeURIComponent(JSON.stringify(wellFormed)),
      encoded,
      encoded.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", ""),
    ];
  };
  fc.assert(
    fc.property(secret, around, around, (given, before, after) => {
      for (const [index, form] of inForms(before + given + after).entries()) {
        const scrubbed = scrub(`x${form}y`, given);
        expect(scrubbed, `form ${index}`).toContain("[secret]");
        // A mark of one character, since this one's own letters may be those of a secret.
        const rest = scrubbed.replaceAll("[secret]", "\u{10fffd}");
        for (const leak of inForms(given).slice(0, 5)) expect(rest).not.toContain(leak);
      }
    }),
    { numRuns: 200 },
  );
});
