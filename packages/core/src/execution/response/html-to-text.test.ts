import * as fc from "fast-check";
import { expect, test } from "vitest";
import { htmlToText } from "./html-to-text.ts";

test.each([
  ["<p>One</p><p>Two</p>", "One Two"],
  ["Hel<b>lo</b> <i>you</i>", "Hello you"],
  ["a<br>b<BR/>c", "a b c"],
  ["<script>alert(1)</script>x", "x"],
  ["<SCRIPT>alert('<p>')</ScRiPt >x", "x"],
  ["<style>p{}</style>x<svg><text>no</text></svg>y", "x y"],
  ["a<!-- hidden <p> -->b", "a b"],
  ["<!doctype html><title>Hi</title>", "Hi"],
  ["5 < 6 and 7 <8", "5 < 6 and 7 <8"],
  [
    "&lt;tag&gt; &amp;amp; &quot;q&quot; &#39;s&#x27; &euro;5&nbsp;only &hellip;",
    "<tag> &amp; \"q\" 's' €5 only …",
  ],
  ["&unknown; &#0; &#x110000; &", "&unknown; &#0; &#x110000; &"],
  ["<p", ""],
  ["<script>never closed", ""],
  ["", ""],
  ["İstanbul <SCRIPT>x</SCRIPT> son", "İstanbul son"],
])("%j reads %j", (html, text) => {
  expect(htmlToText(html)).toBe(text);
});

test("a page made to slow a parser down takes no longer than any other", () => {
  const started = performance.now();
  for (const piece of ["<script>", "<script", "<!--", "<", "</", "&#", "&amp", "<b>", " ", "<style></"]) {
    htmlToText(piece.repeat(Math.ceil((256 * 1024) / piece.length)));
  }
  expect(performance.now() - started).toBeLessThan(3000);
});

test("any text at all becomes text", () => {
  const piece = fc.constantFrom(
    "<",
    ">",
    "<p>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "&lt;",
    "&#x41;",
    "é",
    " ",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary" }))), (pieces) => {
      const text = htmlToText(pieces.join(""));
      expect(text).toBe(text.trim());
    }),
  );
});
