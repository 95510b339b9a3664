import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const cost = callOf("What a repair costs");
const ready = callOf("Repair finished?");
const visit = callOf("Home visit");
const grandfather = (time: string) =>
  visit({
    clock: "grandfather clock",
    trouble: { includes: ["pendulum"] },
    address: { includes: ["1 abbey"] },
    date: "2026-03-18",
    time,
    phone: { digits: "5550170" },
  });
const away = visit({
  clock: "wall clock",
  trouble: { includes: ["slow"] },
  address: { includes: ["44 tower"] },
  date: "2026-03-23",
  time: "16:00",
  phone: { digits: "5550192" },
});

export const clockmaker: Business = {
  name: "clockmaker",
  tools: [
    {
      name: "What a repair costs",
      about: "Price for the usual repairs, so that people don't have to come in for that.",
      takes: [
        { key: "clock", about: "Kind of clock", options: ["wristwatch", "wall clock", "alarm clock"] },
        { key: "repair", about: "What is to be done", options: ["battery", "new glass", "cleaning"] },
      ],
      answers: [
        { when: { clock: "wristwatch", repair: "battery" }, json: { price: "$12" } },
        { when: { repair: "cleaning" }, json: { price: "$110" } },
        { json: { price: "$35" } },
      ],
    },
    {
      name: "Repair finished?",
      about: "Looks up a repair by the number on the ticket.",
      takes: [{ key: "ticket", about: "Ticket: K and four digits", pattern: "^K\\d{4}$" }],
      answers: [
        { when: { ticket: "K1190" }, json: { finished: true, to_pay: "$64" } },
        { when: { ticket: "K1205" }, json: { finished: false, waiting_for: "a spare part from Geneva" } },
        { status: 404, json: { error: "no ticket like that" } },
      ],
    },
    {
      name: "Home visit",
      about: "For clocks that are too big or too old to carry. My wife Elsbeth or I come round.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "clock", about: "Which clock", options: ["grandfather clock", "wall clock", "tower clock"] },
        { key: "trouble", about: "What's the matter with it" },
        { key: "address", about: "Where it stands" },
        { key: "date", about: "Day", format: "date" },
        { key: "time", about: "Time of day", format: "time" },
        { key: "phone", about: "Phone" },
      ],
      answers: [
        { when: { date: "2026-03-23" }, status: 409, json: { error: "we are away that week" } },
        { json: { who_comes: "Elsbeth", fee: "$55" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "a battery, a glass",
      turns: [
        {
          caller: "hi, my wristwatch needs a new battery, what's that cost?",
          kind: "several",
          calls: [cost({ clock: "wristwatch", repair: "battery" })],
          tells: ["12|twelve"],
        },
        {
          caller: "and the glass is scratched like mad... new glass?",
          kind: "correction",
          calls: [cost({ clock: "wristwatch", repair: "new glass" })],
          tells: ["35|thirty-five"],
        },
        { caller: "okey-dokey, I'll pop in", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "from Geneva",
      turns: [
        {
          caller: "is my watch finished? the ticket says K one two oh five",
          calls: [ready({ ticket: "K1205" })],
          tells: [`${declines}|Geneva|part`],
          never: ["64"],
        },
        {
          caller: "and the other one, K1190?",
          kind: "correction",
          calls: [ready({ ticket: "K1190" })],
          tells: ["finished|ready|yes|done", "64"],
        },
      ],
    },
    {
      title: "the pendulum hit the case",
      turns: [
        {
          caller:
            "we've inherited a grandfather clock, and the pendulum keeps hitting the case. would somebody come and look?",
          kind: "several",
          asks: "where|address|day|date|when|time|phone|number",
        },
        {
          caller: "1 Abbey Close, Wednesday next week, the 18th, three in the afternoon?",
          kind: "several",
          asks: "phone|number|reach",
        },
        { caller: "five five five, oh one seven oh", confirms: grandfather("15:00"), never: [claims] },
        { caller: "could we say half past three", kind: "correction", confirms: grandfather("15:30") },
        {
          caller: "yes, splendid",
          kind: "confirmation",
          calls: [grandfather("15:30")],
          tells: ["Elsbeth|55|fifty-five"],
        },
        { caller: "I'll have coffee ready. goodbye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "away that week",
      turns: [
        {
          caller:
            "could you come on Monday the 23rd at four in the afternoon? our wall clock runs slow. it's 44 Tower Street, and my number is 555 0192",
          kind: "several",
          confirms: away,
        },
        {
          caller: "yes",
          kind: "failure",
          calls: [away],
          tells: [`${declines}|away`],
          never: [claims, "Elsbeth"],
        },
        { caller: "it's been slow for forty years, it can wait", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "a ticket from somewhere else",
      turns: [
        {
          caller: "I've got a ticket here, K nine nine oh three, is that done?",
          kind: "failure",
          calls: [ready({ ticket: "K9903" })],
          tells: [declines],
          never: ["64", "Geneva"],
        },
        { caller: "hmm, could be from the shoemaker, sorry", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "what needs cleaning",
      turns: [
        { caller: "how much do you charge for a cleaning?", asks: "clock|watch|kind|which|what" },
        {
          caller: "oh it's for an old alarm clock",
          calls: [cost({ clock: "alarm clock", repair: "cleaning" })],
          tells: ["110"],
        },
        { caller: "and would you buy it from me instead?", ...declined },
      ],
    },
  ],
};
