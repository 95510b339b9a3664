import { expect, test } from "vitest";
import { wasLedOn } from "./was-led-on.ts";

const hop = { status: 303, url: "https://crm.example/done" };

test("an attempt that was led on counts although a later one was not, or a write could be done again", () => {
  expect(wasLedOn([{ redirects: [hop] }, { redirects: [] }])).toBe(true);
});

test("nothing that was sent, or answered where it was sent, was led on", () => {
  expect(wasLedOn([])).toBe(false);
  expect(wasLedOn([{ redirects: [] }, { redirects: [] }])).toBe(false);
});
