import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { baffled, claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const open = callOf("When we are open");
const bag = callOf("Reserve a food bag");
const donate = callOf("Offer food");
const volunteer = callOf("Sign up a volunteer");
const sites = ["North Hall", "St. Luke's", "Community Center"];
const samira = (household: number) =>
  bag({
    site: "North Hall",
    date: "2026-03-12",
    household,
    name: { includes: ["samira"] },
    needs: ["halal", "baby food"],
  });
const derek = (days: string[]) =>
  volunteer({ name: { includes: ["derek", "munro"] }, phone: { digits: "5550153" }, days });

export const foodBank: Business = {
  name: "food bank",
  tools: [
    {
      name: "When we are open",
      about: "Tells when a site hands out food on a given day.",
      takes: [
        { key: "site", about: "Site", options: sites },
        { key: "day", about: "Day", format: "date" },
      ],
      answers: [
        { when: { site: "Community Center" }, fail: "connection-failed" },
        { json: { hours: "10 am to 1 pm" } },
      ],
    },
    {
      name: "Reserve a food bag",
      about: "Sets a bag of food aside for a household. We never ask for papers or reasons.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "site", about: "Where they come for it", options: sites },
        { key: "date", about: "Day they come", format: "date" },
        { key: "household", type: "integer", about: "How many people eat from it", minimum: 1, maximum: 15 },
        { key: "name", about: "A name to call out, the first name is enough" },
        {
          key: "needs",
          type: "array",
          about: "What we have to mind, if they say",
          items: { type: "string", options: ["halal", "vegetarian", "gluten free", "baby food"] },
          optional: true,
        },
      ],
      answers: [{ json: { bag_number: 61 } }],
    },
    {
      name: "Offer food",
      about: "Somebody wants to give us food. Notes what and when, the warehouse expects it then.",
      effect: "write",
      takes: [
        { key: "what", about: "What they bring" },
        { key: "pounds", type: "number", about: "How heavy, if they know", optional: true },
        { key: "date", about: "Day they bring it", format: "date" },
      ],
      answers: [{ json: { entrance: "the back door on Mill Street" } }],
    },
    {
      name: "Sign up a volunteer",
      about: "Somebody would like to help out regularly.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "name", about: "Full name" },
        { key: "phone", about: "Phone" },
        {
          key: "days",
          type: "array",
          about: "Days of the week that suit them",
          items: {
            type: "string",
            options: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
          },
        },
      ],
      answers: [{ json: { coordinator: "Aisha" } }],
    },
  ],
  dialogues: [
    {
      title: "Saturday at St. Luke's",
      turns: [
        {
          caller: "hello, when do you open on Saturday at St. Luke's?",
          calls: [open({ site: "St. Luke's", day: "2026-03-14" })],
          tells: ["10|ten", "\\b1\\b|\\bone\\b"],
        },
        {
          caller: "I've never done this before, I feel a bit silly asking",
          kind: "small-talk",
          ...leftAlone,
        },
        { caller: "thank you, you're kind. goodbye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "six of them, with the baby",
      turns: [
        {
          caller:
            "can you put a bag aside for me at North Hall for tomorrow? we're five, it should be halal and we need baby food",
          kind: "several",
          asks: "name|call",
        },
        { caller: "Samira", confirms: samira(5), never: [claims] },
        { caller: "oh, we're six now with the little one", kind: "correction", confirms: samira(6) },
        { caller: "yes, thank you", kind: "confirmation", calls: [samira(6)], tells: ["61"] },
      ],
    },
    {
      title: "beans from the office",
      turns: [
        {
          caller: "our office collected canned beans, about forty pounds. we'd bring them on Friday",
          kind: "several",
          calls: [donate({ what: { includes: ["beans"] }, pounds: 40, date: "2026-03-13" })],
          tells: ["back|Mill"],
        },
        { caller: "can we deduct that from our taxes?", ...declined },
      ],
    },
    {
      title: "Tuesdays, and Thursdays too",
      turns: [
        {
          caller: "I'd love to volunteer, I'm free on Tuesdays and Thursdays",
          kind: "several",
          asks: "name|phone|number",
        },
        {
          caller: "Derek Munro, 555 0153",
          kind: "several",
          confirms: derek(["Tuesday", "Thursday"]),
          never: [claims],
        },
        {
          caller: "no wait, Thursdays is choir. only Tuesdays",
          kind: "correction",
          confirms: derek(["Tuesday"]),
        },
        { caller: "yes, that's right", kind: "confirmation", calls: [derek(["Tuesday"])], tells: ["Aisha"] },
      ],
    },
    {
      title: "the Community Center does not answer",
      turns: [
        {
          caller: "is the Community Center open today?",
          kind: "failure",
          calls: [open({ site: "Community Center", day: "2026-03-11" })],
          tells: [declines],
          never: ["10 ?a\\.?m"],
        },
        {
          caller: "North Hall then?",
          kind: "correction",
          calls: [open({ site: "North Hall", day: "2026-03-11" })],
          tells: ["10|ten", "\\b1\\b|\\bone\\b"],
        },
      ],
    },
    {
      title: "somebody else needs it more",
      turns: [
        {
          caller: "a bag for next Monday at St. Luke's, just for me, Otto, vegetarian please",
          kind: "several",
          confirms: bag({
            site: "St. Luke's",
            date: "2026-03-16",
            household: 1,
            name: { includes: ["otto"] },
            needs: ["vegetarian"],
          }),
        },
        {
          caller: "you know what, no, don't. there are others who need it more than me",
          kind: "confirmation",
          ...leftAlone,
        },
        { caller: "do you ever have fresh strawberries?", tells: [declines], never: [baffled, claims] },
      ],
    },
  ],
};
