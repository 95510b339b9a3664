import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const today = callOf("Fish of the day");
const order = callOf("Order for pickup");
const complain = callOf("Complaint");
const salmon = order({
  fish: "salmon",
  pounds: 2.5,
  filleted: true,
  day: "2026-03-13",
  time: "17:00",
  name: { includes: ["ruth", "abernathy"] },
});
const trout = (pounds: number, time: string) =>
  order({
    fish: "trout",
    pounds,
    filleted: false,
    day: "2026-03-12",
    time,
    name: { includes: ["lindqvist"] },
  });
const fish = {
  key: "fish",
  about: "Which fish or seafood",
  options: ["cod", "salmon", "trout", "mussels", "oysters"],
};
const cod = (day: string) =>
  order({ fish: "cod", pounds: 3, filleted: true, day, time: "11:00", name: { includes: ["abe", "stone"] } });

export const fishmonger: Business = {
  name: "fishmonger",
  tools: [
    {
      name: "Fish of the day",
      about: "Whether a fish is in the shop today, and what it costs a pound.",
      takes: [fish],
      answers: [
        { when: { fish: "oysters" }, json: { in_the_shop: false } },
        { when: { fish: "cod" }, status: 503, json: { error: "scale offline" } },
        { when: { fish: "salmon" }, json: { in_the_shop: true, a_pound: "$18" } },
        { json: { in_the_shop: true, a_pound: "$7" } },
      ],
    },
    {
      name: "Order for pickup",
      about: "Puts fish aside for a customer who picks it up.",
      effect: "write",
      confirm: "always",
      takes: [
        fish,
        { key: "pounds", type: "number", about: "How many pounds", minimum: 0.5 },
        { key: "filleted", type: "boolean", about: "Should we fillet it?" },
        { key: "day", about: "Day of the pickup", format: "date" },
        { key: "time", about: "Time of the pickup", format: "time" },
        { key: "name", about: "Name of the customer" },
      ],
      answers: [
        { when: { day: "2026-03-15" }, status: 500, json: { error: "order book is locked" } },
        { json: { total: "$45", counter: 2 } },
      ],
    },
    {
      name: "Complaint",
      about: "A customer was not happy with what they bought.",
      effect: "write",
      takes: [
        { key: "what", about: "What was wrong, in their words" },
        { key: "bought_on", about: "Day they bought it", format: "date" },
        { key: "phone", about: "Phone number" },
      ],
      answers: [{ json: { refund: "within 3 days" } }],
    },
  ],
  dialogues: [
    {
      title: "mussels instead",
      turns: [
        {
          caller: "got any oysters in today?",
          calls: [today({ fish: "oysters" })],
          tells: [nothingFound],
          never: ["\\$"],
        },
        {
          caller: "mussels, maybe?",
          kind: "correction",
          calls: [today({ fish: "mussels" })],
          tells: ["7|seven"],
        },
        { caller: "lovely, I'll drop by. bye!", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "two and a half pounds",
      turns: [
        {
          caller:
            "I'd like to order two and a half pounds of salmon, filleted please, I'll pick it up on Friday at five in the afternoon",
          kind: "several",
          asks: "name",
        },
        { caller: "Ruth Abernathy", confirms: salmon, never: [claims] },
        { caller: "yes please", kind: "confirmation", calls: [salmon], tells: ["45|2|two"] },
      ],
    },
    {
      title: "it smelled",
      turns: [
        { caller: "I want to complain, the cod I bought yesterday smelled terrible", asks: "phone|number" },
        {
          caller: "555 0177",
          calls: [
            complain({
              what: { includes: ["cod"] },
              bought_on: "2026-03-10",
              phone: { digits: "5550177" },
            }),
          ],
          tells: ["refund|3|three"],
        },
        { caller: "okay, that's decent of you", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "trout at noon, or at one",
      turns: [
        {
          caller:
            "can I order a pound and a half of trout for tomorrow at noon, no need to fillet it, name's Lindqvist",
          kind: "several",
          confirms: trout(1.5, "12:00"),
        },
        {
          caller: "oh, let's say two pounds, and one o'clock in the afternoon",
          kind: "correction",
          confirms: trout(2, "13:00"),
        },
        { caller: "right, thanks", kind: "confirmation", calls: [trout(2, "13:00")], tells: ["45|2|two"] },
      ],
    },
    {
      title: "the scale is down",
      turns: [
        {
          caller: "how much is the cod today?",
          kind: "failure",
          calls: [today({ fish: "cod" })],
          tells: [declines],
          never: ["\\$\\d"],
        },
        {
          caller: "the salmon then?",
          kind: "correction",
          calls: [today({ fish: "salmon" })],
          tells: ["18|eighteen"],
        },
      ],
    },
    {
      title: "anchovies on pizza",
      turns: [
        { caller: "quick one, what do you think of anchovies on pizza?", kind: "small-talk", ...leftAlone },
        { caller: "ha. do you also rent out lobster pots?", ...declined },
      ],
    },
    {
      title: "cod for the weekend",
      turns: [
        {
          caller:
            "I'd like to order three pounds of cod, filleted, for Sunday at eleven in the morning, the name is Abe Stone",
          kind: "several",
          confirms: cod("2026-03-15"),
        },
        {
          caller: "yes",
          kind: "failure",
          calls: [cod("2026-03-15")],
          tells: [declines],
          never: [claims, "45"],
        },
        { caller: "okay, how about Saturday then?", kind: "correction", confirms: cod("2026-03-14") },
        { caller: "yes, Saturday", kind: "confirmation", calls: [cod("2026-03-14")], tells: ["45|2|two"] },
      ],
    },
  ],
};
