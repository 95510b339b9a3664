import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const find = callOf("Find a grave");
const care = callOf("Order grave care");
const chapel = callOf("Book the chapel");
const gates = callOf("Gate times");
const mother = (plan: string) =>
  care({
    grave: "C-14-07",
    plan,
    name: { includes: ["renate", "olsen"] },
    phone: { digits: "5550131" },
  });
const service = (people: number) =>
  chapel({ date: "2026-03-25", time: "11:00", people, contact: { includes: ["phil", "baxter"] } });
const taken = chapel({
  date: "2026-03-27",
  time: "14:00",
  people: 35,
  contact: { includes: ["noor", "haddad"] },
});

export const cemeteryOffice: Business = {
  name: "cemetery office",
  tools: [
    {
      name: "Find a grave",
      about: "Where somebody is buried. People often only know the name and roughly when; we need the year.",
      takes: [
        { key: "last_name", about: "Last name of the deceased" },
        { key: "year", type: "integer", about: "Year of death", minimum: 1850, maximum: 2026 },
      ],
      answers: [
        { when: { year: 1911 }, json: { graves: [] } },
        { json: { graves: [{ section: "C", row: 14, number: 7 }] } },
      ],
    },
    {
      name: "Order grave care",
      about: "Our gardeners plant and water a grave.",
      effect: "write",
      confirm: "always",
      takes: [
        {
          key: "grave",
          about: "Grave number: a letter A to F, dash, two digits, dash, two digits",
          pattern: "^[A-F]-\\d{2}-\\d{2}$",
        },
        { key: "plan", about: "Which plan", options: ["spring", "summer", "whole year"] },
        { key: "name", about: "Who orders it" },
        { key: "phone", about: "Phone" },
      ],
      answers: [{ json: { starts: "April 1", invoice: "$140" } }],
    },
    {
      name: "Book the chapel",
      about: "For funeral services. One hour each.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "date", about: "Day", format: "date" },
        { key: "time", about: "Beginning", format: "time" },
        { key: "people", type: "integer", about: "About how many mourners", minimum: 1, maximum: 120 },
        { key: "contact", about: "Name of the relative or undertaker" },
      ],
      answers: [
        { when: { date: "2026-03-27" }, status: 409, json: { error: "chapel is taken" } },
        { json: { organist: "Mr. Dahl" } },
      ],
    },
    {
      name: "Gate times",
      about: "When the gates are opened and locked.",
      takes: [{ key: "date", about: "Day", format: "date" }],
      answers: [{ json: { opened: "7:00", locked: "19:30" } }],
    },
  ],
  dialogues: [
    {
      title: "looking for grandmother",
      turns: [
        {
          caller: "good morning, I'm looking for my grandmother's grave. Her last name was Sørby",
          asks: "year|when|die|death",
        },
        {
          caller: "that must have been in 1987",
          calls: [find({ last_name: { includes: ["rby"] }, year: 1987 })],
          tells: ["\\bC\\b", "14|fourteen"],
        },
        {
          caller: "thank you. and until when can I visit today, when do you lock the gates?",
          calls: [gates({ date: "2026-03-11" })],
          tells: ["19:30|7:30|half past seven"],
        },
      ],
    },
    {
      title: "a long time ago",
      turns: [
        {
          caller: "is there a grave of somebody called Hollis, he died nineteen eleven",
          kind: "several",
          calls: [find({ last_name: { includes: ["hollis"] }, year: 1911 })],
          tells: [nothingFound],
          never: ["\\brow\\b"],
        },
        {
          caller: "let me see the photo... no, it's 1917",
          kind: "correction",
          calls: [find({ last_name: { includes: ["hollis"] }, year: 1917 })],
          tells: ["\\bC\\b", "14|fourteen"],
        },
      ],
    },
    {
      title: "flowers for mother",
      turns: [
        {
          caller:
            "I'd like to order grave care for my mom's grave, C-14-07, I can't bend down so well anymore",
          kind: "several",
          asks: "plan|spring|summer|year|name|phone|number",
        },
        {
          caller: "just spring. My name is Renate Olsen, you can ring me on 555 0131",
          kind: "several",
          confirms: mother("spring"),
          never: [claims],
        },
        {
          caller: "oh, you know, let's do the whole year",
          kind: "correction",
          confirms: mother("whole year"),
        },
        {
          caller: "yes, I'd like that",
          kind: "confirmation",
          calls: [mother("whole year")],
          tells: ["April|140"],
        },
        { caller: "that's a weight off my mind. goodbye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "a service in March",
      turns: [
        {
          caller:
            "we need the chapel for a service, March 25th at eleven in the morning, the family's name is, um, I'm Phil Baxter",
          kind: "several",
          asks: "many|people|mourners|guests",
        },
        { caller: "fifty maybe", confirms: service(50), never: [claims] },
        { caller: "my sister says more like seventy", kind: "correction", confirms: service(70) },
        { caller: "yes please", kind: "confirmation", calls: [service(70)], tells: ["Dahl"] },
      ],
    },
    {
      title: "the chapel is taken",
      turns: [
        {
          caller:
            "Noor Haddad, I want to book the chapel for Friday the 27th, two in the afternoon, about thirty-five people",
          kind: "several",
          confirms: taken,
        },
        {
          caller: "yes, that's fine",
          kind: "failure",
          calls: [taken],
          tells: [`${declines}|taken`],
          never: [claims, "Dahl"],
        },
        { caller: "I'll have to speak to my family. thank you", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "walking the dog",
      turns: [
        { caller: "may I bring my dog along? he's very quiet", ...declined },
        {
          caller: "then what time do you open on Sunday",
          calls: [gates({ date: "2026-03-15" })],
          tells: ["7:00|\\b7\\b|seven"],
        },
      ],
    },
  ],
};
