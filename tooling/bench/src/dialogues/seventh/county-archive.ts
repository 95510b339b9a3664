import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "./nothing-found.ts";

const find = callOf("Search the registers");
const desk = callOf("Reserve a reading desk");
const copy = callOf("Order a copy of a page");
const scan = copy({ volume: "B-14", page: 212, form: "scan", email: "m.holloway@oldpost.com" });
const paper = (page: number) => copy({ volume: "D-7", page, form: "paper", email: "agnes@finchfamily.net" });
const friday = desk({ date: "2026-03-13", half_day: "morning", card: "RC50112" });
const thursday = desk({ date: "2026-03-19", half_day: "morning", card: "RC50112" });
const volume = { key: "volume", about: "Volume: a letter, a dash, a number", pattern: "^[A-Z]-\\d{1,3}$" };

export const countyArchive: Business = {
  name: "county archive",
  tools: [
    {
      name: "Search the registers",
      about:
        "Searches our registers of births, marriages, deaths and land deeds from 1790 to 1950. Use it when a caller is looking for an ancestor or for a piece of land.",
      takes: [
        {
          key: "register",
          about: "Which register",
          options: ["births", "marriages", "deaths", "land deeds"],
        },
        { key: "surname", about: "Family name" },
        { key: "year", type: "integer", about: "Year of the entry", minimum: 1790, maximum: 1950 },
      ],
      answers: [
        { when: { surname: "Holloway" }, json: { entries: [{ volume: "B-14", page: 212 }] } },
        { json: { entries: [] } },
      ],
    },
    {
      name: "Reserve a reading desk",
      about: "A desk in the reading room, for half a day. Readers need a reader's card.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "date", about: "Day of the visit", format: "date" },
        { key: "half_day", about: "Morning or afternoon", options: ["morning", "afternoon"] },
        { key: "card", about: "Reader's card: RC and five digits", pattern: "^RC\\d{5}$" },
      ],
      answers: [
        { when: { date: "2026-03-13" }, status: 409, json: { error: "every desk is taken" } },
        { json: { desk: 9 } },
      ],
    },
    {
      name: "Order a copy of a page",
      about: "A copy of one page of a volume, printed or scanned. The bill is sent by email.",
      effect: "write",
      confirm: "always",
      takes: [
        volume,
        { key: "page", type: "integer", about: "Page", minimum: 1, maximum: 900 },
        { key: "form", about: "On paper or as a scan", options: ["paper", "scan"] },
        { key: "email", about: "Where the bill goes", format: "email" },
      ],
      answers: [
        { when: { form: "scan" }, json: { fee: "$6", sent_within: "2 days" } },
        { json: { fee: "$9" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "great-grandfather's birth",
      turns: [
        {
          caller:
            "I'm doing our family tree, and I'm looking for my great-grandfather's birth. that would be 1887, name of Holloway",
          kind: "several",
          calls: [find({ register: "births", surname: "Holloway", year: 1887 })],
          tells: ["B-?14", "212"],
        },
        {
          caller: "oh my! I'd like a copy of that page, a scan will do",
          kind: "several",
          asks: "e-?mail|address",
        },
        { caller: "m dot holloway at oldpost dot com", confirms: scan, never: [claims] },
        { caller: "yes, please", kind: "confirmation", calls: [scan], tells: ["2|two", "6|six"] },
      ],
    },
    {
      title: "nobody of that name",
      turns: [
        {
          caller: "did a Tremaine get married in your county in 1921?",
          kind: "several",
          calls: [find({ register: "marriages", surname: "Tremaine", year: 1921 })],
          tells: [nothingFound],
        },
        {
          caller: "try 1922",
          kind: "correction",
          calls: [find({ register: "marriages", surname: "Tremaine", year: 1922 })],
          tells: [nothingFound],
        },
        { caller: "that's all right, it was a long shot", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "no desk on Friday",
      turns: [
        {
          caller: "could I have a desk on Friday morning? my card is R C five zero one one two",
          kind: "several",
          confirms: friday,
        },
        {
          caller: "yes",
          kind: "failure",
          calls: [friday],
          tells: [nothingFound],
          never: [claims],
        },
        {
          caller: "then Thursday of next week, in the morning too",
          kind: "correction",
          confirms: thursday,
        },
        { caller: "yes, that one", kind: "confirmation", calls: [thursday], tells: ["9|nine"] },
      ],
    },
    {
      title: "page 31, not 13",
      turns: [
        {
          caller: "send me page 13 of volume D-7 on paper, the bill to agnes@finchfamily.net",
          kind: "several",
          confirms: paper(13),
        },
        {
          caller: "no, thirty-one! page thirty-one",
          kind: "correction",
          confirms: paper(31),
          never: [claims],
        },
        { caller: "yes", kind: "confirmation", calls: [paper(31)], tells: ["9|nine"] },
      ],
    },
    {
      title: "in old handwriting",
      turns: [
        { caller: "can one of you translate an old letter that's in Swedish?", ...declined },
        {
          caller: "hm, okay. and a land deed, can you look for one? the name is Pruitt",
          asks: "year|when",
        },
        {
          caller: "uh... 1902, I believe",
          calls: [find({ register: "land deeds", surname: "Pruitt", year: 1902 })],
          tells: [nothingFound],
        },
      ],
    },
    {
      title: "the card is at home",
      turns: [
        { caller: "a reading desk for next Wednesday afternoon, please", kind: "several", asks: "card" },
        { caller: "oh, I don't have that with me. I'll call back", kind: "goodbye", ...leftAlone },
      ],
    },
  ],
};
