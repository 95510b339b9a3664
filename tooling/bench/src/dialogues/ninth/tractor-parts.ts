import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const stock = callOf("Is a part in stock");
const find = callOf("Find part number");
const aside = callOf("Put a part aside");
const mechanic = callOf("Send a mechanic");
const combine = mechanic({
  machine: { includes: ["lexion"] },
  fault: { includes: ["engine"] },
  place: { includes: ["route 9"] },
  phone: { digits: "5550138" },
});
const baler = (place: string) =>
  mechanic({
    machine: { includes: ["baler"] },
    fault: { includes: ["chain"] },
    place: { includes: [place] },
    phone: { digits: "5550127" },
  });
const part = { key: "part_number", about: "Three digits, a dash, four digits", pattern: "^\\d{3}-\\d{4}$" };

export const tractorParts: Business = {
  name: "tractor parts",
  tools: [
    {
      name: "Is a part in stock",
      about: "Looks up by its number whether a part is in stock, and its price.",
      takes: [part],
      answers: [
        { when: { part_number: "411-2020" }, json: { in_stock: 6, price: "$31" } },
        { when: { part_number: "520-1188" }, json: { in_stock: 2, price: "$74" } },
        { json: { in_stock: 0, can_be_here_in: "4 days" } },
      ],
    },
    {
      name: "Find part number",
      about: "Finds the number of a part for a certain tractor.",
      takes: [
        { key: "model", about: "Model of the tractor" },
        { key: "part", about: "Which part", options: ["oil filter", "fan belt", "battery", "injector"] },
      ],
      answers: [
        { when: { part: "battery" }, status: 503, json: { error: "catalog offline" } },
        { json: { part_number: "520-1188" } },
      ],
    },
    {
      name: "Put a part aside",
      about: "Keeps parts at the counter until the customer comes.",
      effect: "write",
      takes: [
        part,
        { key: "quantity", type: "integer", about: "How many", minimum: 1 },
        { key: "name", about: "For whom" },
      ],
      answers: [{ json: { shelf: "C4", kept_for: "3 days" } }],
    },
    {
      name: "Send a mechanic",
      about: "Our mechanic drives out to a machine that has broken down. There is a call-out charge.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "machine", about: "Make and model of the machine" },
        { key: "fault", about: "What it does or does not do" },
        { key: "place", about: "Where it stands" },
        { key: "phone", about: "Phone number of the driver" },
      ],
      answers: [{ json: { mechanic: "Hank", there_in: "50 minutes" } }],
    },
  ],
  dialogues: [
    {
      title: "two aside",
      turns: [
        {
          caller: "have you got part four one one dash two oh two oh in stock?",
          calls: [stock({ part_number: "411-2020" })],
          tells: ["6|six|31"],
        },
        {
          caller: "good, put two of them aside for Greta Holm",
          kind: "several",
          calls: [aside({ part_number: "411-2020", quantity: 2, name: { includes: ["greta", "holm"] } })],
          tells: ["C ?4|3 days|three days"],
        },
        { caller: "be right over, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "a belt for an old Deere",
      turns: [
        {
          caller: "I'm looking for the part number of a fan belt for a Deere 6120",
          kind: "several",
          calls: [find({ model: { includes: ["6120"] }, part: "fan belt" })],
          tells: ["520.?1188"],
        },
        {
          caller: "and is 520-1188 in stock?",
          calls: [stock({ part_number: "520-1188" })],
          tells: ["2|two|74"],
        },
        { caller: "she's forty years old and still runs like a charm", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "dead in the field",
      turns: [
        {
          caller: "can you send a mechanic? the engine of my combine won't start",
          asks: "model|make|machine|where|stand|place|phone|number",
        },
        {
          caller: "it's a Claas Lexion, it stands in the field off Route 9, and my number's 555 0138",
          kind: "several",
          confirms: combine,
          never: [claims],
        },
        {
          caller: "yes, and hurry please",
          kind: "confirmation",
          calls: [combine],
          tells: ["hank|50|fifty"],
        },
      ],
    },
    {
      title: "catalog offline",
      turns: [
        {
          caller: "what's the part number of the battery for a Kubota M7?",
          kind: "failure",
          calls: [find({ model: { includes: ["m7"] }, part: "battery" })],
          tells: [declines],
          never: ["520"],
        },
        {
          caller: "and the oil filter for it?",
          kind: "correction",
          calls: [find({ model: { includes: ["m7"] }, part: "oil filter" })],
          tells: ["520.?1188"],
        },
      ],
    },
    {
      title: "three hundred, something",
      turns: [
        {
          caller: "is 300-4410 in stock? no wait, I mean 300-4411",
          kind: "correction",
          calls: [stock({ part_number: "300-4411" })],
          tells: [`${nothingFound}|4 days|four days`],
        },
        { caller: "hm. would you buy my old plow?", ...declined },
      ],
    },
    {
      title: "the baler moved",
      turns: [
        {
          caller:
            "please send a mechanic for my New Holland baler, the chain has come off, it's at Miller's meadow, my phone is 555 0127",
          kind: "several",
          confirms: baler("miller"),
        },
        {
          caller: "actually, the place is wrong, it's at the old dairy",
          kind: "correction",
          confirms: baler("old dairy"),
        },
        {
          caller: "hm, no, forget it, my son just put it back on",
          kind: "correction",
          ...leftAlone,
        },
      ],
    },
    {
      title: "just one",
      turns: [
        { caller: "could you put a part aside for me?", asks: "number|part|many|name|whom|who" },
        { caller: "part one three oh dash five five two seven", asks: "many|quantity|name|whom|who" },
        {
          caller: "just one, for Bill Oakes",
          kind: "several",
          calls: [aside({ part_number: "130-5527", quantity: 1, name: { includes: ["bill", "oakes"] } })],
          tells: ["C ?4|3 days|three days"],
        },
      ],
    },
  ],
};
