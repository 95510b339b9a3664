import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { baffled, claims, declined } from "./patterns.ts";

const mow = callOf("Book lawn mowing");
const trees = callOf("Request tree removal estimate");
const skip = callOf("Skip next visit");

const clover = { address: "640 Clover Lane", first_date: "2026-03-16" };
const birch = { address: "3 Birch Close", frequency: "once", lawn_size: 1500 };

export const landscaper: Business = {
  name: "landscaper",
  tools: [
    {
      name: "Book lawn mowing",
      about: "We mow a customer's lawn, once or regularly.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "address", about: "Street and number" },
        { key: "first_date", about: "Day of the first visit", format: "date" },
        { key: "frequency", about: "How often", options: ["once", "weekly", "every two weeks"] },
        { key: "lawn_size", type: "integer", about: "Size of the lawn in square feet", optional: true },
      ],
      answers: [{ json: { price: "$45 per visit", crew: "Green 4" } }],
    },
    {
      name: "Request tree removal estimate",
      about: "Somebody wants trees taken down: one of us comes and looks at them.",
      effect: "write",
      takes: [
        { key: "trees", type: "integer", about: "How many trees", minimum: 1 },
        { key: "height_feet", type: "number", about: "How tall they are, in feet", optional: true },
        { key: "address", about: "Street and number" },
        { key: "phone", about: "Phone number" },
      ],
      answers: [{ json: { visit: "within 3 days" } }],
    },
    {
      name: "Skip next visit",
      about: "A regular customer does not want us to come next time.",
      effect: "write",
      confirm: "always",
      takes: [{ key: "customer_number", about: "Four digits, on the invoice", pattern: "^\\d{4}$" }],
      answers: [{ json: { skipped: "March 19" } }],
    },
    {
      name: "Rain policy",
      about: "What happens with a visit when it rains.",
      takes: [],
      answers: [{ json: { policy: "We come on the next dry day." } }],
    },
  ],
  dialogues: [
    {
      title: "weekly, or every other week",
      turns: [
        {
          caller: "I'd like my lawn mowed weekly starting Monday, it's 640 Clover Lane",
          kind: "several",
          confirms: mow({ ...clover, frequency: "weekly" }),
          never: [claims],
        },
        {
          caller: "every two weeks is enough, come to think of it",
          kind: "correction",
          confirms: mow({ ...clover, frequency: "every two weeks" }),
        },
        {
          caller: "ok do it",
          kind: "confirmation",
          calls: [mow({ ...clover, frequency: "every two weeks" })],
          tells: ["45"],
        },
      ],
    },
    {
      title: "three dead oaks",
      turns: [
        {
          caller: "I've got three dead trees I want removed, each about sixty feet tall",
          asks: "address|where|phone|number",
        },
        { caller: "14 Hollow Road", asks: "phone|number|reach" },
        {
          caller: "eight oh two, five five five, oh one nine nine",
          calls: [
            trees({
              trees: 3,
              height_feet: 60,
              address: "14 Hollow Road",
              phone: { digits: "8025550199" },
            }),
          ],
          tells: ["\\b3\\b|three"],
        },
      ],
    },
    {
      title: "a garden party, perhaps in the rain",
      turns: [
        { caller: "could you skip the next visit? we have a garden party", asks: "number|customer" },
        {
          caller: "it's two double oh nine",
          kind: "confirmation",
          confirms: skip({ customer_number: "2009" }),
        },
        {
          caller: "yes",
          kind: "confirmation",
          calls: [skip({ customer_number: "2009" })],
          tells: ["19|skip"],
        },
        {
          caller: "and in general, what do you do when it rains?",
          calls: [{ tool: "Rain policy", with: {} }],
          tells: ["dry"],
        },
      ],
    },
    {
      title: "not this week",
      turns: [
        {
          caller: "can you mow my lawn once? it's fifteen hundred square feet",
          asks: "address|where|when|day|date",
        },
        {
          caller: "3 Birch Close, this Saturday",
          kind: "confirmation",
          confirms: mow({ ...birch, first_date: "2026-03-14" }),
        },
        {
          caller: "mm, not this Saturday, the one after",
          kind: "correction",
          confirms: mow({ ...birch, first_date: "2026-03-21" }),
        },
        {
          caller: "perfect",
          kind: "confirmation",
          calls: [mow({ ...birch, first_date: "2026-03-21" })],
          tells: ["45"],
        },
      ],
    },
    {
      title: "snow",
      turns: [
        { caller: "good afternoon, how are you today?", kind: "small-talk", never: [baffled, claims] },
        { caller: "good, good. say, do you shovel snow as well?", ...declined },
        { caller: "no worries, that was all", kind: "goodbye", never: [baffled, claims] },
      ],
    },
  ],
};
