import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "./nothing-found.ts";

const bid = callOf("Cash bid");
const sell = callOf("Sell grain");
const line = callOf("Trucks in line");
const corn = (bushels: number) => sell({ account: "G3381", crop: "corn", bushels, deliver_by: "2026-04-30" });
const wheat = sell({ account: "G1020", crop: "wheat", bushels: 1200, deliver_by: "2026-03-27" });
const crop = { key: "crop", about: "Crop", options: ["corn", "soybeans", "wheat", "oats"] };

export const grainElevator: Business = {
  name: "grain elevator",
  tools: [
    {
      name: "Cash bid",
      about: "What we pay for a bushel today.",
      takes: [crop],
      answers: [
        { when: { crop: "oats" }, json: { bid: null } },
        { when: { crop: "corn" }, json: { bid: "$4.31" } },
        { when: { crop: "soybeans" }, json: { bid: "$10.06" } },
        { json: { bid: "$5.48" } },
      ],
    },
    {
      name: "Sell grain",
      about:
        "Contract: the farmer sells us bushels at today's bid and hauls them in by a day. Binding, so never without their clear yes.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "account", about: "Account number, G and 4 digits", pattern: "^G\\d{4}$" },
        crop,
        { key: "bushels", type: "integer", about: "Bushels", minimum: 100, maximum: 50_000 },
        { key: "deliver_by", about: "Last day of delivery", format: "date" },
      ],
      answers: [
        { when: { crop: "wheat" }, status: 503, json: { error: "market closed" } },
        { json: { contract: "C-7714" } },
      ],
    },
    {
      name: "Trucks in line",
      about: "How long the line is at one of our two scales.",
      takes: [{ key: "scale", about: "Which scale", options: ["North", "River"] }],
      answers: [
        { when: { scale: "River" }, fail: "connection-failed" },
        { json: { trucks: 7, wait: "25 minutes" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "corn, then beans",
      turns: [
        { caller: "mornin'. what's corn today?", calls: [bid({ crop: "corn" })], tells: ["4\\.31"] },
        {
          caller: "and beans? soybeans",
          kind: "correction",
          calls: [bid({ crop: "soybeans" })],
          tells: ["10\\.06"],
        },
        { caller: "could be worse, could be worse", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "five thousand by the end of April",
      turns: [
        {
          caller: "I wanna sell five thousand bushels of corn, delivered by April 30th",
          kind: "several",
          asks: "account|number",
        },
        { caller: "G three three eight one", confirms: corn(5000), never: [claims] },
        { caller: "nah, let's do six thousand", kind: "correction", confirms: corn(6000) },
        { caller: "yep, sell it", kind: "confirmation", calls: [corn(6000)], tells: ["C-?7714"] },
        { caller: "alright, you take care", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "nobody buys oats",
      turns: [
        { caller: "you buyin' oats today?", calls: [bid({ crop: "oats" })], tells: [nothingFound] },
        {
          caller: "figured. and wheat?",
          kind: "correction",
          calls: [bid({ crop: "wheat" })],
          tells: ["5\\.48"],
        },
      ],
    },
    {
      title: "how long is the line",
      turns: [
        {
          caller: "how many trucks are in line at the River scale?",
          kind: "failure",
          calls: [line({ scale: "River" })],
          tells: [declines],
          never: ["25 minutes"],
        },
        {
          caller: "what about the North one?",
          kind: "correction",
          calls: [line({ scale: "North" })],
          tells: ["7|seven|25"],
        },
      ],
    },
    {
      title: "the market is closed",
      turns: [
        {
          caller:
            "account G1020, sell twelve hundred bushels of wheat for me, I'll have it there by March 27th",
          kind: "several",
          confirms: wheat,
        },
        {
          caller: "yes, sir",
          kind: "failure",
          calls: [wheat],
          tells: [`${declines}|closed`],
          never: [claims],
        },
        { caller: "well I'll be", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "what will it be worth in fall",
      turns: [
        { caller: "where do you think corn will be in October?", ...declined },
        { caller: "if only somebody knew", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "two crops, then the line",
      turns: [
        {
          caller: "what do you pay for corn and for soybeans today?",
          kind: "several",
          calls: [bid({ crop: "corn" }), bid({ crop: "soybeans" })],
          tells: ["4\\.31", "10\\.06"],
        },
        {
          caller: "long line at the North scale?",
          calls: [line({ scale: "North" })],
          tells: ["7|seven|25"],
        },
      ],
    },
  ],
};
