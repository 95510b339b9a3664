import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fillPlaceholders, toolUrlSchema, urlPlaceholders } from "./tool-url.ts";

function problemOf(url: string): string | undefined {
  return toolUrlSchema.safeParse(url).error?.issues[0]?.message;
}

test.each([
  "https://api.example.com",
  "http://api.example.com/a/b?c=d#e",
  "HTTPS://API.EXAMPLE.COM/x",
  "https://api.example.com:8443/customers/{phone}/visits/{visit.id}",
  "https://api.example.com/v1/{a}-{b}.json",
  "https://[2001:4860:4860::8888]/x",
  "https://bücher.example/straße",
  `https://api.example.com/${"x".repeat(2024)}`,
])("%s may be called", (url) => {
  expect(problemOf(url)).toBeUndefined();
});

test.each([
  ["", "URL is required."],
  ["api.example.com/x", "URL must start with https:// or http://."],
  ["ftp://api.example.com/x", "URL must start with https:// or http://."],
  ["javascript:alert(1)", "URL must start with https:// or http://."],
  ["file:///etc/passwd", "URL must start with https:// or http://."],
  ["https://", "URL is not valid; it should look like https://api.example.com/check-area."],
  ["http:///x", "URL has no host; it should look like https://api.example.com/check-area."],
  ["https://?q=1", "URL has no host; it should look like https://api.example.com/check-area."],
  ["https://exa mple.com/", "URL is not valid; it should look like https://api.example.com/check-area."],
  ["https://a.example:99999/", "URL is not valid; it should look like https://api.example.com/check-area."],
  ["https://user:secret@a.example/", "URL must not hold a user name or password."],
  ["https://user@a.example/", "URL must not hold a user name or password."],
  [
    "http://host/{{zip}}",
    "Write a parameter in single braces: {zip}. In double braces, only a variable of the environment may stand: {{env.base_url}}.",
  ],
  [
    "https://a.example/{{ env.no-name }}",
    "In double braces, only a variable of the environment may stand: {{env.base_url}}.",
  ],
  ["https://{{host}}/x", "In double braces, only a variable of the environment may stand: {{env.base_url}}."],
  [
    "https://a.example/{{",
    "In double braces, only a variable of the environment may stand: {{env.base_url}}.",
  ],
  ["https://a.example/{open", "URL has an unmatched { or }; write a path parameter as {key}."],
  ["https://a.example/close}", "URL has an unmatched { or }; write a path parameter as {key}."],
  ["https://{host}/x", "A {placeholder} may stand in the path only, not in the host."],
  ["https://a.example:{port}/x", "URL is not valid; it should look like https://api.example.com/check-area."],
  ["https://a.example/x?q={q}", "A {placeholder} may stand in the path only; add a query parameter instead."],
  ["https://a.example/x#{q}", "A {placeholder} may stand in the path only; add a query parameter instead."],
  [
    "https://a.example\\{q}?{r}",
    "A {placeholder} may stand in the path only; add a query parameter instead.",
  ],
  ["https://a.example/a\u0000b", "URL holds invisible or broken characters; type it again."],
  ["https://a.example/a\nb", "URL holds invisible or broken characters; type it again."],
  ["https://a.example/\ud800", "URL holds invisible or broken characters; type it again."],
  [
    "https://a.example/{}",
    "{} cannot be a parameter's key; use letters, digits, _ . and - only, such as {phone}.",
  ],
  [
    "https://a.example/{zip code}",
    "{zip code} cannot be a parameter's key; use letters, digits, _ . and - only, such as {phone}.",
  ],
])("%j cannot be called", (url, message) => {
  expect(problemOf(url)).toBe(message);
});

test("a URL is at most 2048 characters long", () => {
  expect(problemOf(`https://a.example/${"x".repeat(2048)}`)).toBe("URL can be at most 2048 characters long.");
});

test("a megabyte of anything is refused without delay", () => {
  const before = performance.now();
  for (const piece of ["https://", "{a}", "\\/", "{", "https://a/{b}?"]) {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    expect(toolUrlSchema.safeParse(text).success).toBe(false);
    expect(toolUrlSchema.safeParse(`https://a.example/${text}`).success).toBe(false);
  }
  expect(performance.now() - before).toBeLessThan(3000);
});

test("placeholders are found in order, each once", () => {
  expect(urlPlaceholders("https://a.example/{b}/{a}/{b}")).toEqual(["b", "a"]);
  expect(urlPlaceholders("https://a.example/")).toEqual([]);
});

test("a value fills every place of its key, and dollar signs mean nothing", () => {
  const values = new Map([
    ["a", "$&"],
    ["b", "x"],
  ]);
  expect(fillPlaceholders("https://a.example/{a}/{b}/{a}", values)).toBe("https://a.example/%24%26/x/%24%26");
});

test("whatever the value, it stays one segment of the path", () => {
  const text = fc.string({ unit: "binary" }).filter((value) => !/^\.{0,2}$/.test(value));
  fc.assert(
    fc.property(text, (value) => {
      const url = new URL(
        fillPlaceholders("https://a.example/before/{key}/after?q=1", new Map([["key", value]])),
      );
      const segments = url.pathname.split("/");
      expect(segments).toHaveLength(4);
      expect(decodeURIComponent(segments[2] ?? "")).toBe(value.toWellFormed());
      expect(url.origin + url.search).toBe("https://a.example?q=1");
    }),
  );
});
