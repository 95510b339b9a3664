import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const services = callOf("Service times");
const hall = callOf("Parish hall");
const baptism = callOf("Baptism");
const message = callOf("Note for the pastor");
const party = (until: string) =>
  hall({
    date: "2026-04-25",
    from: "15:00",
    until,
    occasion: { includes: ["birthday"] },
    name: { includes: ["agnes", "thorne"] },
    phone: { digits: "5550117" },
  });
const jonah = (church: string) =>
  baptism({
    child: { includes: ["jonah", "mbeki"] },
    born: "2025-12-08",
    church,
    date: "2026-05-17",
    email: "lindiwe@mbeki.org",
  });
const church = { key: "church", about: "Which of our two churches", options: ["St. Anne", "St. Mark"] };

export const parishOffice: Business = {
  name: "parish office",
  tools: [
    {
      name: "Service times",
      about: "At what time there is a service, for people who ask when they can come.",
      takes: [church, { key: "date", about: "Day", format: "date" }],
      answers: [
        { when: { church: "St. Mark", date: "2026-03-15" }, json: { services: [] } },
        { json: { services: ["10:30"] } },
      ],
    },
    {
      name: "Parish hall",
      about: "Rents out our hall. Everybody can have it, but no loud music after 10.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "date", about: "Day", format: "date" },
        { key: "from", about: "From when", format: "time" },
        { key: "until", about: "Until when", format: "time" },
        { key: "occasion", about: "What for" },
        { key: "name", about: "Name" },
        { key: "phone", about: "Phone" },
      ],
      answers: [{ json: { key_at: "the sexton's", rent: "$80" } }],
    },
    {
      name: "Baptism",
      about: "Puts a baptism into the parish calendar.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "child", about: "Child's full name" },
        { key: "born", about: "Child's date of birth", format: "date" },
        church,
        { key: "date", about: "Day of the baptism", format: "date" },
        { key: "email", about: "Email of the parents", format: "email" },
      ],
      answers: [
        { when: { church: "St. Mark" }, status: 409, json: { error: "two baptisms already" } },
        { json: { talk: "two weeks before" } },
      ],
    },
    {
      name: "Note for the pastor",
      about: "Pastor Keller is often out. Take down what people want and she rings them back.",
      effect: "write",
      takes: [
        { key: "name", about: "Who calls" },
        { key: "about", about: "What they want to talk about" },
        { key: "phone", about: "Number to ring back" },
      ],
      answers: [{ json: { rings_back: "this evening" } }],
    },
  ],
  dialogues: [
    {
      title: "which church on Sunday",
      turns: [
        { caller: "Hello, at what time's the service this Sunday?", asks: "church|anne|mark|which" },
        {
          caller: "at St. Mark",
          calls: [services({ church: "St. Mark", date: "2026-03-15" })],
          tells: [nothingFound],
          never: ["10:30"],
        },
        {
          caller: "and at St. Anne then?",
          kind: "correction",
          calls: [services({ church: "St. Anne", date: "2026-03-15" })],
          tells: ["10:30|half past ten"],
        },
      ],
    },
    {
      title: "eighty candles",
      turns: [
        {
          caller:
            "I want to rent the parish hall on April 25th for my mother's birthday, she's turning eighty",
          kind: "several",
          asks: "from|until|time|when|long|name|phone|number",
        },
        {
          caller: "from three in the afternoon until nine in the evening. it's Agnes Thorne, 555 0117",
          kind: "several",
          confirms: party("21:00"),
          never: [claims],
        },
        {
          caller: "actually, until ten. they never go home, that lot",
          kind: "correction",
          confirms: party("22:00"),
        },
        {
          caller: "yes, please",
          kind: "confirmation",
          calls: [party("22:00")],
          tells: ["sexton|80|eighty"],
        },
        { caller: "God bless you, goodbye", kind: "goodbye", tells: [`${farewell}|bless`] },
      ],
    },
    {
      title: "Jonah's baptism",
      turns: [
        {
          caller: "we'd like to have our son baptized on the seventeenth of May, in St. Mark",
          kind: "several",
          asks: "name|child|born|birth|e-?mail",
        },
        {
          caller: "he's Jonah Mbeki, born December 8th 2025, and I'm lindiwe@mbeki.org",
          kind: "several",
          confirms: jonah("St. Mark"),
          never: [claims],
        },
        {
          caller: "yes, correct",
          kind: "failure",
          calls: [jonah("St. Mark")],
          tells: [`${declines}|already|two baptisms`],
          never: [claims, "weeks before"],
        },
        {
          caller: "mm. would you put him down for St. Anne, then?",
          kind: "correction",
          confirms: jonah("St. Anne"),
          never: [claims],
        },
        {
          caller: "yes, thank you",
          kind: "confirmation",
          calls: [jonah("St. Anne")],
          tells: ["2|two"],
        },
      ],
    },
    {
      title: "the pastor is out",
      turns: [
        {
          caller: "is Pastor Keller in? I need to speak to her about the choir trip",
          asks: "name|who|phone|number|reach|call",
        },
        {
          caller: "tell her it's Benedikt Ruh, she can ring me on five five five oh one four nine",
          kind: "several",
          calls: [
            message({
              name: { includes: ["benedikt", "ruh"] },
              about: { includes: ["choir"] },
              phone: { digits: "5550149" },
            }),
          ],
          tells: ["evening|tonight|back"],
        },
        { caller: "grand. cheerio!", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "Easter Sunday",
      turns: [
        {
          caller: "when do you start on Easter Sunday, that's April 5th, in St. Mark?",
          kind: "several",
          calls: [services({ church: "St. Mark", date: "2026-04-05" })],
          tells: ["10:30|half past ten"],
        },
        { caller: "good, then the lamb has time", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "the bells at six",
      turns: [
        { caller: "can you make the bells stop ringing at six in the morning? I work nights", ...declined },
        { caller: "it was worth a try, I guess", kind: "small-talk", ...leftAlone },
        {
          caller: "no. nothing else. bye",
          kind: "goodbye",
          tells: [farewell],
        },
      ],
    },
  ],
};
