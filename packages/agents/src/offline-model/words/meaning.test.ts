import { expect, test } from "vitest";
import { meaningOf } from "./meaning.ts";
import { stem } from "./lexicon.ts";
import type { Intent } from "./intents.ts";
import type { Topic } from "./topics.ts";

test.each([
  ["leaking", "leaks"],
  ["booking", "books"],
  ["deliveries", "delivered"],
  ["teeth", "tooth"],
  ["people", "person"],
  ["availability", "available"],
  ["licence", "license"],
  ["flights", "flying"],
  ["payments", "paid"],
])("%s and %s are one word", (one, other) => {
  expect(stem(one)).toBe(stem(other));
});

test("news is not new", () => {
  expect(stem("news")).not.toBe(stem("new"));
  expect([...meaningOf("I need a new door").topics.keys()]).not.toContain("news");
});

const intended: [string, Intent][] = [
  ["how much is it", "price"],
  ["do you have any left", "stock"],
  ["please book a visit", "book"],
  ["I can't make it on Friday", "cancel"],
  ["can we push it back", "reschedule"],
  ["where's my parcel", "status"],
  ["my package hasn't arrived", "status"],
  ["do you come out to Leeds", "coverage"],
  ["I want my money back", "refund"],
  ["what time do you close", "hours"],
  ["I'm locked out of my account", "reset"],
  ["can somebody call me back", "message"],
];

test.each(intended)("'%s' intends %s", (text, intent) => {
  expect(meaningOf(text).intents.has(intent)).toBe(true);
});

const notIntended: [string, Intent][] = [
  ["do you have a book about birds", "book"],
  ["my order number is 5", "order"],
  ["where is my order", "order"],
  ["please cancel my booking", "book"],
  ["it's freezing in here", "block"],
  ["I have a blocked drain", "block"],
  ["the class schedule", "book"],
  ["open a ticket", "hours"],
  ["two tickets for Saturday", "report"],
  ["charging stations near me", "price"],
  ["your reception was so friendly", "coverage"],
  ["I'd like to get rid of this cough", "book"],
];

test.each(notIntended)("'%s' does not intend %s", (text, intent) => {
  expect(meaningOf(text).intents.has(intent)).toBe(false);
});

const about: [string, Topic][] = [
  ["my sink is clogged", "plumbing"],
  ["a table for two", "restaurant"],
  ["my dog is limping", "pet"],
  ["I have a toothache", "dental"],
  ["the car broke down", "towing"],
  ["when does the flight leave", "airline"],
];

test.each(about)("'%s' is about %s", (text, topic) => {
  expect(meaningOf(text).topics.has(topic)).toBe(true);
});

test("a bag of flour is about no flight", () => {
  expect(meaningOf("a bag of flour").topics.has("airline")).toBe(false);
});

test("words written apart, hyphenated or together mean the same", () => {
  const [apart, hyphenated, together] = ["late check out", "late check-out", "late checkout"].map(meaningOf);
  expect([...(apart?.stems ?? [])]).toEqual([...(together?.stems ?? [])]);
  expect([...(hyphenated?.stems ?? [])]).toEqual([...(together?.stems ?? [])]);
});

test("words of an object's prototype are plain words", () => {
  expect(() => meaningOf("constructor __proto__ toString valueOf")).not.toThrow();
});
