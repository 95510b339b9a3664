import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const busy = callOf("How busy");
const tickets = callOf("Buy jump tickets");
const party = callOf("Book a birthday");
const lost = callOf("Lost and found");
const four = tickets({ day: "2026-03-14", time: "09:00", jumpers: 4, minutes: 90 });
const three = (jumpers: number, time: string) => tickets({ day: "2026-03-13", time, jumpers, minutes: 60 });
const nell = (pizza: boolean) =>
  party({ day: "2026-03-28", child: { includes: ["nell"] }, age: 8, kids: 10, pizza });
const max = party({ day: "2026-04-04", child: { includes: ["max"] }, age: 6, kids: 8, pizza: false });

export const trampolinePark: Business = {
  name: "trampoline park",
  tools: [
    {
      name: "How busy",
      about: "How busy the park is going to be on a day, and which hour is the quietest.",
      takes: [{ key: "day", about: "Which day", format: "date" }],
      answers: [
        { when: { day: "2026-03-15" }, status: 500, json: { error: "no forecast" } },
        { json: { level: "very busy", quietest: "9 am" } },
      ],
    },
    {
      name: "Buy jump tickets",
      about: "Sells tickets for a fixed time. They cannot be returned.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "day", about: "Day", format: "date" },
        { key: "time", about: "Time they start", format: "time" },
        { key: "jumpers", type: "integer", about: "How many people jump", minimum: 1, maximum: 20 },
        { key: "minutes", type: "integer", about: "How long, in minutes", options: [60, 90, 120] },
      ],
      answers: [{ json: { total: "$72", socks: "included" } }],
    },
    {
      name: "Book a birthday",
      about: "Books the party room for a child's birthday.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "day", about: "Day of the party", format: "date" },
        { key: "child", about: "Name of the child whose birthday it is" },
        { key: "age", type: "integer", about: "How old the child turns" },
        { key: "kids", type: "integer", about: "How many kids come", minimum: 4, maximum: 25 },
        { key: "pizza", type: "boolean", about: "With pizza?" },
      ],
      answers: [
        { when: { day: "2026-04-04" }, fail: "timed-out" },
        { json: { room: "Moon", deposit: "$50" } },
      ],
    },
    {
      name: "Lost and found",
      about: "Whether something that was left behind has been found.",
      takes: [
        { key: "item", about: "What was lost" },
        { key: "day", about: "Day they lost it", format: "date" },
      ],
      answers: [{ json: { found: true, where: "front desk" } }],
    },
  ],
  dialogues: [
    {
      title: "the quiet hour",
      turns: [
        {
          caller: "hi, how busy is it going to be on Saturday?",
          calls: [busy({ day: "2026-03-14" })],
          tells: ["busy|9|nine"],
        },
        {
          caller: "then I'd like to buy four tickets for Saturday, nine in the morning, an hour and a half",
          kind: "several",
          confirms: four,
          never: [claims],
        },
        { caller: "yes, perfect", kind: "confirmation", calls: [four], tells: ["72|socks"] },
      ],
    },
    {
      title: "Nell turns eight",
      turns: [
        {
          caller: "I'd like to book a birthday party on the 28th, my daughter Nell is turning eight",
          kind: "several",
          asks: "kids|children|many|pizza",
        },
        { caller: "ten kids, and with pizza", kind: "several", confirms: nell(true), never: [claims] },
        {
          caller: "on second thought, no pizza, granny brings cake",
          kind: "correction",
          confirms: nell(false),
        },
        { caller: "yes, book it like that", kind: "confirmation", calls: [nell(false)], tells: ["moon|50"] },
      ],
    },
    {
      title: "a blue jacket",
      turns: [
        {
          caller: "my son lost his blue jacket at your place yesterday, did anybody find it?",
          kind: "several",
          calls: [lost({ item: { includes: ["jacket"] }, day: "2026-03-10" })],
          tells: ["front desk|found|yes"],
        },
        { caller: "what a relief, he'd lose his head too", kind: "small-talk", ...leftAlone },
        { caller: "bye then", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "one more, one hour later, never mind",
      turns: [
        {
          caller: "can I buy three tickets for Friday at four pm, for sixty minutes?",
          kind: "several",
          confirms: three(3, "16:00"),
        },
        {
          caller: "make it four people, and five pm",
          kind: "correction",
          confirms: three(4, "17:00"),
        },
        { caller: "hm, no, my kids have soccer then. don't buy them", kind: "correction", ...leftAlone },
      ],
    },
    {
      title: "no forecast",
      turns: [
        {
          caller: "how busy will you be on Sunday?",
          kind: "failure",
          calls: [busy({ day: "2026-03-15" })],
          tells: [declines],
          never: ["very busy|9 am"],
        },
        {
          caller: "and a week later, on the 22nd?",
          kind: "correction",
          calls: [busy({ day: "2026-03-22" })],
          tells: ["busy|9|nine"],
        },
      ],
    },
    {
      title: "jumping at sixty-three",
      turns: [
        { caller: "my knees are sixty-three years old, can I jump with them?", ...declined },
        { caller: "you only live once, I suppose", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "a silver bracelet",
      turns: [
        { caller: "hi, I think I lost something at your park", asks: "what|item|lost|day|when" },
        { caller: "a silver bracelet", asks: "day|when|date" },
        {
          caller: "last Sunday",
          calls: [lost({ item: { includes: ["bracelet"] }, day: "2026-03-08" })],
          tells: ["front desk|found|yes"],
        },
      ],
    },
    {
      title: "a party that is not booked",
      turns: [
        {
          caller:
            "I want to book a birthday for my son Max on April 4th, he's turning six, eight kids, no pizza",
          kind: "several",
          confirms: max,
        },
        {
          caller: "yes",
          kind: "failure",
          calls: [max],
          tells: [declines],
          never: [claims, "moon"],
        },
        { caller: "okay, I'll talk to my husband first", kind: "goodbye", ...leftAlone },
      ],
    },
  ],
};
