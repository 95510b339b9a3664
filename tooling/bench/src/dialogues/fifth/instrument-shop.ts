import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, farewell, leftAlone } from "../fourth/patterns.ts";

const tune = callOf("Book piano tuning");
const rent = callOf("Rental price");
const lesson = callOf("Trial lesson");
const upright = tune({
  street: { includes: ["22", "chestnut"] },
  piano: "upright",
  day: "2026-03-20",
  name: { includes: ["maguire"] },
});
const cello = lesson({ instrument: "cello", age: 9, weekday: "Tuesday", phone: { digits: "5550133" } });

export const instrumentShop: Business = {
  name: "instrument shop",
  tools: [
    {
      name: "Book piano tuning",
      about: "Our tuner comes to the customer's home.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "street", about: "Street and number" },
        { key: "piano", about: "Kind of piano", options: ["upright", "baby grand", "grand"] },
        { key: "day", about: "Which day", format: "date" },
        { key: "name", about: "Customer's last name" },
      ],
      answers: [{ json: { tuner: "Ines", arrives: "11 am" } }],
    },
    {
      name: "Rental price",
      about: "What it costs to rent an instrument for a month.",
      takes: [
        {
          key: "instrument",
          about: "Instrument",
          options: ["violin", "cello", "clarinet", "trumpet", "flute"],
        },
        {
          key: "size",
          about: "Size for children: 1/4, 1/2, 3/4 or 4/4",
          options: ["1/4", "1/2", "3/4", "4/4"],
          optional: true,
        },
      ],
      answers: [{ when: { size: "3/4" }, json: { per_month: "$18" } }, { json: { per_month: "$26" } }],
    },
    {
      name: "Trial lesson",
      about: "Signs a pupil up for a free trial lesson.",
      effect: "write",
      confirm: "always",
      takes: [
        {
          key: "instrument",
          about: "Instrument",
          options: ["violin", "cello", "clarinet", "trumpet", "flute"],
        },
        { key: "age", type: "integer", about: "Age of the pupil", minimum: 5, maximum: 99 },
        {
          key: "weekday",
          about: "Day of the week",
          options: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
        },
        { key: "phone", about: "Phone number" },
      ],
      answers: [{ json: { teacher: "Mr. Abara", time: "16:00" } }],
    },
  ],
  dialogues: [
    {
      title: "the piano is out of tune",
      turns: [
        {
          caller: "hello, our old piano sounds terrible, could someone come and tune it?",
          asks: "street|address|where|kind|upright|grand|day|date|when|name",
        },
        {
          caller: "it's an upright, we're at 22 Chestnut Street, and the name's Maguire",
          kind: "several",
          asks: "day|date|when",
        },
        { caller: "March 20th", kind: "confirmation", confirms: upright, never: [claims] },
        { caller: "perfect, yes", kind: "confirmation", calls: [upright], tells: ["Ines|11"] },
      ],
    },
    {
      title: "three-quarter violin",
      turns: [
        {
          caller: "how much is it to rent a three quarter violin?",
          calls: [rent({ instrument: "violin", size: "3/4" })],
          tells: ["18"],
        },
        { caller: "and a trumpet?", calls: [rent({ instrument: "trumpet" })], tells: ["26"] },
        { caller: "lovely, thank you, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "a trial lesson for the daughter",
      turns: [
        {
          caller:
            "my daughter is nine and wants to try the cello, any chance of a trial lesson on a Thursday?",
          kind: "several",
          asks: "phone|number",
        },
        {
          caller: "555 0133, and Tuesday would be better than Thursday now that I think of it",
          kind: "correction",
          confirms: cello,
        },
        { caller: "exactly", kind: "confirmation", calls: [cello], tells: ["Abara|16|4"] },
      ],
    },
    {
      title: "selling a saxophone",
      turns: [
        {
          caller: "I've got an old saxophone in the attic, would you value it for me over the phone?",
          ...declined,
        },
        { caller: "it was my uncle's, he played in a band in the sixties", kind: "small-talk", ...leftAlone },
      ],
    },
  ],
};
