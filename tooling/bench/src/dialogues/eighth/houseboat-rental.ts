import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const free = callOf("boats free");
const reserve = callOf("reserve a boat");
const trouble = callOf("trouble on board");
const otter = (nights: number) =>
  reserve({
    boat: "Otter",
    arrival: "2026-05-09",
    nights,
    dog: true,
    name: { includes: ["sanna", "lehto"] },
    email: "sanna@lehto.fi",
  });
const heron = reserve({
  boat: "Heron",
  arrival: "2026-06-06",
  nights: 7,
  dog: false,
  name: { includes: ["gilbert", "okafor"] },
  email: "gil.okafor@postbox.net",
});
const boats = ["Otter", "Heron", "Kingfisher"];
const arrival = { key: "arrival", about: "day they come on board", format: "date" as const };
const nights = { key: "nights", type: "integer" as const, about: "nights", minimum: 2, maximum: 28 };

export const houseboatRental: Business = {
  name: "houseboat rental",
  tools: [
    {
      name: "boats free",
      about: "which boats we still have + price for the whole stay",
      takes: [
        arrival,
        nights,
        { key: "people", type: "integer", about: "how many people sleep on board", minimum: 1, maximum: 12 },
      ],
      answers: [
        { when: { people: 11 }, json: { boats: [] } },
        { json: { boats: [{ name: "Otter", price: "$1,150" }] } },
      ],
    },
    {
      name: "reserve a boat",
      about: "reserves a boat, deposit has to be paid within 3 days",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "boat", about: "which boat", options: boats },
        arrival,
        nights,
        { key: "dog", type: "boolean", about: "dog on board yes or no (we have to know, allergies)" },
        { key: "name", about: "full name" },
        { key: "email", about: "email", format: "email" },
      ],
      answers: [
        { when: { boat: "Heron" }, status: 409, json: { error: "somebody was faster" } },
        { json: { deposit: "$300" } },
      ],
    },
    {
      name: "trouble on board",
      about: "people who are out on one of our boats and something is broken or they ran aground",
      effect: "write",
      takes: [
        { key: "boat", about: "which boat", options: boats },
        { key: "trouble", about: "whats wrong" },
        { key: "place", about: "where they are, lock or village or km" },
      ],
      answers: [{ json: { mechanic: "Bart", there_in: "50 minutes" } }],
    },
  ],
  dialogues: [
    {
      title: "a week with the dog",
      turns: [
        {
          caller: "Hi! We'd love a houseboat from the ninth of May, for five nights, there's four of us",
          kind: "several",
          calls: [free({ arrival: "2026-05-09", nights: 5, people: 4 })],
          tells: ["Otter", "1,?150"],
        },
        {
          caller: "ooh, the Otter sounds lovely, let's reserve that. Sanna Lehto is the name",
          kind: "several",
          asks: "dog|e-?mail",
        },
        {
          caller: "yes we bring our dog, and the mail is sanna at lehto dot fi",
          kind: "several",
          confirms: otter(5),
          never: [claims],
        },
        { caller: "you know what, we'll stay six nights", kind: "correction", confirms: otter(6) },
        { caller: "sounds good, yes", kind: "confirmation", calls: [otter(6)], tells: ["300"] },
      ],
    },
    {
      title: "eleven is too many",
      turns: [
        {
          caller: "is there a boat for eleven people? three nights from June 12th",
          kind: "several",
          calls: [free({ arrival: "2026-06-12", nights: 3, people: 11 })],
          tells: [nothingFound],
          never: ["Otter"],
        },
        {
          caller: "two of them might drop out... so nine people?",
          kind: "correction",
          calls: [free({ arrival: "2026-06-12", nights: 3, people: 9 })],
          tells: ["Otter"],
        },
      ],
    },
    {
      title: "on a sandbank",
      turns: [
        {
          caller: "um, yeah, we're on the Kingfisher and we've, uh, we've run onto a sandbank",
          kind: "several",
          asks: "where|place|lock|village",
        },
        {
          caller: "right behind the lock at Millbridge",
          calls: [
            trouble({
              boat: "Kingfisher",
              trouble: { includes: ["sandbank"] },
              place: { includes: ["millbridge"] },
            }),
          ],
          tells: ["Bart|50|fifty"],
        },
        { caller: "haha, we'll put the kettle on meanwhile", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "somebody was faster",
      turns: [
        {
          caller:
            "I want to reserve the Heron for seven nights, arriving June sixth, no dog. My name is Gilbert Okafor, gil.okafor@postbox.net",
          kind: "several",
          confirms: heron,
          never: [claims],
        },
        {
          caller: "yes that's it",
          kind: "failure",
          calls: [heron],
          tells: [`${declines}|faster|taken`],
          never: [claims, "300"],
        },
        { caller: "ah, nuts", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "how long will it be",
      turns: [
        { caller: "what boats have you got from the 20th of June?", asks: "night|long|people|many" },
        { caller: "there'd be two of us", asks: "night|long" },
        {
          caller: "four nights I think",
          calls: [free({ arrival: "2026-06-20", nights: 4, people: 2 })],
          tells: ["Otter", "1,?150"],
        },
      ],
    },
    {
      title: "moored for the winter",
      turns: [
        { caller: "could I buy one of the boats from you in autumn?", ...declined },
        { caller: "ah well, no harm in asking. cheers, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
