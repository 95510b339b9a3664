import * as fc from "fast-check";
import { expect, test } from "vitest";
import { originOf, splitHref } from "./origin-of.ts";

test("an href is split where its path begins, and is whole when put together again", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (written) => {
      const { href, origin } = new URL(written);
      expect(splitHref(href)).toEqual({ origin, path: href.slice(origin.length) });
      expect(originOf(href)).toBe(origin);
    }),
  );
});

test.each([
  "https://api.example.com",
  "https://api.example.com?x=1",
  "https://api.example.com?x=1/2",
  "https://api.example.com#a/b",
  "https://api.example.com\\@other.example/",
])("%s has no path as it is spelled, and is not taken apart by its letters", (spelled) => {
  expect(splitHref(spelled)).toBeNull();
  expect(originOf(spelled)).toBe("https://api.example.com");
});
