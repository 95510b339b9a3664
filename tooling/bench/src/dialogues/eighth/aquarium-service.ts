import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const visit = callOf("Maintenance visit");
const water = callOf("Water test result");
const leak = callOf("Tank is leaking");
const office = (liters: number) =>
  visit({
    liters,
    water: "saltwater",
    date: "2026-03-20",
    address: { includes: ["60 market"] },
    phone: { digits: "5550103" },
  });
const kids = visit({
  liters: 120,
  water: "freshwater",
  date: "2026-03-16",
  address: { includes: ["3 willow"] },
  phone: { digits: "5550178" },
});
const liters = {
  key: "liters",
  type: "integer" as const,
  about: "Size of the tank in liters",
  minimum: 20,
  maximum: 5000,
};

export const aquariumService: Business = {
  name: "aquarium service",
  tools: [
    {
      name: "Maintenance visit",
      about: "We come and clean the tank, change water, check the filter.",
      effect: "write",
      confirm: "always",
      takes: [
        liters,
        { key: "water", about: "Kind of tank", options: ["freshwater", "saltwater"] },
        { key: "date", about: "Day of the visit", format: "date" },
        { key: "address", about: "Where the tank is" },
        { key: "phone", about: "Phone number" },
      ],
      answers: [
        { when: { water: "freshwater" }, status: 503, json: { error: "calendar offline" } },
        { json: { aquarist: "Milo" } },
      ],
    },
    {
      name: "Water test result",
      about: "Result of a water sample that a customer brought in. Number is on the little bottle.",
      takes: [{ key: "sample", about: "Sample number, W and 4 digits", pattern: "^W\\d{4}$" }],
      answers: [
        { when: { sample: "W3018" }, json: { nitrate: "too high", advice: "change a third of the water" } },
        { when: { sample: "W3020" }, json: { status: "not tested yet" } },
        { status: 404, json: { error: "no such sample" } },
      ],
    },
    {
      name: "Tank is leaking",
      about: "Water runs out of a tank or the glass has cracked!! someone drives there straight away.",
      effect: "write",
      takes: [{ key: "address", about: "Address" }, liters, { key: "phone", about: "Phone of the caller" }],
      answers: [{ json: { there_in: "45 minutes" } }],
    },
  ],
  dialogues: [
    {
      title: "the water has been tested",
      turns: [
        {
          caller: "Hey, I brought a water sample in on Monday, it says W3018 on the bottle",
          calls: [water({ sample: "W3018" })],
          tells: ["high|nitrate"],
        },
        { caller: "ugh, okay. that explains the algae", kind: "small-talk", ...leftAlone },
        {
          caller: "I've got a second bottle, W three oh two oh",
          kind: "correction",
          calls: [water({ sample: "W3020" })],
          tells: [declines],
          never: ["nitrate"],
        },
      ],
    },
    {
      title: "a tank in the waiting room",
      turns: [
        {
          caller:
            "we're an orthodontist and the aquarium in our waiting room needs maintenance, it's a saltwater one",
          kind: "several",
          asks: "liters|big|size|large|day|date|when|address|where|phone|number",
        },
        {
          caller: "four hundred liters. 60 Market Street, and any chance for Friday next week? so the 20th",
          kind: "several",
          asks: "phone|number|reach",
        },
        { caller: "555-0103", confirms: office(400), never: [claims] },
        {
          caller: "my colleague's just telling me it's four hundred and fifty liters",
          kind: "correction",
          confirms: office(450),
        },
        { caller: "yes, all correct", kind: "confirmation", calls: [office(450)], tells: ["Milo"] },
      ],
    },
    {
      title: "water on the parquet",
      turns: [
        {
          caller: "help, our tank's leaking all over the floor, 41 Summit Drive!",
          kind: "several",
          asks: "liters|big|size|large|phone|number",
        },
        {
          caller: "three hundred liters, and my cell is 555 0190",
          kind: "several",
          calls: [leak({ address: { includes: ["41 summit"] }, liters: 300, phone: { digits: "5550190" } })],
          tells: ["45|forty-five"],
        },
        { caller: "oh god, the poor fish. okay, buckets, bye", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "the calendar is offline",
      turns: [
        {
          caller:
            "could someone come and clean our freshwater tank on Monday? 120 liters, we live at 3 Willow Court, phone five five five oh one seven eight",
          kind: "several",
          confirms: kids,
        },
        {
          caller: "yeah that's right",
          kind: "failure",
          calls: [kids],
          tells: [declines],
          never: [claims, "Milo"],
        },
        { caller: "no stress, I'll try you again tomorrow", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "a smudged label",
      turns: [
        {
          caller: "result for W3081, please",
          kind: "failure",
          calls: [water({ sample: "W3081" })],
          tells: [declines],
          never: ["nitrate"],
        },
        {
          caller: "it's smudged, might be W3018",
          kind: "correction",
          calls: [water({ sample: "W3018" })],
          tells: ["high|nitrate"],
        },
      ],
    },
    {
      title: "goldfish for a birthday",
      turns: [
        { caller: "do you guys sell fish? my nephew wants a clownfish", ...declined },
        { caller: "got it. have a nice one!", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
