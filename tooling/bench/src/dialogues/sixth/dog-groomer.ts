import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const price = callOf("Grooming price");
const openings = callOf("Next openings");
const book = callOf("Book grooming");
const late = callOf("Running late");
const biscuit = {
  dog: { includes: ["biscuit"] },
  size: "medium",
  service: "full groom",
  date: "2026-03-17",
  time: "13:00",
  phone: { digits: "5550129" },
};
const nails = (time: string) =>
  book({
    dog: { includes: ["otis"] },
    size: "large",
    service: "nail trim",
    date: "2026-03-14",
    time,
    phone: { digits: "5550136" },
  });
const size = { key: "size", about: "how big is the dog", options: ["small", "medium", "large"] };
const service = {
  key: "service",
  about: "what's to be done",
  options: ["bath", "full groom", "nail trim"],
};

export const dogGroomer: Business = {
  name: "dog groomer",
  tools: [
    {
      name: "Grooming price",
      about: "price for a dog!! ask the size if they don't say it",
      takes: [size, service],
      answers: [
        { when: { service: "nail trim" }, json: { price: "$18" } },
        { when: { size: "large" }, json: { price: "$110" } },
        { json: { price: "$75" } },
      ],
    },
    {
      name: "Next openings",
      about: "when we have time next for something",
      takes: [
        service,
        { key: "after", about: "not before this day, if they want it later", format: "date", optional: true },
      ],
      answers: [
        { when: { service: "bath" }, fail: "circuit-open" },
        { json: { openings: ["Tuesday the 17th at 1 pm", "Wednesday the 18th at 9 am"] } },
      ],
    },
    {
      name: "Book grooming",
      about: "books it",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "dog", about: "dog's name" },
        size,
        service,
        { key: "date", about: "day", format: "date" },
        { key: "time", about: "time", format: "time" },
        { key: "phone", about: "owner's phone" },
        { key: "careful", about: "bites? old? sick? only if they mention it", optional: true },
      ],
      answers: [{ json: { groomer: "Marisol" } }],
    },
    {
      name: "Running late",
      about: "owner is on the way but late, tells the groomer",
      effect: "write",
      takes: [
        { key: "dog", about: "dog's name" },
        { key: "minutes", type: "integer", about: "how many minutes late", minimum: 1, maximum: 60 },
      ],
      answers: [
        { when: { minutes: 10 }, json: { still_fine: true } },
        { json: { still_fine: false, groomer_says: "then there is only time for a bath" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "how big is he",
      turns: [
        { caller: "what do you charge for a full groom?", asks: "big|size|small|large" },
        {
          caller: "oh he's huge, he's a Newfoundland, so large",
          calls: [price({ size: "large", service: "full groom" })],
          tells: ["110"],
        },
        {
          caller: "wow. and just the nails?",
          kind: "correction",
          calls: [price({ size: "large", service: "nail trim" })],
          tells: ["18"],
        },
      ],
    },
    {
      title: "Biscuit on Tuesday",
      turns: [
        {
          caller: "when could you do a full groom next?",
          calls: [openings({ service: "full groom" })],
          tells: ["17", "18"],
        },
        {
          caller: "I'll take Tuesday at one. she's called Biscuit, medium sized, my number is 555 0129",
          kind: "several",
          confirms: book(biscuit),
          never: [claims],
        },
        {
          caller: "oh, you should know that she bites when you touch her tail",
          kind: "correction",
          confirms: book({ ...biscuit, careful: { includes: ["bites"] } }),
        },
        {
          caller: "yes, thanks",
          kind: "confirmation",
          calls: [book({ ...biscuit, careful: { includes: ["bites"] } })],
          tells: ["Marisol"],
        },
      ],
    },
    {
      title: "stuck in traffic",
      turns: [
        {
          caller: "I'm on my way with Pepper but I'm stuck in traffic, it'll be ten minutes later",
          kind: "several",
          calls: [late({ dog: { includes: ["pepper"] }, minutes: 10 })],
          tells: ["fine|ok|no problem|no worries|all right|alright"],
        },
        {
          caller: "ugh, it's not moving at all. say twenty-five minutes",
          kind: "correction",
          calls: [late({ dog: { includes: ["pepper"] }, minutes: 25 })],
          tells: ["bath"],
        },
      ],
    },
    {
      title: "Otis has a match first",
      turns: [
        {
          caller: "a nail trim for Otis please, Saturday at ten in the morning",
          kind: "several",
          asks: "big|size|small|large|phone|number",
        },
        { caller: "he's a large one, and I'm on 555 0136", kind: "several", confirms: nails("10:00") },
        {
          caller: "hmm, my kid's got a match at ten. quarter to twelve?",
          kind: "correction",
          confirms: nails("11:45"),
          never: [claims],
        },
        { caller: "no, we won't make that either. leave it", kind: "confirmation", ...leftAlone },
      ],
    },
    {
      title: "cats, too",
      turns: [
        { caller: "do you groom cats? mine looks like a carpet", ...declined },
        { caller: "he hates water anyway, haha", kind: "small-talk", ...leftAlone },
        { caller: "ok thanks, bye!", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "no calendar for baths",
      turns: [
        {
          caller: "when's your next opening for a bath, not before Friday though?",
          kind: "failure",
          calls: [openings({ service: "bath", after: "2026-03-13" })],
          tells: [declines],
          never: ["17|18"],
        },
        {
          caller: "what would the bath be, for a small dog?",
          kind: "several",
          calls: [price({ size: "small", service: "bath" })],
          tells: ["75"],
        },
      ],
    },
  ],
};
