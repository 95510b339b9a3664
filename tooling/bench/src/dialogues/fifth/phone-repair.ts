import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, farewell, leftAlone } from "../fourth/patterns.ts";

const quote = callOf("Repair quote");
const book = callOf("Book repair");
const send = callOf("Send shipping label");
const screen = book({
  model: { includes: ["pixel", "9"] },
  repair: "screen",
  day: "2026-03-12",
  time: "16:45",
});
const label = send({ email: "j.novak@postbox.org" });

export const phoneRepair: Business = {
  name: "phone repair",
  tools: [
    {
      name: "Repair quote",
      about: "What a repair costs and how long it takes.",
      takes: [
        { key: "model", about: "Make and model of the phone" },
        { key: "repair", about: "What is broken", options: ["screen", "battery", "camera", "charging port"] },
      ],
      answers: [
        { when: { repair: "battery" }, json: { price: "$59", takes: "30 minutes" } },
        { json: { price: "$149", takes: "one hour" } },
      ],
    },
    {
      name: "Book repair",
      about: "Books a repair in the shop while the customer waits.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "model", about: "Make and model of the phone" },
        { key: "repair", about: "What is broken", options: ["screen", "battery", "camera", "charging port"] },
        { key: "day", about: "Day", format: "date" },
        { key: "time", about: "Time", format: "time" },
      ],
      answers: [{ json: { booking: "F-118" } }],
    },
    {
      name: "Send shipping label",
      about: "E-mails a shipping label to customers who would rather mail their phone in.",
      effect: "write",
      confirm: "always",
      takes: [{ key: "email", about: "E-mail address", format: "email" }],
      answers: [{ json: { sent: true } }],
    },
  ],
  dialogues: [
    {
      title: "cracked screen",
      turns: [
        {
          caller: "so I dropped my phone and the screen's cracked, what do you charge?",
          asks: "model|make|which phone|phone",
        },
        {
          caller: "it's a Pixel 9",
          calls: [quote({ model: { includes: ["pixel", "9"] }, repair: "screen" })],
          tells: ["149"],
        },
        {
          caller: "ok book me in for tomorrow, quarter to five in the afternoon",
          kind: "several",
          confirms: screen,
          never: [claims],
        },
        { caller: "yes", kind: "confirmation", calls: [screen], tells: ["118"] },
      ],
    },
    {
      title: "battery for an older phone",
      turns: [
        {
          caller: "how much for a new battery in a Galaxy S21?",
          calls: [quote({ model: { includes: ["galaxy", "s21"] }, repair: "battery" })],
          tells: ["59"],
        },
        { caller: "does that come with a warranty?", ...declined },
        { caller: "hm ok, thanks, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "label by e-mail",
      turns: [
        {
          caller: "I live way out, can you e-mail me one of those shipping labels?",
          asks: "e-?mail|address",
        },
        { caller: "j dot novac at postbox dot org", confirms: send({ email: "j.novac@postbox.org" }) },
        { caller: "no, Novak with a K. n o v a k", kind: "correction", confirms: label },
        { caller: "that's it", kind: "confirmation", calls: [label], tells: ["sent|mail|label"] },
      ],
    },
    {
      title: "fell in the pool",
      turns: [
        { caller: "my phone fell in the pool, can you get my photos off it?", ...declined },
        { caller: "haha yeah, I figured. my own fault", kind: "small-talk", ...leftAlone },
      ],
    },
  ],
};
