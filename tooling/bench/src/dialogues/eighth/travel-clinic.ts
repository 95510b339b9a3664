import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const shots = callOf("Shots for a country");
const stock = callOf("Vaccine in stock");
const appointment = callOf("Make an appointment");
const ghana = (time: string) =>
  appointment({
    country: "Ghana",
    date: "2026-03-18",
    time,
    name: { includes: ["ulrich", "kern"] },
    birth_date: "1990-02-27",
  });
const peru = appointment({
  country: "Peru",
  date: "2026-03-20",
  time: "08:15",
  name: { includes: ["hana", "sato"] },
  birth_date: "1996-07-11",
});

export const travelClinic: Business = {
  name: "travel vaccination clinic",
  tools: [
    {
      name: "Shots for a country",
      about:
        "The shots that are recommended for travelers. We don't give medical advice on the phone beyond this list.",
      takes: [{ key: "country", about: "Country they travel to" }],
      answers: [
        { when: { country: "Iceland" }, json: { recommended: [] } },
        { when: { country: "Vietnam" }, json: { recommended: ["typhoid", "hepatitis A"] } },
        { when: { country: "Laos" }, status: 503, json: { error: "list is being updated" } },
        { json: { recommended: ["yellow fever", "hepatitis A"] } },
      ],
    },
    {
      name: "Vaccine in stock",
      about: "Whether we have a vaccine here right now and what it costs.",
      takes: [
        { key: "vaccine", about: "Vaccine", options: ["yellow fever", "rabies", "typhoid", "hepatitis A"] },
      ],
      answers: [
        { when: { vaccine: "rabies" }, json: { in_stock: false, again_on: "March 23" } },
        { when: { vaccine: "typhoid" }, json: { in_stock: true, price: "$95" } },
        { json: { in_stock: true, price: "$160" } },
      ],
    },
    {
      name: "Make an appointment",
      about: "Appointment with the nurse for shots. One per person.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "country", about: "Country they travel to" },
        { key: "date", about: "Day of the appointment (not of the trip)", format: "date" },
        { key: "time", about: "Time of the appointment", format: "time" },
        { key: "name", about: "Patient's full name" },
        { key: "birth_date", about: "Patient's date of birth", format: "date" },
      ],
      answers: [
        { when: { country: "Peru" }, status: 409, json: { error: "time is gone" } },
        { json: { bring: "vaccination card", room: 4 } },
      ],
    },
  ],
  dialogues: [
    {
      title: "a job in Ghana",
      turns: [
        {
          caller: "hello, I'm going to Ghana for work, what shots would I need?",
          calls: [shots({ country: "Ghana" })],
          tells: ["yellow fever", "hepatitis"],
        },
        {
          caller:
            "right, can I get an appointment for those, Wednesday next week, the 18th, at two in the afternoon",
          kind: "several",
          asks: "name|birth|born",
        },
        {
          caller: "Ulrich Kern, the twenty-seventh of February nineteen ninety",
          kind: "several",
          confirms: ghana("14:00"),
          never: [claims],
        },
        { caller: "three would be better, sorry", kind: "correction", confirms: ghana("15:00") },
        {
          caller: "yes, thanks",
          kind: "confirmation",
          calls: [ghana("15:00")],
          tells: ["card|room|4|four"],
        },
      ],
    },
    {
      title: "nothing for Iceland",
      turns: [
        {
          caller: "do I need any shots for Iceland",
          calls: [shots({ country: "Iceland" })],
          tells: [nothingFound],
          never: ["yellow"],
        },
        {
          caller: "and my sister's off to Vietnam",
          kind: "correction",
          calls: [shots({ country: "Vietnam" })],
          tells: ["typhoid"],
        },
        { caller: "some people have it good, huh", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "rabies ran out",
      turns: [
        {
          caller: "have you got the rabies vaccine in at the moment?",
          calls: [stock({ vaccine: "rabies" })],
          tells: [declines],
        },
        {
          caller: "okay, typhoid? and what's it cost?",
          kind: "correction",
          calls: [stock({ vaccine: "typhoid" })],
          tells: ["95"],
        },
        { caller: "that's all I needed, thank you, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "gone in the meantime",
      turns: [
        {
          caller:
            "I'd like an appointment for my trip to Peru: Hana Sato, born July 11th, 1996. next Friday the 20th at a quarter past eight in the morning, if you can",
          kind: "several",
          confirms: peru,
        },
        {
          caller: "exactly",
          kind: "failure",
          calls: [peru],
          tells: [`${declines}|gone`],
          never: [claims, "room 4"],
        },
        { caller: "oh bother. I'll look at my diary and call again", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "the list is being updated",
      turns: [
        {
          caller: "shots for Laos, please",
          kind: "failure",
          calls: [shots({ country: "Laos" })],
          tells: [declines],
          never: ["yellow", "typhoid"],
        },
        { caller: "should I stop taking my blood thinner before the flight?", ...declined },
      ],
    },
    {
      title: "two vaccines in one breath",
      turns: [
        {
          caller: "is yellow fever in stock, and typhoid too?",
          kind: "several",
          calls: [stock({ vaccine: "yellow fever" }), stock({ vaccine: "typhoid" })],
          tells: ["160", "95"],
        },
        { caller: "phew, traveling's expensive", kind: "small-talk", ...leftAlone },
      ],
    },
  ],
};
