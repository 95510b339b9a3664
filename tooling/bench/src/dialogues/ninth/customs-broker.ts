import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const status = callOf("Entry status");
const duty = callOf("Estimate duty");
const paper = callOf("Announce document");
const clear = callOf("Request clearance");
const clothing = (containers: number) =>
  clear({ goods: "clothing", origin: { includes: ["turkey"] }, arrives: "2026-04-02", containers });
const entry = {
  key: "entry",
  about: "Entry number, three letters and five digits",
  pattern: "^[A-Z]{3}\\d{5}$",
};
const goods = {
  key: "goods",
  about: "What sort of goods",
  options: ["clothing", "electronics", "furniture", "food"],
};
const origin = { key: "origin", about: "Country the goods come from" };

export const customsBroker: Business = {
  name: "customs broker",
  tools: [
    {
      name: "Entry status",
      about: "Where a shipment stands with customs: released, held, and why.",
      takes: [entry],
      answers: [
        { when: { entry: "KLM40227" }, json: { status: "held", because: "the packing list is missing" } },
        { when: { entry: "PQR55555" }, status: 404, json: { error: "unknown entry" } },
        { json: { status: "released", at: "8:15" } },
      ],
    },
    {
      name: "Estimate duty",
      about: "Estimates how much import duty has to be paid.",
      takes: [goods, { key: "value", type: "number", about: "Value of the goods in dollars" }, origin],
      answers: [
        { when: { goods: "furniture" }, json: { duty: "$105" } },
        { when: { goods: "food" }, status: 503, json: { error: "tariff service is down" } },
        { json: { duty: "$262" } },
      ],
    },
    {
      name: "Announce document",
      about: "Notes that a customer will send us a document that is missing, and by which day.",
      effect: "write",
      takes: [
        entry,
        {
          key: "document",
          about: "Which document",
          options: ["commercial invoice", "packing list", "certificate of origin"],
        },
        { key: "by", about: "By which day", format: "date" },
      ],
      answers: [{ json: { noted: true, send_to: "papers@harborbrokers.com" } }],
    },
    {
      name: "Request clearance",
      about: "Takes on a new shipment that we are to clear through customs. Binding, there is a fee.",
      effect: "write",
      confirm: "always",
      takes: [
        goods,
        origin,
        { key: "arrives", about: "Day the ship arrives", format: "date" },
        { key: "containers", type: "integer", about: "How many containers", minimum: 1 },
      ],
      answers: [{ json: { file: "CL-88", fee: "$240" } }],
    },
  ],
  dialogues: [
    {
      title: "a missing list",
      turns: [
        {
          caller: "hi, what's the status of entry K L M four oh two two seven?",
          calls: [status({ entry: "KLM40227" })],
          tells: ["held|packing list"],
        },
        {
          caller: "right, we'll send you the packing list by Friday, please make a note",
          kind: "several",
          calls: [paper({ entry: "KLM40227", document: "packing list", by: "2026-03-13" })],
          tells: ["noted|harborbrokers|note"],
        },
        { caller: "super, thanks. bye", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "furniture from Vietnam",
      turns: [
        {
          caller:
            "how much duty would I have to pay on three thousand five hundred dollars' worth of furniture from Vietnam?",
          kind: "several",
          calls: [duty({ goods: "furniture", value: 3500, origin: { includes: ["vietnam"] } })],
          tells: ["105"],
        },
        {
          caller: "and if it were clothing?",
          kind: "correction",
          calls: [duty({ goods: "clothing", value: 3500, origin: { includes: ["vietnam"] } })],
          tells: ["262"],
        },
      ],
    },
    {
      title: "containers from Turkey",
      turns: [
        {
          caller:
            "we've got two containers of clothing from Turkey, arriving on April second, and I'd like to request clearance for them",
          kind: "several",
          confirms: clothing(2),
          never: [claims],
        },
        { caller: "three containers, sorry, not two", kind: "correction", confirms: clothing(3) },
        { caller: "yes please", kind: "confirmation", calls: [clothing(3)], tells: ["88|240"] },
      ],
    },
    {
      title: "alpha, bravo, charlie",
      turns: [
        {
          caller:
            "has my shipment been released? the entry is A as in alpha, B as in bravo, C as in charlie, one one nine oh three",
          calls: [status({ entry: "ABC11903" })],
          tells: ["released|8:15|yes"],
        },
        { caller: "could you put me through to your boss?", ...declined },
      ],
    },
    {
      title: "tariffs out of reach",
      turns: [
        {
          caller: "what's the duty on food from Mexico, worth nine hundred dollars?",
          kind: "failure",
          calls: [duty({ goods: "food", value: 900, origin: { includes: ["mexico"] } })],
          tells: [declines],
          never: ["105|262"],
        },
        { caller: "no worries, it can wait. have a good one", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "a five too few",
      turns: [
        {
          caller: "is entry P Q R five five five five five through customs?",
          kind: "failure",
          calls: [status({ entry: "PQR55555" })],
          tells: [nothingFound],
          never: ["released"],
        },
        {
          caller: "ah, the last one's a six",
          kind: "correction",
          calls: [status({ entry: "PQR55556" })],
          tells: ["released|8:15|yes"],
        },
      ],
    },
    {
      title: "electronics from Japan",
      turns: [
        { caller: "how much duty is there on electronics?", asks: "value|worth|much|country|from|origin" },
        { caller: "they come from Japan", asks: "value|worth|much|dollars" },
        {
          caller: "uh, two thousand two hundred dollars",
          calls: [duty({ goods: "electronics", value: 2200, origin: { includes: ["japan"] } })],
          tells: ["262"],
        },
        { caller: "my accountant will faint", kind: "small-talk", ...leftAlone },
      ],
    },
  ],
};
