import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "./nothing-found.ts";

const seats = callOf("Seats in the basket");
const reserve = callOf("Reserve a flight");
const decision = callOf("Is my flight on?");
const sunset = reserve({
  date: "2026-03-21",
  flight: "sunset",
  passengers: 3,
  heaviest_kg: 92,
  name: { includes: ["odile", "marchand"] },
});
const sunrise = (passengers: number) =>
  reserve({
    date: "2026-04-02",
    flight: "sunrise",
    passengers,
    heaviest_kg: 81,
    name: { includes: ["lotte", "brinkmann"] },
  });
const flight = {
  key: "flight",
  about: "Which of the two flights of the day",
  options: ["sunrise", "sunset"],
};

export const balloonRides: Business = {
  name: "balloon rides",
  tools: [
    {
      name: "Seats in the basket",
      about: "How many seats we have left on a day and what one costs.",
      takes: [{ key: "date", about: "Day of the flight", format: "date" }, flight],
      answers: [
        { when: { date: "2026-03-15", flight: "sunrise" }, json: { seats: 0 } },
        { json: { seats: 5, each: "$210" } },
      ],
    },
    {
      name: "Reserve a flight",
      about:
        "Puts a party down for a flight. We need to know what the heaviest person weighs, so please ask for it kindly.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "date", about: "Day of the flight", format: "date" },
        flight,
        { key: "passengers", type: "integer", about: "How many people fly", minimum: 1, maximum: 8 },
        {
          key: "heaviest_kg",
          type: "number",
          about: "Weight of the heaviest passenger in kilos",
          minimum: 20,
          maximum: 140,
        },
        { key: "name", about: "Full name of the person who books" },
      ],
      answers: [{ json: { meeting_point: "the old airfield" } }],
    },
    {
      name: "Is my flight on?",
      about: "The pilot's decision about the weather, for people who have a booking already.",
      takes: [{ key: "booking", about: "Booking number: B and four digits", pattern: "^B\\d{4}$" }],
      answers: [
        { when: { booking: "B2207" }, json: { decision: "called off", because: "wind" } },
        { when: { booking: "B2210" }, json: { decision: "flies", be_there_at: "5:40" } },
        { status: 404, json: { error: "no such booking" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "three at sunset",
      turns: [
        {
          caller: "Hi there! Have you got seats at sunset on the 21st?",
          kind: "several",
          calls: [seats({ date: "2026-03-21", flight: "sunset" })],
          tells: ["5|five", "210"],
        },
        {
          caller: "wonderful, then book three of us on that. Odile Marchand",
          kind: "several",
          asks: "weigh|heav|kilo|\\bkg\\b",
        },
        { caller: "that's my brother, ninety-two kilos", confirms: sunset, never: [claims] },
        { caller: "yes, that's it", kind: "confirmation", calls: [sunset], tells: ["airfield"] },
      ],
    },
    {
      title: "too much wind",
      turns: [
        {
          caller: "are we flying tomorrow? booking B two two zero seven",
          calls: [decision({ booking: "B2207" })],
          tells: ["called off|cancel|not|n['’]t|wind|\\boff\\b"],
        },
        { caller: "ah well. better safe than sorry", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "read the number wrong",
      turns: [
        {
          caller: "is B2201 on?",
          kind: "failure",
          calls: [decision({ booking: "B2201" })],
          tells: [declines],
        },
        {
          caller: "oh, that's a zero at the end: B2210",
          kind: "correction",
          calls: [decision({ booking: "B2210" })],
          tells: ["fl(ies|y)|5:40|\\bon\\b|yes"],
        },
      ],
    },
    {
      title: "the morning is gone, the evening is not",
      turns: [
        {
          caller: "anything left this Sunday at sunrise?",
          kind: "several",
          calls: [seats({ date: "2026-03-15", flight: "sunrise" })],
          tells: [nothingFound],
          never: ["210"],
        },
        {
          caller: "and the sunset one that day?",
          kind: "correction",
          calls: [seats({ date: "2026-03-15", flight: "sunset" })],
          tells: ["5|five"],
        },
      ],
    },
    {
      title: "everything at once, the other way round",
      turns: [
        {
          caller:
            "for Lotte Brinkmann, two people, the heaviest is 81 kilos, on the sunrise flight, April 2nd: could you book that?",
          kind: "several",
          confirms: sunrise(2),
          never: [claims],
        },
        {
          caller: "three people, sorry, my sister wants to come, too",
          kind: "correction",
          confirms: sunrise(3),
        },
        { caller: "now it's right, yes", kind: "confirmation", calls: [sunrise(3)], tells: ["airfield"] },
      ],
    },
    {
      title: "out of the basket",
      turns: [
        { caller: "do you let people jump out with a parachute?", ...declined },
        { caller: "haha, I was only joking. mostly", kind: "small-talk", ...leftAlone },
        { caller: "okay, bye bye", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
