import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const outage = callOf("Check for outage");
const reset = callOf("Restart router remotely");
const tech = callOf("Send technician");
const plan = callOf("Change plan");
const visit = tech({
  account: "70041158",
  date: "2026-03-13",
  window: "afternoon",
  phone: { digits: "5550187" },
});
const faster = plan({ account: "70022906", speed: 500 });

export const internetProvider: Business = {
  name: "internet provider",
  tools: [
    {
      name: "Check for outage",
      about: "Is there a known outage at a ZIP code?",
      takes: [{ key: "zip", about: "ZIP code", pattern: "^\\d{5}$" }],
      answers: [
        { when: { zip: "60614" }, json: { outage: true, fixed_by: "3 pm" } },
        { json: { outage: false } },
      ],
    },
    {
      name: "Restart router remotely",
      about: "Restarts the customer's router from here; they are offline for two minutes.",
      effect: "write",
      confirm: "always",
      takes: [{ key: "account", about: "Account number, eight digits", pattern: "^\\d{8}$" }],
      answers: [{ json: { restarted: true, back_in: "2 minutes" } }],
    },
    {
      name: "Send technician",
      about: "A technician comes to the house.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "account", about: "Account number, eight digits", pattern: "^\\d{8}$" },
        { key: "date", about: "Day", format: "date" },
        { key: "window", about: "Part of the day", options: ["morning", "afternoon", "evening"] },
        { key: "phone", about: "Phone number on the day" },
      ],
      answers: [{ json: { visit: "V-9083" } }],
    },
    {
      name: "Change plan",
      about: "Puts a customer on a faster or slower plan from next month.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "account", about: "Account number, eight digits", pattern: "^\\d{8}$" },
        { key: "speed", type: "integer", about: "Megabits per second", options: [100, 250, 500, 1000] },
      ],
      answers: [{ json: { monthly: "$55", from: "April 1" } }],
    },
  ],
  dialogues: [
    {
      title: "is it just me",
      turns: [
        {
          caller: "my internet's down, is there an outage? I'm in 60614",
          calls: [outage({ zip: "60614" })],
          tells: ["3"],
        },
        { caller: "ok, I'll go read a book then, haha", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "no outage, restart",
      turns: [
        {
          caller: "can you check if there's something going on in six oh six two two?",
          calls: [outage({ zip: "60622" })],
          tells: [declines],
        },
        {
          caller: "then please restart my router, account 70041158",
          confirms: reset({ account: "70041158" }),
          never: [claims],
        },
        { caller: "sure", kind: "confirmation", calls: [reset({ account: "70041158" })], tells: ["2|two"] },
      ],
    },
    {
      title: "send someone",
      turns: [
        {
          caller: "I want a technician to come over on Friday afternoon",
          kind: "several",
          asks: "account|phone|number",
        },
        {
          caller: "account number's seven zero zero four, one one five eight, and my phone is 555 0187",
          kind: "several",
          confirms: visit,
        },
        { caller: "right", kind: "confirmation", calls: [visit], tells: ["9083"] },
        { caller: "good, bye now", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "faster, but not that fast",
      turns: [
        {
          caller: "put me on the one gigabit plan please, account 70022906",
          kind: "several",
          confirms: plan({ account: "70022906", speed: 1000 }),
        },
        {
          caller: "hmm, five hundred is enough actually",
          kind: "correction",
          confirms: faster,
          never: [claims],
        },
        { caller: "yes", kind: "confirmation", calls: [faster], tells: ["55|April"] },
      ],
    },
    {
      title: "the bill",
      turns: [
        { caller: "why is my bill eight dollars higher this month?", ...declined },
        { caller: "then tell your manager I'm not happy", never: [claims] },
      ],
    },
  ],
};
