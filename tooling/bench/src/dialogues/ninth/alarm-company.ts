import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const test = callOf("Put on test");
const signal = callOf("Last signal");
const visit = callOf("Technician visit");
const callOff = callOf("Call off the crew");
const chirping = (half: string) =>
  visit({ account: "61154", day: "2026-03-13", half, problem: { includes: ["chirp"] } });
const keypad = visit({
  account: "70023",
  day: "2026-03-12",
  half: "afternoon",
  problem: { includes: ["keypad"] },
});
const account = { key: "account", about: "Account number, five digits", pattern: "^\\d{5}$" };
const password = { key: "password", about: "The spoken password of the account" };

export const alarmCompany: Business = {
  name: "alarm company",
  tools: [
    {
      name: "Put on test",
      about:
        "Puts a customer's alarm system on test for some hours, so that nobody is sent out while people work on it.",
      effect: "write",
      takes: [
        account,
        { key: "hours", type: "integer", about: "For how many hours", minimum: 1, maximum: 12 },
        password,
      ],
      answers: [
        { when: { account: "55210" }, status: 403, json: { error: "the password does not match" } },
        { json: { status: "on test", reminder: "we call you 10 minutes before it ends" } },
      ],
    },
    {
      name: "Last signal",
      about: "The last signal that an alarm system sent to us: which sensor, and when.",
      takes: [account],
      answers: [{ json: { sensor: "kitchen smoke detector", at: "03:42", meaning: "low battery" } }],
    },
    {
      name: "Technician visit",
      about: "Sends a technician to the customer to look at the alarm system.",
      effect: "write",
      confirm: "always",
      takes: [
        account,
        { key: "day", about: "Day of the visit", format: "date" },
        { key: "half", about: "Morning or afternoon", options: ["morning", "afternoon"] },
        { key: "problem", about: "What is wrong with it, in the customer's words" },
      ],
      answers: [
        { when: { account: "70023" }, fail: "timed-out" },
        { json: { technician: "Gus", number: "V-302" } },
      ],
    },
    {
      name: "Call off the crew",
      about: "False alarm: calls off the police or the fire crew that is on its way to a customer.",
      effect: "write",
      takes: [account, password],
      answers: [{ json: { called_off: true, crew: "Engine 7" } }],
    },
  ],
  dialogues: [
    {
      title: "painters in the house",
      turns: [
        {
          caller:
            "hi, we've got painters in today, could you put our alarm on test for four hours? account's four oh nine one seven",
          kind: "several",
          asks: "password|word",
        },
        {
          caller: "oh, the password is bluebird",
          calls: [test({ account: "40917", hours: 4, password: { includes: ["bluebird"] } })],
          tells: ["test", "10|ten"],
        },
        { caller: "great, thank you. bye now", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "burnt toast",
      turns: [
        {
          caller: "oh no, the alarm went off, it's only burnt toast, please call off the fire trucks!",
          asks: "account|number|password",
        },
        {
          caller: "account three eight eight oh two, password marmalade",
          kind: "several",
          calls: [callOff({ account: "38802", password: { includes: ["marmalade"] } })],
          tells: ["called off|engine|stopp|cancel|turned (back|around)"],
        },
        { caller: "phew. I'm never making toast again", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "a beep in the night",
      turns: [
        {
          caller: "something beeped at night. what was the last signal you got from us? account 61154",
          calls: [signal({ account: "61154" })],
          tells: ["smoke|kitchen|battery"],
        },
        {
          caller: "and it keeps chirping. can you send a technician on Friday morning?",
          kind: "several",
          confirms: chirping("morning"),
          never: [claims],
        },
        {
          caller: "ah no, wait, the afternoon is better",
          kind: "correction",
          confirms: chirping("afternoon"),
        },
        {
          caller: "yes, do that",
          kind: "confirmation",
          calls: [chirping("afternoon")],
          tells: ["gus|302"],
        },
      ],
    },
    {
      title: "the wrong password",
      turns: [
        {
          caller: "account five five two one oh, put us on test for two hours please, password is tulip",
          kind: "failure",
          calls: [test({ account: "55210", hours: 2, password: { includes: ["tulip"] } })],
          tells: [declines],
          never: [claims],
        },
        { caller: "hm, I'd better ask my wife. I'll call back", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "doorbell cameras",
      turns: [
        { caller: "do you sell doorbell cameras with a screen, too?", ...declined },
        { caller: "never mind. how are you today, by the way?", kind: "small-talk", ...leftAlone },
        { caller: "good, good. goodbye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "a dead keypad",
      turns: [
        {
          caller:
            "our keypad is completely dead, account seven oh oh two three, can somebody come tomorrow afternoon?",
          kind: "several",
          confirms: keypad,
        },
        {
          caller: "yes please",
          kind: "failure",
          calls: [keypad],
          tells: [declines],
          never: [claims, "gus"],
        },
      ],
    },
    {
      title: "let me look for it",
      turns: [
        {
          caller: "I want to have our system put on test, please",
          asks: "account|number|hours|long|password",
        },
        {
          caller: "um, the account number, let me look... it's six six oh one eight",
          asks: "hours|long|password",
        },
        { caller: "for three hours", asks: "password|word" },
        {
          caller: "sunflower",
          calls: [test({ account: "66018", hours: 3, password: { includes: ["sunflower"] } })],
          tells: ["test", "10|ten"],
        },
      ],
    },
  ],
};
