import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const beds = callOf("Free beds");
const reserve = callOf("Reserve beds");
const trail = callOf("Trail condition");
const missing = callOf("Hikers overdue");
const july = (nights: number) =>
  reserve({
    arrival: "2026-07-11",
    nights,
    people: 3,
    half_board: true,
    name: { includes: ["birgit", "egger"] },
    phone: { digits: "5550134" },
  });
const august = reserve({
  arrival: "2026-08-01",
  nights: 1,
  people: 2,
  half_board: false,
  name: { includes: ["rohan", "mehta"] },
  phone: { digits: "5550158" },
});
const arrival = { key: "arrival", about: "Day they come up", format: "date" as const };
const people = { key: "people", type: "integer" as const, about: "How many", minimum: 1, maximum: 24 };

export const mountainHut: Business = {
  name: "mountain hut",
  tools: [
    {
      name: "Free beds",
      about: "Are there beds left in the bunk room for a night.",
      takes: [arrival, people],
      answers: [{ when: { arrival: "2026-07-18" }, json: { beds: 0 } }, { json: { beds: 9, each: "$38" } }],
    },
    {
      name: "Reserve beds",
      about: "Reserve beds in the hut. No shows are charged, so get it right.",
      effect: "write",
      confirm: "always",
      takes: [
        arrival,
        { key: "nights", type: "integer", about: "Nights", minimum: 1, maximum: 7 },
        people,
        { key: "half_board", type: "boolean", about: "Dinner and breakfast with us?" },
        { key: "name", about: "Name" },
        { key: "phone", about: "Mobile phone" },
      ],
      answers: [
        { when: { arrival: "2026-08-01" }, fail: "timed-out" },
        { json: { bring: "a sleeping bag liner" } },
      ],
    },
    {
      name: "Trail condition",
      about: "How a trail is at the moment, updated every morning by the warden.",
      takes: [{ key: "trail", about: "Trail", options: ["north ridge", "valley path", "glacier route"] }],
      answers: [
        { when: { trail: "north ridge" }, json: { open: false, because: "ice" } },
        { when: { trail: "valley path" }, json: { open: true, note: "muddy near the bridge" } },
        { status: 503, json: { error: "no report" } },
      ],
    },
    {
      name: "Hikers overdue",
      about: "Somebody has not come back from a hike. Goes straight to mountain rescue.",
      effect: "write",
      takes: [
        people,
        { key: "route", about: "Which way they went" },
        { key: "expected_at", about: "When they should have been back", format: "time" },
        { key: "phone", about: "Number of the caller" },
      ],
      answers: [{ json: { rescue_calls_back_in: "5 minutes" } }],
    },
  ],
  dialogues: [
    {
      title: "three friends in July",
      turns: [
        {
          caller: "servus, er, hello! are there any beds for three on July 11th?",
          kind: "several",
          calls: [beds({ arrival: "2026-07-11", people: 3 })],
          tells: ["9|nine", "38"],
        },
        {
          caller: "super, then please reserve them, two nights, Birgit Egger",
          kind: "several",
          asks: "dinner|breakfast|board|phone|number",
        },
        {
          caller: "yes with half board, and it's five five five oh one three four",
          kind: "several",
          confirms: july(2),
          never: [claims],
        },
        { caller: "hmm, no, only one night actually", kind: "correction", confirms: july(1) },
        { caller: "yes that's right", kind: "confirmation", calls: [july(1)], tells: ["sleeping bag|liner"] },
      ],
    },
    {
      title: "ice on the ridge",
      turns: [
        {
          caller: "what's the north ridge like today?",
          calls: [trail({ trail: "north ridge" })],
          tells: [`${declines}|closed|\\bice|icy`],
        },
        {
          caller: "and the valley path?",
          kind: "correction",
          calls: [trail({ trail: "valley path" })],
          tells: ["open|muddy|yes"],
        },
        { caller: "mud I can handle. ciao!", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "not back yet",
      turns: [
        {
          caller:
            "there's two people not back from their hike, my husband and his brother, they went up by the glacier",
          kind: "several",
          asks: "time|when|back|expect|phone|number",
        },
        {
          caller: "they were supposed to be back at four in the afternoon",
          asks: "phone|number|reach|call",
        },
        {
          caller: "five five five... zero one... seven six",
          calls: [
            missing({
              people: 2,
              route: { includes: ["glacier"] },
              expected_at: "16:00",
              phone: { digits: "5550176" },
            }),
          ],
          tells: ["5|five"],
        },
      ],
    },
    {
      title: "full up in the high season",
      turns: [
        {
          caller: "we want to come up on the 18th of July, the two of us, got beds?",
          kind: "several",
          calls: [beds({ arrival: "2026-07-18", people: 2 })],
          tells: [nothingFound],
          never: ["38"],
        },
        {
          caller: "the day before, perhaps?",
          kind: "correction",
          calls: [beds({ arrival: "2026-07-17", people: 2 })],
          tells: ["9|nine"],
        },
      ],
    },
    {
      title: "no answer from the valley",
      turns: [
        {
          caller:
            "Rohan Mehta, phone 555 0158, I'd like to reserve two beds for one night, August first, without half board",
          kind: "several",
          confirms: august,
        },
        {
          caller: "yes please",
          kind: "failure",
          calls: [august],
          tells: [declines],
          never: [claims, "liner"],
        },
        { caller: "never mind, I'll write you an email", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "glacier without a report",
      turns: [
        {
          caller: "and how's the glacier route these days?",
          kind: "failure",
          calls: [trail({ trail: "glacier route" })],
          tells: [declines],
          never: ["muddy"],
        },
        { caller: "could you fly my backpack up with the helicopter?", ...declined },
        { caller: "haha, fine, I'll carry it. bye", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
