import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "./nothing-found.ts";

const waiting = callOf("Animals up for adoption");
const meet = callOf("Book a meeting");
const stray = callOf("Report a stray");
const lost = callOf("Lost pet search");
const biscuit = meet({
  animal: "Biscuit",
  date: "2026-03-14",
  time: "14:00",
  visitor: { includes: ["henrike", "vogt"] },
  phone: { digits: "5550162" },
});
const rocco = (time: string) =>
  meet({
    animal: "Rocco",
    date: "2026-03-12",
    time,
    visitor: { includes: ["stan", "kowalczyk"] },
    phone: { digits: "5550109" },
  });
const species = { key: "species", about: "Kind of animal", options: ["dog", "cat", "rabbit", "guinea pig"] };

export const animalShelter: Business = {
  name: "animal shelter",
  tools: [
    {
      name: "Animals up for adoption",
      about: "Lists the animals that are waiting for a new home.",
      takes: [
        species,
        {
          key: "good_with_children",
          type: "boolean",
          about: "Only if children live in their home: true",
          optional: true,
        },
      ],
      answers: [
        { when: { species: "rabbit" }, json: { animals: [] } },
        { when: { species: "guinea pig" }, json: { animals: [{ name: "Pip", age: 1 }] } },
        { when: { species: "cat" }, json: { animals: [{ name: "Biscuit", age: 3 }] } },
        { json: { animals: [{ name: "Rocco", age: 6 }] } },
      ],
    },
    {
      name: "Book a meeting",
      about: "An appointment to get to know one of our animals. Not for people who bring an animal in.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "animal", about: "Name of the animal" },
        { key: "date", about: "Day", format: "date" },
        { key: "time", about: "Time", format: "time" },
        { key: "visitor", about: "Visitor's first and last name" },
        { key: "phone", about: "Visitor's phone number" },
      ],
      answers: [{ json: { please_bring: "a blanket" } }],
    },
    {
      name: "Report a stray",
      about: "Somebody sees an animal outside without an owner. Our driver sets off at once.",
      effect: "write",
      takes: [
        { key: "animal", about: "What kind of animal and what it looks like" },
        { key: "place", about: "Where it was seen" },
        { key: "phone", about: "Phone number of the person who calls" },
      ],
      answers: [{ json: { driver_there_in: "40 minutes" } }],
    },
    {
      name: "Lost pet search",
      about: "Looks whether a pet that ran away was brought to us.",
      takes: [
        species,
        { key: "color", about: "Main color of the fur" },
        { key: "lost_on", about: "Since when it is missing", format: "date" },
      ],
      answers: [
        { when: { species: "cat" }, json: { matches: [] } },
        { json: { matches: [{ kennel: "D12" }] } },
      ],
    },
  ],
  dialogues: [
    {
      title: "a cat for a house with children",
      turns: [
        {
          caller:
            "hi, do you have any cats? we've got two small kids, so it should be one that likes children",
          kind: "several",
          calls: [waiting({ species: "cat", good_with_children: true })],
          tells: ["Biscuit"],
        },
        {
          caller: "can we come and meet Biscuit on Saturday at two in the afternoon? I'm Henrike Vogt",
          kind: "several",
          asks: "phone|number",
        },
        { caller: "five five five, oh one six two", confirms: biscuit, never: [claims] },
        { caller: "yes, great", kind: "confirmation", calls: [biscuit], tells: ["blanket"] },
      ],
    },
    {
      title: "a dog by the gas station",
      turns: [
        {
          caller:
            "there's a little brown dog running around by the gas station on Route 9, there's nobody with him",
          kind: "several",
          asks: "phone|number|reach|call",
        },
        {
          caller: "555 0133",
          calls: [
            stray({
              animal: { includes: ["brown", "dog"] },
              place: { includes: ["route 9"] },
              phone: { digits: "5550133" },
            }),
          ],
          tells: ["40|forty"],
        },
        { caller: "okay, I'll stay with him until then", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "a cat that did not come home",
      turns: [
        {
          caller: "my cat has been missing since Monday, she's grey. has anyone brought her in?",
          kind: "several",
          calls: [lost({ species: "cat", color: { oneOf: ["grey", "gray"] }, lost_on: "2026-03-09" })],
          tells: [nothingFound],
          never: ["D12"],
        },
        { caller: "oh. thank you for looking", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "no rabbits, but guinea pigs",
      turns: [
        { caller: "any rabbits?", calls: [waiting({ species: "rabbit" })], tells: [nothingFound] },
        {
          caller: "guinea pigs then?",
          kind: "correction",
          calls: [waiting({ species: "guinea pig" })],
          tells: ["Pip"],
        },
      ],
    },
    {
      title: "blankets and towels",
      turns: [
        { caller: "I have a box of old towels, is that something you could use?", ...declined },
        { caller: "all right, no worries. bye now", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "first he asks his wife",
      turns: [
        {
          caller: "I'd like to meet Rocco tomorrow at eleven in the morning. Stan Kowalczyk, 555 0109",
          kind: "several",
          confirms: rocco("11:00"),
          never: [claims],
        },
        {
          caller: "actually, make that one in the afternoon",
          kind: "correction",
          confirms: rocco("13:00"),
        },
        { caller: "hmm, no. let me talk to my wife first", kind: "confirmation", ...leftAlone },
      ],
    },
  ],
};
