import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const skating = callOf("Public skating");
const lesson = callOf("Book a skating lesson");
const rental = callOf("Skate rental price");
const lost = callOf("Something left behind");
const ronja = (time: string) =>
  lesson({
    skater: { includes: ["ronja", "beck"] },
    age: 5,
    level: "first time",
    date: "2026-03-14",
    time,
  });
const walter = lesson({
  skater: { includes: ["walter", "quist"] },
  age: 63,
  level: "can turn",
  date: "2026-03-22",
  time: "09:30",
});

export const iceRink: Business = {
  name: "ice rink",
  tools: [
    {
      name: "Public skating",
      about: "When everybody can skate on a given day. Not hockey practice, not lessons.",
      takes: [{ key: "date", about: "Which day", format: "date" }],
      answers: [
        { when: { date: "2026-03-18" }, json: { sessions: [] } },
        { json: { sessions: [{ from: "14:00", to: "17:00" }] } },
      ],
    },
    {
      name: "Book a skating lesson",
      about: "One to one with a coach, half an hour.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "skater", about: "Name of the person who learns to skate" },
        { key: "age", type: "integer", about: "How old the skater is", minimum: 3, maximum: 90 },
        {
          key: "level",
          about: "What they can do already",
          options: ["first time", "can stand", "can turn"],
        },
        { key: "date", about: "Day", format: "date" },
        { key: "time", about: "Time", format: "time" },
      ],
      answers: [
        { when: { date: "2026-03-22" }, status: 409, json: { error: "no coach left on that day" } },
        { json: { coach: "Aino" } },
      ],
    },
    {
      name: "Skate rental price",
      about: "What a family or a group pays for skates from us, helmets too if they want them.",
      takes: [
        { key: "pairs", type: "integer", about: "How many pairs of skates", minimum: 1, maximum: 60 },
        { key: "helmets", type: "integer", about: "Helmets, only if asked for", optional: true },
      ],
      answers: [{ when: { pairs: 4, helmets: 2 }, json: { total: "$31" } }, { json: { total: "$24" } }],
    },
    {
      name: "Something left behind",
      about: "Write down what somebody forgot here, we look for it after closing.",
      effect: "write",
      takes: [
        { key: "item", about: "What it is and what it looks like" },
        { key: "place", about: "Where they left it", options: ["locker room", "stands", "cafe"] },
        { key: "phone", about: "Phone number" },
      ],
      answers: [{ json: { list_number: 77 } }],
    },
  ],
  dialogues: [
    {
      title: "not on hockey night",
      turns: [
        {
          caller: "Yeah hi, um, what time could we come skating on Saturday?",
          calls: [skating({ date: "2026-03-14" })],
          tells: ["14:00|\\b2\\b|two"],
        },
        {
          caller: "And the Wednesday after that, the 18th?",
          kind: "correction",
          calls: [skating({ date: "2026-03-18" })],
          tells: [nothingFound],
          never: ["14:00"],
        },
      ],
    },
    {
      title: "first steps of a five year old",
      turns: [
        {
          caller: "so I'd like to get my daughter a skating lesson, it'd be her first time on the ice",
          kind: "several",
          asks: "name|old|age|day|date|when|time",
        },
        {
          caller: "she's five, and her name's Ronja, Ronja Beck",
          kind: "several",
          asks: "day|date|when|time",
        },
        {
          caller: "this Saturday, around, let's say ten in the morning",
          kind: "several",
          confirms: ronja("10:00"),
          never: [claims],
        },
        {
          caller: "oh no, hang on, she's got ballet then. eleven thirty",
          kind: "correction",
          confirms: ronja("11:30"),
        },
        { caller: "yeah perfect", kind: "confirmation", calls: [ronja("11:30")], tells: ["Aino"] },
      ],
    },
    {
      title: "skates for four",
      turns: [
        {
          caller: "what do you charge if we need four pairs of skates?",
          calls: [rental({ pairs: 4 })],
          tells: ["24"],
        },
        {
          caller: "okay and with two helmets for the little ones",
          kind: "correction",
          calls: [rental({ pairs: 4, helmets: 2 })],
          tells: ["31"],
        },
        { caller: "cool, see you at the weekend then", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "a mitten",
      turns: [
        {
          caller: "we were there yesterday and my boy left a blue mitten in the locker room",
          kind: "several",
          asks: "phone|number|reach|call",
        },
        {
          caller: "you can get me at five five five, oh one seven one",
          calls: [
            lost({
              item: { includes: ["blue", "mitten"] },
              place: "locker room",
              phone: { digits: "5550171" },
            }),
          ],
          tells: ["77|seventy"],
        },
        { caller: "his grandma knitted it, you see. thanks, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "no coach for grandpa",
      turns: [
        {
          caller:
            "Walter Quist, good morning. I'm sixty-three, I can turn all right, and I'd like a lesson on Sunday the 22nd at half past nine in the morning",
          kind: "several",
          confirms: walter,
          never: [claims],
        },
        {
          caller: "that's all correct, yes",
          kind: "failure",
          calls: [walter],
          tells: [`${declines}|coach`],
          never: [claims, "Aino"],
        },
        { caller: "well, my knees will be grateful", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "blunt blades",
      turns: [
        { caller: "could I drop off my hockey skates and have them sharpened?", ...declined },
        { caller: "right, fair enough. bye then", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
