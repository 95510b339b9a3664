import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const log = callOf("Log hours");
const order = callOf("Order material");
const weather = callOf("Can we pour");
const drawing = callOf("Find drawing");
const cement = (amount: number) => order({ material: "cement", amount, unit: "bags", day: "2026-03-13" });
const gravel = order({ material: "gravel", amount: 12, unit: "tons", day: "2026-03-12" });
const rebar = (day: string) => order({ material: "rebar", amount: 200, unit: "pieces", day });

export const siteOffice: Business = {
  name: "construction site office",
  agent: "assistant",
  tools: [
    {
      name: "Log hours",
      about: "Writes down the hours that somebody worked on the site.",
      effect: "write",
      takes: [
        { key: "worker", about: "First name of the worker" },
        { key: "hours", type: "number", about: "How many hours", minimum: 0.5, maximum: 16 },
        { key: "day", about: "Day they worked", format: "date" },
      ],
      answers: [{ json: { logged: true, total_this_week: 27.5 } }],
    },
    {
      name: "Order material",
      about: "Orders building material to the site. Costs money, so ask before it is sent.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "material", about: "What to order", options: ["cement", "gravel", "rebar", "lumber"] },
        { key: "amount", type: "number", about: "How much" },
        { key: "unit", about: "Unit of the amount", options: ["bags", "tons", "pieces"] },
        { key: "day", about: "Day it has to be on site", format: "date" },
      ],
      answers: [
        { when: { material: "gravel" }, fail: "timed-out" },
        { json: { order: 5521, truck: "before noon" } },
      ],
    },
    {
      name: "Can we pour",
      about: "Whether the weather of a day allows to pour concrete.",
      takes: [{ key: "day", about: "Which day", format: "date" }],
      answers: [
        { when: { day: "2026-03-14" }, json: { pour: false, because: "frost" } },
        { json: { pour: true, temperature: "11 °C" } },
      ],
    },
    {
      name: "Find drawing",
      about: "Where a drawing is filed and which revision is valid.",
      takes: [
        {
          key: "drawing",
          about: "Drawing number: a letter, a dash, three digits",
          pattern: "^[A-Z]-\\d{3}$",
        },
      ],
      answers: [
        { when: { drawing: "A-201" }, json: { folder: "second floor", revision: "C" } },
        { status: 404, json: { error: "no such drawing" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "hours for two",
      turns: [
        {
          caller: "log nine and a half hours for Pavel, that was yesterday",
          kind: "several",
          calls: [log({ worker: { includes: ["pavel"] }, hours: 9.5, day: "2026-03-10" })],
          tells: ["logged|27\\.5|noted|done"],
        },
        {
          caller: "and eight hours for Mina, same day",
          kind: "several",
          calls: [log({ worker: { includes: ["mina"] }, hours: 8, day: "2026-03-10" })],
          tells: ["logged|27\\.5|noted|done"],
        },
      ],
    },
    {
      title: "more cement",
      turns: [
        {
          caller: "we need to order forty bags of cement for Friday",
          kind: "several",
          confirms: cement(40),
          never: [claims],
        },
        { caller: "better make that sixty", kind: "correction", confirms: cement(60) },
        {
          caller: "ok, send it",
          kind: "confirmation",
          calls: [cement(60)],
          tells: ["5521|noon"],
        },
      ],
    },
    {
      title: "frost on Saturday",
      turns: [
        {
          caller: "can we pour concrete on Saturday?",
          calls: [weather({ day: "2026-03-14" })],
          tells: [`${declines}|frost`],
        },
        {
          caller: "and Monday?",
          kind: "correction",
          calls: [weather({ day: "2026-03-16" })],
          tells: ["11|yes"],
        },
        { caller: "great, I'll tell the guys", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "where is that drawing",
      turns: [
        {
          caller: "where's drawing A dash two oh one filed?",
          calls: [drawing({ drawing: "A-201" })],
          tells: ["second floor|revision C"],
        },
        {
          caller: "and B dash one one seven?",
          kind: "correction",
          calls: [drawing({ drawing: "B-117" })],
          tells: [nothingFound],
          never: ["second floor"],
        },
      ],
    },
    {
      title: "gravel without an answer",
      turns: [
        {
          caller: "order twelve tons of gravel for tomorrow",
          kind: "several",
          confirms: gravel,
        },
        {
          caller: "yes, go",
          kind: "failure",
          calls: [gravel],
          tells: [declines],
          never: [claims, "5521"],
        },
        { caller: "don't bother, I'll call the pit myself", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "Jonas and the coffee",
      turns: [
        { caller: "please log today's hours for Jonas", asks: "hours|many|much" },
        {
          caller: "seven",
          calls: [log({ worker: { includes: ["jonas"] }, hours: 7, day: "2026-03-11" })],
          tells: ["logged|27\\.5|noted|done"],
        },
        { caller: "can you make coffee as well?", ...declined },
        { caller: "shame. the coffee here is mud", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "rebar on Tuesday",
      turns: [
        {
          caller: "I have to order some material",
          asks: "what|which|material|much|many|amount|unit|day|when",
        },
        { caller: "rebar, two hundred pieces", kind: "several", asks: "day|when|date" },
        { caller: "it has to be here on Monday", confirms: rebar("2026-03-16") },
        { caller: "no, Tuesday is early enough", kind: "correction", confirms: rebar("2026-03-17") },
        {
          caller: "yes, order it",
          kind: "confirmation",
          calls: [rebar("2026-03-17")],
          tells: ["5521|noon"],
        },
      ],
    },
  ],
};
