import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const places = callOf("Places in a group");
const book = callOf("Book a riding lesson");
const cancel = callOf("Cancel a lesson");
const sick = callOf("Horse is unwell");
const jule = (age: number) =>
  book({
    rider: { includes: ["jule", "hartwig"] },
    age,
    group: "beginners",
    date: "2026-03-17",
    phone: { digits: "5550119" },
  });
const ewan = book({
  rider: { includes: ["ewan", "price"] },
  age: 41,
  group: "dressage",
  date: "2026-03-21",
  phone: { digits: "5550182" },
});
const cancelled = cancel({ booking: "RS318" });
const unknown = cancel({ booking: "RS381" });
const group = { key: "group", about: "Riding group", options: ["beginners", "jumping", "dressage"] };
const date = { key: "date", about: "Day of the lesson", format: "date" as const };

export const ridingSchool: Business = {
  name: "riding school",
  tools: [
    {
      name: "Places in a group",
      about: "Tells how many places are left in a group lesson and when it starts.",
      takes: [group, date],
      answers: [
        { when: { group: "jumping" }, json: { places: 0 } },
        { json: { places: 3, starts: "16:30" } },
      ],
    },
    {
      name: "Book a riding lesson",
      about: "Puts a rider into a group lesson. Children from 6.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "rider", about: "First and last name of the rider" },
        { key: "age", type: "integer", about: "Rider's age", minimum: 6, maximum: 80 },
        group,
        date,
        { key: "phone", about: "Phone number in case the lesson is off" },
      ],
      answers: [
        { when: { date: "2026-03-21" }, status: 503, json: { error: "planner is down" } },
        { json: { horse: "Flocke" } },
      ],
    },
    {
      name: "Cancel a lesson",
      about: "Takes a rider out of a lesson. Half the money comes back.",
      effect: "write",
      confirm: "always",
      takes: [{ key: "booking", about: "Booking code, RS and 3 digits", pattern: "^RS\\d{3}$" }],
      answers: [
        { when: { booking: "RS318" }, json: { refund: "$21" } },
        { status: 404, json: { error: "booking unknown" } },
      ],
    },
    {
      name: "Horse is unwell",
      about:
        "For owners who keep their horse with us: the horse is sick or hurt. We call the vet right away, do not lose time.",
      effect: "write",
      takes: [
        { key: "box", type: "integer", about: "Number of the box", minimum: 1, maximum: 40 },
        { key: "signs", about: "What they see on the horse" },
        { key: "phone", about: "Owner's phone" },
      ],
      answers: [{ json: { vet_there_in: "35 minutes" } }],
    },
  ],
  dialogues: [
    {
      title: "jumping is full",
      turns: [
        {
          caller: "hello, is there any space left in the jumping group this Friday?",
          kind: "several",
          calls: [places({ group: "jumping", date: "2026-03-13" })],
          tells: [nothingFound],
        },
        {
          caller: "hmm okay, what about dressage, same day",
          kind: "correction",
          calls: [places({ group: "dressage", date: "2026-03-13" })],
          tells: ["3|three"],
        },
        { caller: "I'll ask my riding buddy and ring you back", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "a girl who loves horses",
      turns: [
        {
          caller: "my daughter talks about nothing but horses, so, um, she'd like to ride with the beginners",
          asks: "name|old|age|day|date|when|phone|number",
        },
        {
          caller: "Jule Hartwig. She is eight, and Tuesday would be good",
          kind: "several",
          asks: "phone|number|reach",
        },
        { caller: "555 0119", confirms: jule(8), never: [claims] },
        {
          caller: "sorry, did I say eight? she had her birthday, nine",
          kind: "correction",
          confirms: jule(9),
        },
        { caller: "that's right", kind: "confirmation", calls: [jule(9)], tells: ["Flocke"] },
      ],
    },
    {
      title: "flu instead of a lesson",
      turns: [
        {
          caller: "I'm in bed with the flu so I need to cancel, the code's R S three one eight",
          confirms: cancelled,
          never: [claims],
        },
        { caller: "yes please", kind: "confirmation", calls: [cancelled], tells: ["21|twenty-one"] },
        { caller: "thanks a bunch, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "digits the wrong way round",
      turns: [
        { caller: "please cancel lesson RS381 for me", confirms: unknown },
        {
          caller: "yes do that",
          kind: "failure",
          calls: [unknown],
          tells: [declines],
          never: [claims, "21"],
        },
        {
          caller: "oh shoot, one-eight at the end. RS318",
          kind: "correction",
          confirms: cancelled,
          never: [claims],
        },
        { caller: "yes", kind: "confirmation", calls: [cancelled], tells: ["21|twenty-one"] },
      ],
    },
    {
      title: "box twelve",
      turns: [
        {
          caller: "my mare in box 12 is sweating and rolling around, I think it's colic",
          kind: "several",
          asks: "phone|number|reach|call",
        },
        {
          caller: "five five five oh one two six, hurry please",
          calls: [sick({ box: 12, signs: { includes: ["sweating"] }, phone: { digits: "5550126" } })],
          tells: ["35|thirty-five"],
        },
        { caller: "okay. okay, I'm walking her up and down", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "the planner is down",
      turns: [
        {
          caller:
            "put me into dressage on the 21st: Ewan Price, forty-one years old, phone five five five oh one eight two",
          kind: "several",
          confirms: ewan,
        },
        {
          caller: "correct",
          kind: "failure",
          calls: [ewan],
          tells: [declines],
          never: [claims, "Flocke"],
        },
        { caller: "do you sell used saddles, by any chance?", ...declined },
      ],
    },
  ],
};
