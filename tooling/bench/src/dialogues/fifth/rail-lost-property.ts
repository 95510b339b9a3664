import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const report = callOf("Report lost item");
const search = callOf("Search by claim number");
const ship = callOf("Ship item home");
const bag = report({
  item: { includes: ["backpack"] },
  color: { includes: ["blue"] },
  train: "RE 48",
  date: "2026-03-10",
  phone: { digits: "5550190" },
});
const parcel = ship({ claim: "LP-55021", address: { includes: ["16", "harbor"] }, zip: "02109" });

export const railLostProperty: Business = {
  name: "rail lost property",
  tools: [
    {
      name: "Report lost item",
      about: "Opens a claim for something that was left on a train.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "item", about: "What was lost" },
        { key: "color", about: "Its color" },
        { key: "train", about: "Line", options: ["RE 48", "RE 50", "S 1", "S 3"] },
        { key: "date", about: "Day on which it was lost", format: "date" },
        { key: "phone", about: "Phone number of the owner" },
      ],
      answers: [{ json: { claim: "LP-55390" } }],
    },
    {
      name: "Search by claim number",
      about: "Whether the thing in a claim has turned up.",
      takes: [{ key: "claim", about: "LP, dash, five digits", pattern: "^LP-\\d{5}$" }],
      answers: [
        { when: { claim: "LP-55021" }, json: { found: true, stored_at: "Central Station, counter 4" } },
        { json: { found: false } },
      ],
    },
    {
      name: "Ship item home",
      about: "Mails an item that was found to its owner for $12.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "claim", about: "LP, dash, five digits", pattern: "^LP-\\d{5}$" },
        { key: "address", about: "Street and number" },
        { key: "zip", about: "ZIP code", pattern: "^\\d{5}$" },
      ],
      answers: [{ json: { tracking: "1Z-990" } }],
    },
  ],
  dialogues: [
    {
      title: "a backpack on the train",
      turns: [
        { caller: "I left my backpack on the train yesterday!", asks: "color|line|train|phone|number" },
        { caller: "it's blue, and it was the RE 48", kind: "several", asks: "phone|number" },
        { caller: "my cell's 555 0190", kind: "confirmation", confirms: bag, never: [claims] },
        { caller: "yes, exactly", kind: "confirmation", calls: [bag], tells: ["55390"] },
      ],
    },
    {
      title: "found, and sent home",
      turns: [
        {
          caller: "has anything turned up for claim LP 55021?",
          calls: [search({ claim: "LP-55021" })],
          tells: ["counter|Central"],
        },
        {
          caller: "could you mail it to me? 16 Harbor Street, zip code oh two one one nine",
          kind: "several",
          confirms: ship({ claim: "LP-55021", address: { includes: ["16", "harbor"] }, zip: "02119" }),
        },
        { caller: "wait, the zip is 02109", kind: "correction", confirms: parcel },
        { caller: "yes please", kind: "confirmation", calls: [parcel], tells: ["990"] },
        { caller: "you're a star, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "nothing yet",
      turns: [
        {
          caller: "claim LP-54000, is my umbrella there?",
          calls: [search({ claim: "LP-54000" })],
          tells: [`${declines}|yet`],
        },
        { caller: "it's only an umbrella, but I got it in Lisbon", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "a late train",
      turns: [
        { caller: "is the S3 running late this morning?", ...declined },
        { caller: "and can I buy a monthly pass from you?", ...declined },
      ],
    },
  ],
};
