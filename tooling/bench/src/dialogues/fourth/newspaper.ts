import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { baffled, claims, declined, farewell } from "./patterns.ts";

const pause = callOf("pause_delivery");
const missing = callOf("report_missing_paper");
const move = callOf("change_address");
const subscribe = callOf("start_subscription");

const holiday = pause({ subscriber_number: "7701234", from: "2026-03-21", until: "2026-04-05" });
const chestnut = { subscriber_number: "3300812", new_address: "2 Chestnut Square" };
const edith = subscribe({
  edition: "weekend",
  name: "Edith Osei",
  address: { includes: ["90 mill street"] },
});
const subscriber = {
  key: "subscriber_number",
  about: "Seven digits, on the invoice",
  pattern: "^\\d{7}$",
};

export const newspaper: Business = {
  name: "newspaper",
  tools: [
    {
      name: "pause_delivery",
      about: "Pauses the delivery of the paper, for instance during a vacation.",
      effect: "write",
      confirm: "always",
      takes: [
        subscriber,
        { key: "from", about: "First day without a paper", format: "date" },
        { key: "until", about: "Last day without a paper", format: "date" },
      ],
      answers: [{ json: { paused: true, credit: "$11" } }],
    },
    {
      name: "report_missing_paper",
      about: "The paper did not come; we bring another one.",
      effect: "write",
      takes: [subscriber, { key: "date", about: "Day on which it was missing", format: "date" }],
      answers: [{ json: { new_copy: "before noon" } }],
    },
    {
      name: "change_address",
      about: "A subscriber moves to another address.",
      effect: "write",
      confirm: "always",
      takes: [
        subscriber,
        { key: "new_address", about: "Street and number" },
        { key: "effective", about: "From which day on", format: "date" },
      ],
      answers: [{ json: { changed: true } }],
    },
    {
      name: "start_subscription",
      about: "Starts a new subscription.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "edition", about: "Which edition", options: ["daily", "weekend", "digital"] },
        { key: "name", about: "First and last name" },
        { key: "address", about: "Street and number" },
        { key: "referral_code", about: "Code from a friend, if they have one", optional: true },
      ],
      answers: [{ json: { subscriber_number: "4410093", first_issue: "March 14" } }],
    },
  ],
  dialogues: [
    {
      title: "nothing on the doorstep",
      turns: [
        { caller: "my paper didn't come this morning, again!", asks: "number|subscriber" },
        {
          caller: "seven seven oh one two three four",
          calls: [missing({ subscriber_number: "7701234", date: "2026-03-11" })],
          tells: ["noon|12"],
        },
        {
          caller: "that's the third time this month, you know",
          kind: "small-talk",
          tells: ["sorry|apolog|understand|frustrat"],
        },
      ],
    },
    {
      title: "on vacation",
      turns: [
        {
          caller: "we're going away, can you pause the paper from the 21st until April 5th",
          asks: "number|subscriber",
        },
        { caller: "it's 7701234", kind: "confirmation", confirms: holiday, never: [claims] },
        { caller: "yes, perfect, thanks", kind: "confirmation", calls: [holiday], tells: ["11"] },
      ],
    },
    {
      title: "weekend, or not at all",
      turns: [
        { caller: "I'd like to subscribe to the weekend edition", asks: "name|address" },
        { caller: "my name is Edith Osei", asks: "address|street|where" },
        { caller: "90 Mill Street", kind: "confirmation", confirms: edith },
        {
          caller: "nope, I've changed my mind",
          kind: "confirmation",
          never: [baffled, claims, "4410093"],
        },
      ],
    },
    {
      title: "moving house",
      turns: [
        {
          caller:
            "I'm moving! my new address is 2 Chestnut Square, number's three three double oh eight one two",
          asks: "when|day|date|from",
        },
        {
          caller: "from the first of next month",
          kind: "confirmation",
          confirms: move({ ...chestnut, effective: "2026-04-01" }),
        },
        {
          caller: "better make it the third",
          kind: "correction",
          confirms: move({ ...chestnut, effective: "2026-04-03" }),
        },
        {
          caller: "that'd be great",
          kind: "confirmation",
          calls: [move({ ...chestnut, effective: "2026-04-03" })],
          tells: ["changed|updated|done|chestnut"],
        },
      ],
    },
    {
      title: "the match, and an ad",
      turns: [
        { caller: "who won the match last night?", kind: "small-talk", ...declined },
        { caller: "okay. can I place a classified ad with you?", ...declined },
        { caller: "never mind. have a good day!", kind: "goodbye", tells: [farewell], never: [baffled] },
      ],
    },
  ],
};
