import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const next = callOf("Next delivery");
const extra = callOf("Order extra linen");
const complaint = callOf("Complaint");
const pause = callOf("Pause deliveries");
const napkins = (count: number) => extra({ customer: "30877", item: "napkins", count, date: "2026-03-13" });
const cloths = extra({ customer: "30412", item: "tablecloths", count: 25, date: "2026-03-14" });
const closed = (until: string) => pause({ customer: "30655", from: "2026-04-13", until });
const customer = {
  key: "customer",
  about: "Customer number, five digits, begins with 30",
  pattern: "^30\\d{3}$",
};
const item = { key: "item", about: "What", options: ["sheets", "towels", "tablecloths", "napkins"] };

export const linenService: Business = {
  name: "linen service",
  tools: [
    {
      name: "Next delivery",
      about: "When our van comes to a hotel or restaurant next and what's on it.",
      takes: [customer],
      answers: [
        { when: { customer: "30877" }, json: { next: "Thursday at 6:30", towels: 120 } },
        { when: { customer: "30901" }, fail: "timed-out" },
        { status: 404, json: { error: "customer not found" } },
      ],
    },
    {
      name: "Order extra linen",
      about: "On top of what they get anyway, e.g. for a wedding.",
      effect: "write",
      confirm: "always",
      takes: [
        customer,
        item,
        { key: "count", type: "integer", about: "Pieces", minimum: 1, maximum: 1000 },
        { key: "date", about: "Day on which they need it", format: "date" },
      ],
      answers: [
        { when: { item: "tablecloths" }, status: 409, json: { error: "all tablecloths are out" } },
        { json: { on_van: "number 3" } },
      ],
    },
    {
      name: "Complaint",
      about: "Stains, holes, wrong count. The customer gets a credit note.",
      effect: "write",
      takes: [
        customer,
        item,
        { key: "count", type: "integer", about: "How many pieces", minimum: 1, maximum: 1000 },
        { key: "problem", about: "What is wrong with them" },
      ],
      answers: [{ json: { credit: "$18" } }],
    },
    {
      name: "Pause deliveries",
      about: "The house is closed for holidays or renovation, no linen in that time.",
      effect: "write",
      confirm: "always",
      takes: [
        customer,
        { key: "from", about: "First day without delivery", format: "date" },
        { key: "until", about: "Last day without delivery", format: "date" },
      ],
      answers: [{ json: { saved: "$260" } }],
    },
  ],
  dialogues: [
    {
      title: "when is the van here",
      turns: [
        {
          caller: "morning, it's the Bellevue, customer 30877, when's your van coming?",
          calls: [next({ customer: "30877" })],
          tells: ["Thursday", "6:30|half past six"],
        },
        {
          caller: "okay, and, um, we're out of napkins, we need extra ones, four hundred",
          kind: "several",
          asks: "day|date|when",
        },
        { caller: "by Friday", confirms: napkins(400), never: [claims] },
        { caller: "chef says five hundred, to be safe", kind: "correction", confirms: napkins(500) },
        { caller: "yes please do", kind: "confirmation", calls: [napkins(500)], tells: ["3|three"] },
      ],
    },
    {
      title: "all tablecloths are out",
      turns: [
        {
          caller:
            "I need to order twenty-five extra tablecloths for Saturday, there's a christening. customer three oh four one two",
          kind: "several",
          confirms: cloths,
          never: [claims],
        },
        {
          caller: "sure, yeah",
          kind: "failure",
          calls: [cloths],
          tells: [`${declines}|\\bout\\b`],
          never: [claims, "number 3"],
        },
        { caller: "then it's paper ones, the horror", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "stains on the sheets",
      turns: [
        {
          caller: "I have a complaint, there's stains on the sheets again",
          asks: "customer|number|many|count",
        },
        { caller: "eight of them", asks: "customer|number" },
        {
          caller: "we're customer number three oh seven two oh",
          calls: [
            complaint({ customer: "30720", item: "sheets", count: 8, problem: { includes: ["stain"] } }),
          ],
          tells: ["18|eighteen"],
        },
        { caller: "that's decent of you. bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "closed after Easter",
      turns: [
        {
          caller:
            "we're closed from April 13th to April 24th, can you pause our deliveries in that time? customer 30655",
          kind: "several",
          confirms: closed("2026-04-24"),
        },
        {
          caller: "the painters want longer, so until May second",
          kind: "correction",
          confirms: closed("2026-05-02"),
          never: [claims],
        },
        { caller: "yes, great", kind: "confirmation", calls: [closed("2026-05-02")], tells: ["260"] },
      ],
    },
    {
      title: "no line to the depot",
      turns: [
        {
          caller: "when do we get our next delivery? 30901",
          kind: "failure",
          calls: [next({ customer: "30901" })],
          tells: [declines],
          never: ["6:30"],
        },
        { caller: "could you also wash my chef's jackets?", ...declined },
      ],
    },
    {
      title: "a number too many",
      turns: [
        {
          caller: "next delivery for, um, 30788 please",
          kind: "failure",
          calls: [next({ customer: "30788" })],
          tells: [declines],
          never: ["Thursday"],
        },
        {
          caller: "no no no, 30877, I can't read my own writing",
          kind: "correction",
          calls: [next({ customer: "30877" })],
          tells: ["Thursday"],
        },
        { caller: "that's what I wanted, see ya", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
