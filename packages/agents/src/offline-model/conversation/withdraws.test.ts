import { expect, test } from "vitest";
import { aTool } from "../testing/a-wanted.ts";
import { readTool } from "../understand/offered-tool.ts";
import { withdraws } from "./withdraws.ts";

const order = readTool(aTool({ name: "order_crates", description: "Orders crates." }));

test.each([
  "no, don't",
  "oh, hm, no. not now",
  "ah, my truck is full. no, don't order them",
  "wait, don't order any",
  "my boss does that online. no, thank you",
])("“%s” takes the order back", (text) => {
  expect(withdraws(text, order)).toBe(true);
});

test.each([
  "no, ten",
  "I don't know",
  "no, don't send red ones, make it blue",
  "don't you have it?",
  "no wait",
])("“%s” leaves it open", (text) => {
  expect(withdraws(text, order)).toBe(false);
});
