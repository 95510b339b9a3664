import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const courses = callOf("Find courses");
const enroll = callOf("Sign up for a course");
const voucher = callOf("Gift voucher");
const thai = (people: number) =>
  enroll({
    cuisine: "Thai",
    date: "2026-04-09",
    people,
    name: { includes: ["greta", "lindholm"] },
    email: "greta@lindholm.se",
  });
const pastry = enroll({
  cuisine: "pastry",
  date: "2026-04-09",
  people: 1,
  allergies: { includes: ["nuts"] },
  name: { includes: ["yusuf", "demir"] },
  email: "yusuf.demir@mailbox.org",
});
const gift = (amount: number) =>
  voucher({ amount, recipient: { includes: ["paula"] }, email: "me@ralphs.net" });
const cuisine = { key: "cuisine", about: "What is cooked", options: ["Thai", "Italian", "Indian", "pastry"] };

export const cookingSchool: Business = {
  name: "cooking school",
  tools: [
    {
      name: "Find courses",
      about: "The next courses of a cuisine with their prices.",
      takes: [
        cuisine,
        {
          key: "vegetarian",
          type: "boolean",
          about: "Only if they say they want it vegetarian",
          optional: true,
        },
      ],
      answers: [
        { when: { cuisine: "Indian" }, json: { courses: [] } },
        {
          when: { cuisine: "Italian", vegetarian: true },
          json: { courses: [{ date: "May 4", price: "$68" }] },
        },
        { json: { courses: [{ date: "April 9", price: "$75" }] } },
      ],
    },
    {
      name: "Sign up for a course",
      about: "Signs people up. Ask nothing that isn't needed, most are in a hurry.",
      effect: "write",
      confirm: "always",
      takes: [
        cuisine,
        { key: "date", about: "Date of the course", format: "date" },
        { key: "people", type: "integer", about: "How many come", minimum: 1, maximum: 12 },
        { key: "allergies", about: "Allergies, if somebody mentions any", optional: true },
        { key: "name", about: "Name" },
        { key: "email", about: "Email for the recipes", format: "email" },
      ],
      answers: [
        { when: { cuisine: "pastry" }, status: 409, json: { error: "course is full" } },
        { json: { bring: "an apron" } },
      ],
    },
    {
      name: "Gift voucher",
      about: "Makes a voucher and mails it.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "amount", type: "number", about: "Dollars", minimum: 20, maximum: 500 },
        { key: "recipient", about: "Name of the person it's for" },
        { key: "email", about: "Where we send it", format: "email" },
      ],
      answers: [{ json: { voucher: "sent", valid_years: 3 } }],
    },
  ],
  dialogues: [
    {
      title: "pad thai for a couple",
      turns: [
        {
          caller: "hey there, when's your next Thai course?",
          calls: [courses({ cuisine: "Thai" })],
          tells: ["April 9|9th|ninth", "75"],
        },
        {
          caller: "great, sign us up for that one, there's two of us. Greta Lindholm",
          kind: "several",
          asks: "e-?mail",
        },
        { caller: "greta, at, lindholm, dot s e", confirms: thai(2), never: [claims] },
        { caller: "make it three, my brother can cook even less", kind: "correction", confirms: thai(3) },
        { caller: "right, yes", kind: "confirmation", calls: [thai(3)], tells: ["apron"] },
      ],
    },
    {
      title: "no curry, then pasta",
      turns: [
        {
          caller: "do you do Indian cooking?",
          calls: [courses({ cuisine: "Indian" })],
          tells: [nothingFound],
          never: ["April 9"],
        },
        {
          caller: "pity. something Italian, but vegetarian please",
          kind: "several",
          calls: [courses({ cuisine: "Italian", vegetarian: true })],
          tells: ["May 4|4th|fourth", "68"],
        },
      ],
    },
    {
      title: "a voucher for Paula",
      turns: [
        {
          caller: "I need a gift voucher, it's kind of last minute",
          asks: "much|amount|dollar|who|name|e-?mail",
        },
        { caller: "eighty dollars, for Paula", kind: "several", asks: "e-?mail|send" },
        { caller: "me@ralphs.net", confirms: gift(80), never: [claims] },
        {
          caller: "hm, she did help us move. a hundred dollars",
          kind: "correction",
          confirms: gift(100),
        },
        { caller: "yes, go for it", kind: "confirmation", calls: [gift(100)], tells: ["sent|3|three"] },
      ],
    },
    {
      title: "allergic to nuts",
      turns: [
        {
          caller:
            "one place in the pastry course on April 9th, for Yusuf Demir. I'm allergic to nuts, and my email is yusuf.demir@mailbox.org",
          kind: "several",
          confirms: pastry,
        },
        {
          caller: "yes, all true",
          kind: "failure",
          calls: [pastry],
          tells: [`${declines}|full`],
          never: [claims, "apron"],
        },
        { caller: "my waistline says thanks, ha", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "a chat about lasagna",
      turns: [
        {
          caller: "oh hi, my lasagna came out like soup last night, so I thought I'd better call you lot",
          kind: "small-talk",
          ...leftAlone,
        },
        {
          caller: "so what Italian courses are coming up",
          calls: [courses({ cuisine: "Italian" })],
          tells: ["April 9|9th|ninth", "75"],
        },
        { caller: "alright, I'll talk to my husband. bye for now", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "a chef for the evening",
      turns: [
        { caller: "can you send a chef to our house for a dinner party?", ...declined },
        { caller: "okay, then I'll just order in", kind: "small-talk", ...leftAlone },
      ],
    },
  ],
};
