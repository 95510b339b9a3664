import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, farewell, leftAlone } from "../fourth/patterns.ts";

const sky = callOf("Sky tonight");
const program = callOf("Program of a day");
const seats = callOf("Seats left");
const reserve = callOf("Reserve seats");
const group = callOf("School visit request");
const shows = ["Black Holes", "Journey to Mars", "Stars for Kids"];
const mars = reserve({
  show: "Journey to Mars",
  date: "2026-03-14",
  time: "16:00",
  seats: 3,
  name: { includes: ["ulla", "brandt"] },
});
const holes = (count: number) =>
  reserve({
    show: "Black Holes",
    date: "2026-03-13",
    time: "20:00",
    seats: count,
    name: { includes: ["marek", "zielinski"] },
  });

export const planetarium: Business = {
  name: "planetarium",
  tools: [
    {
      name: "Sky tonight",
      about: "What can be seen in the sky tonight with the naked eye.",
      takes: [],
      answers: [{ json: { visible: ["Jupiter", "Venus"], moon: "waning" } }],
    },
    {
      name: "Program of a day",
      about: "Which shows run on a day and when.",
      takes: [{ key: "date", about: "Day", format: "date" }],
      answers: [
        { when: { date: "2026-03-17" }, json: { shows: [] } },
        { json: { shows: [{ show: "Journey to Mars", at: "16:00" }] } },
      ],
    },
    {
      name: "Seats left",
      about: "How many seats a show still has.",
      takes: [
        { key: "show", about: "Show", options: shows },
        { key: "date", about: "Day", format: "date" },
        { key: "time", about: "When it begins", format: "time" },
      ],
      answers: [{ json: { left: 12 } }],
    },
    {
      name: "Reserve seats",
      about: "Reserves seats for a show; paid at the desk.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "show", about: "Show", options: shows },
        { key: "date", about: "Day", format: "date" },
        { key: "time", about: "When it begins", format: "time" },
        { key: "seats", type: "integer", about: "How many seats", minimum: 1, maximum: 20 },
        { key: "name", about: "Name for the reservation" },
      ],
      answers: [{ json: { collect_by: "half an hour before the show" } }],
    },
    {
      name: "School visit request",
      about: "Takes down that a school or a club would like to come; our educator writes back.",
      effect: "write",
      takes: [
        { key: "school", about: "Name of the school or club" },
        { key: "children", type: "integer", about: "How many", minimum: 10, maximum: 120 },
        { key: "date", about: "Day they would like", format: "date" },
        { key: "email", about: "Where we write back", format: "email" },
      ],
      answers: [{ json: { answer_within: "2 days" } }],
    },
  ],
  dialogues: [
    {
      title: "looks up, then looks at the program",
      turns: [
        {
          caller: "hey, so what can I see in the sky tonight?",
          calls: [sky({})],
          tells: ["Jupiter", "Venus"],
        },
        {
          caller: "cool. and what have you got on on Saturday?",
          calls: [program({ date: "2026-03-14" })],
          tells: ["Mars"],
        },
        {
          caller: "nice, three seats for that please, for Ulla Brandt",
          kind: "several",
          confirms: mars,
          never: [claims],
        },
        { caller: "mm-hm, yes", kind: "confirmation", calls: [mars], tells: ["half|30|thirty"] },
      ],
    },
    {
      title: "forty children",
      turns: [
        {
          caller:
            "I teach at Oakfield Primary and we'd like to visit with about forty children on the 21st of April",
          kind: "several",
          asks: "e-?mail|write",
        },
        {
          caller: "office at oakfield dot school",
          calls: [
            group({
              school: { includes: ["oakfield"] },
              children: 40,
              date: "2026-04-21",
              email: "office@oakfield.school",
            }),
          ],
          tells: ["2|two"],
        },
      ],
    },
    {
      title: "five, no, four seats",
      turns: [
        {
          caller: "is there room left in Black Holes on Friday at eight in the evening?",
          kind: "several",
          calls: [seats({ show: "Black Holes", date: "2026-03-13", time: "20:00" })],
          tells: ["12|twelve"],
        },
        { caller: "reserve five of those, would you? Marek Zielinski", kind: "several", confirms: holes(5) },
        {
          caller: "no, four, my son can't make it",
          kind: "correction",
          confirms: holes(4),
          never: [claims],
        },
        { caller: "yes, four", kind: "confirmation", calls: [holes(4)], tells: ["half|30|thirty"] },
      ],
    },
    {
      title: "poor Pluto",
      turns: [
        {
          caller: "I still can't believe they took Pluto away from us",
          kind: "small-talk",
          ...leftAlone,
        },
        { caller: "do you have telescopes for sale in your shop?", ...declined },
        { caller: "too bad. good night then", kind: "goodbye", tells: [`${farewell}|night`] },
      ],
    },
    {
      title: "nothing on a Tuesday",
      turns: [
        {
          caller: "what's on next Tuesday?",
          calls: [program({ date: "2026-03-17" })],
          tells: ["\\bno\\b|\\bnot\\b|n['’]t|none|nothing|closed|0"],
          never: ["Mars"],
        },
        {
          caller: "and the day after?",
          kind: "correction",
          calls: [program({ date: "2026-03-18" })],
          tells: ["Mars"],
        },
      ],
    },
    {
      title: "the kids' show, but not now",
      turns: [
        {
          caller: "could you reserve six seats for Stars for Kids on Sunday, eleven in the morning?",
          kind: "several",
          asks: "name|who",
        },
        {
          caller: "Dunja Petrovic",
          confirms: reserve({
            show: "Stars for Kids",
            date: "2026-03-15",
            time: "11:00",
            seats: 6,
            name: { includes: ["dunja", "petrovic"] },
          }),
        },
        {
          caller: "oh, one moment... no, not yet, I'll ask the other parents first",
          kind: "confirmation",
          ...leftAlone,
        },
        { caller: "thanks for your patience, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
