import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const waiting = callOf("place on the waiting list");
const apply = callOf("apply for a garden");
const pipe = callOf("report damage");
const borrow = callOf("borrow a machine");
const family = (size: string) =>
  apply({ name: { includes: ["tomasz", "wilk"] }, size, phone: { digits: "5550168" } });
const chipper = borrow({ machine: "chipper", date: "2026-03-28", plot: 88 });
const tiller = borrow({ machine: "tiller", date: "2026-03-28", plot: 88 });
const trimmer = (date: string) => borrow({ machine: "hedge trimmer", date, plot: 15 });
const plot = { key: "plot", type: "integer" as const, about: "plot number", minimum: 1, maximum: 220 };

export const allotmentGardens: Business = {
  name: "allotment gardens",
  tools: [
    {
      name: "place on the waiting list",
      about: "how far up somebody is, they ask all the time",
      takes: [{ key: "applicant", about: "number on their letter, 4 digits", pattern: "^\\d{4}$" }],
      answers: [
        { when: { applicant: "4412" }, json: { place: 17, of: 203 } },
        { status: 404, json: { error: "not on the list" } },
      ],
    },
    {
      name: "apply for a garden",
      about: "puts new people on the waiting list. it takes about 3 years",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "name", about: "name of the applicant" },
        { key: "size", about: "size they would like", options: ["small", "medium", "large"] },
        { key: "phone", about: "phone" },
        { key: "email", about: "email if they have one", format: "email", optional: true },
      ],
      answers: [{ json: { applicant_number: "4471" } }],
    },
    {
      name: "report damage",
      about: "burst pipe, broken fence, gate does not lock, break-ins at sheds and so on",
      effect: "write",
      takes: [plot, { key: "damage", about: "what is broken" }],
      answers: [{ when: { plot: 201 }, fail: "timed-out" }, { json: { warden: "comes this afternoon" } }],
    },
    {
      name: "borrow a machine",
      about: "members can have our machines for a day",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "machine", about: "which", options: ["tiller", "chipper", "hedge trimmer"] },
        { key: "date", about: "day", format: "date" },
        plot,
      ],
      answers: [
        { when: { machine: "chipper" }, status: 409, json: { error: "being repaired" } },
        { json: { pick_up: "shed 2" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "still seventeenth",
      turns: [
        {
          caller: "hi it's me again, how far up the waiting list am I? four four one two",
          calls: [waiting({ applicant: "4412" })],
          tells: ["17|seventeen"],
        },
        { caller: "well, it was nineteen at Christmas, so hey", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "a new applicant",
      turns: [
        {
          caller: "me and my wife would like to apply for a garden, a small one's enough",
          kind: "several",
          asks: "name|phone|number",
        },
        {
          caller: "Tomasz Wilk, phone 555 0168",
          kind: "several",
          confirms: family("small"),
          never: [claims],
        },
        {
          caller: "wait, she's saying medium, for the kids",
          kind: "correction",
          confirms: family("medium"),
        },
        {
          caller: "yes, that'll do",
          kind: "confirmation",
          calls: [family("medium")],
          tells: ["4471"],
        },
      ],
    },
    {
      title: "water everywhere",
      turns: [
        {
          caller: "there's a burst pipe, it's spraying like a fountain!",
          asks: "plot|number|where|which",
        },
        {
          caller: "plot, um, one hundred and twelve I think it is",
          calls: [pipe({ plot: 112, damage: { includes: ["pipe"] } })],
          tells: ["afternoon"],
        },
        { caller: "okay I'll shut the main valve till then. bye", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "the chipper is broken",
      turns: [
        {
          caller: "plot 88 here, I'd like to borrow the chipper on Saturday the 28th",
          kind: "several",
          confirms: chipper,
          never: [claims],
        },
        {
          caller: "yes",
          kind: "failure",
          calls: [chipper],
          tells: [`${declines}|repair`],
          never: [claims, "shed 2"],
        },
        {
          caller: "then give me the tiller that day, I've got to dig over anyway",
          kind: "correction",
          confirms: tiller,
          never: [claims],
        },
        { caller: "yes, fine", kind: "confirmation", calls: [tiller], tells: ["shed"] },
      ],
    },
    {
      title: "hedges, the day after",
      turns: [
        { caller: "I need the hedge trimmer tomorrow", asks: "plot|number" },
        { caller: "fifteen", confirms: trimmer("2026-03-12") },
        {
          caller: "it's supposed to rain tomorrow, isn't it? the day after tomorrow then",
          kind: "correction",
          confirms: trimmer("2026-03-13"),
        },
        {
          caller: "yup",
          kind: "confirmation",
          calls: [trimmer("2026-03-13")],
          tells: ["shed"],
        },
        { caller: "ta, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "a fence, and a barbecue",
      turns: [
        {
          caller: "someone's broken the fence at plot 201 again",
          kind: "failure",
          calls: [pipe({ plot: 201, damage: { includes: ["fence"] } })],
          tells: [declines],
          never: ["this afternoon"],
        },
        { caller: "are we allowed to grill on the plots these days?", ...declined },
      ],
    },
  ],
};
