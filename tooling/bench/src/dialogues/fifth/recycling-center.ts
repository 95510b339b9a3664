import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const accept = callOf("Can I bring this");
const pickup = callOf("Bulky waste pickup");
const calendar = callOf("Next collection");
const sofa = pickup({
  street: { includes: ["71", "birch"] },
  items: ["sofa", "mattress"],
  day: "2026-03-24",
});
const fridge = pickup({ street: { includes: ["3", "quarry"] }, items: ["fridge"], day: "2026-03-19" });

export const recyclingCenter: Business = {
  name: "recycling center",
  tools: [
    {
      name: "Can I bring this",
      about: "Whether we take something, and what it costs to leave it.",
      takes: [{ key: "item", about: "What the caller wants to bring" }],
      answers: [
        { when: { item: "paint" }, json: { accepted: true, fee: "$5" } },
        { json: { accepted: true, fee: "free" } },
      ],
    },
    {
      name: "Bulky waste pickup",
      about: "A truck collects large things from the curb.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "street", about: "Street and number" },
        {
          key: "items",
          type: "array",
          about: "What is to be collected",
          items: {
            type: "string",
            options: ["sofa", "mattress", "fridge", "washing machine", "table", "wardrobe"],
          },
        },
        { key: "day", about: "Which day", format: "date" },
      ],
      answers: [{ json: { put_out_by: "6 am" } }],
    },
    {
      name: "Next collection",
      about: "When the bins of a street are emptied next.",
      takes: [
        { key: "street", about: "Street" },
        { key: "bin", about: "Which bin", options: ["trash", "paper", "compost", "glass"] },
      ],
      answers: [{ when: { bin: "glass" }, fail: "timed-out" }, { json: { next: "Thursday, March 12" } }],
    },
  ],
  dialogues: [
    {
      title: "old sofa and a mattress",
      turns: [
        {
          caller: "we've got a sofa and a mattress to get rid of, can you pick them up at 71 Birch Street?",
          kind: "several",
          asks: "day|date|when",
        },
        { caller: "March 24", kind: "confirmation", confirms: sofa, never: [claims] },
        { caller: "yes, thanks", kind: "confirmation", calls: [sofa], tells: ["6"] },
      ],
    },
    {
      title: "when is the paper collected",
      turns: [
        {
          caller: "when do they pick up the paper on Linden Avenue?",
          calls: [calendar({ street: { includes: ["linden"] }, bin: "paper" })],
          tells: ["Thursday|12"],
        },
        {
          caller: "and glass?",
          kind: "failure",
          calls: [calendar({ street: { includes: ["linden"] }, bin: "glass" })],
          tells: [declines],
          never: ["Thursday"],
        },
        { caller: "doesn't matter, thank you, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "paint cans",
      turns: [
        {
          caller: "can I bring paint to you?",
          calls: [accept({ item: { includes: ["paint"] } })],
          tells: ["5"],
        },
        {
          caller: "and car tires?",
          calls: [accept({ item: { includes: ["tires"] } })],
          tells: ["free|accept|yes|take"],
        },
      ],
    },
    {
      title: "not the washing machine",
      turns: [
        {
          caller: "please collect a washing machine from 3 Quarry Road on the nineteenth",
          kind: "several",
          confirms: pickup({
            street: { includes: ["3", "quarry"] },
            items: ["washing machine"],
            day: "2026-03-19",
          }),
        },
        {
          caller: "what am I saying, it's the fridge, not the washing machine",
          kind: "correction",
          confirms: fridge,
        },
        { caller: "right", kind: "confirmation", calls: [fridge], tells: ["6"] },
      ],
    },
    {
      title: "a neighbor's bin",
      turns: [
        { caller: "my neighbor keeps throwing his junk in my bin, can you fine him?", ...declined },
        { caller: "yeah, I thought so. people, huh", kind: "small-talk", ...leftAlone },
      ],
    },
  ],
};
