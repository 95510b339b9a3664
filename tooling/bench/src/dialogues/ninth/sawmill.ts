import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const price = callOf("Wood price");
const order = callOf("Order wood");
const logs = callOf("Saw logs");
const planks = (feet: number) => order({ wood: "pine", cut: "plank", pieces: 20, feet, day: "2026-03-19" });
const slabs = order({ wood: "oak", cut: "slab", pieces: 5, feet: 10, day: "2026-03-12" });
const wood = { key: "wood", about: "Which wood", options: ["oak", "pine", "larch"] };
const cut = { key: "cut", about: "How it is cut", options: ["beam", "plank", "slab"] };

export const sawmill: Business = {
  name: "sawmill",
  tools: [
    {
      name: "Wood price",
      about: "What our wood costs per foot.",
      takes: [wood, cut],
      answers: [
        { when: { wood: "oak" }, json: { per_foot: "$9" } },
        { when: { wood: "larch" }, json: { per_foot: "$5" } },
        { json: { per_foot: "$3" } },
      ],
    },
    {
      name: "Order wood",
      about: "Cuts wood to order. What is cut cannot be given back.",
      effect: "write",
      confirm: "always",
      takes: [
        wood,
        cut,
        { key: "pieces", type: "integer", about: "How many pieces", minimum: 1 },
        { key: "feet", type: "number", about: "Length of each piece, in feet" },
        { key: "day", about: "Day they pick it up", format: "date" },
      ],
      answers: [
        { when: { wood: "oak" }, fail: "timed-out" },
        { json: { total: "$720", gate: "north gate" } },
      ],
    },
    {
      name: "Saw logs",
      about: "People bring their own logs and we saw them.",
      effect: "write",
      takes: [
        { key: "logs", type: "integer", about: "How many logs", minimum: 1 },
        { key: "day", about: "Day they bring them", format: "date" },
        { key: "name", about: "Name" },
        { key: "phone", about: "Phone number" },
      ],
      answers: [{ json: { come: "before 7 am", slot: 14 } }],
    },
  ],
  dialogues: [
    {
      title: "larch, oak, walnut",
      turns: [
        {
          caller: "what's the price of a larch beam?",
          kind: "several",
          calls: [price({ wood: "larch", cut: "beam" })],
          tells: ["5|five"],
        },
        {
          caller: "and oak?",
          kind: "correction",
          calls: [price({ wood: "oak", cut: "beam" })],
          tells: ["9|nine"],
        },
        {
          caller: "and what about walnut?",
          tells: [`${declines}|\\boak\\b|\\bpine\\b|\\blarch\\b`],
          never: [claims],
        },
      ],
    },
    {
      title: "twenty planks",
      turns: [
        {
          caller: "I'd like to order twenty pine planks, each eight feet long, to pick up on the 19th",
          kind: "several",
          confirms: planks(8),
          never: [claims],
        },
        { caller: "hold on, twelve feet, not eight", kind: "correction", confirms: planks(12) },
        { caller: "yes, exactly", kind: "confirmation", calls: [planks(12)], tells: ["720|north"] },
      ],
    },
    {
      title: "six logs",
      turns: [
        {
          caller:
            "could you saw six logs for me? I'd bring them on Thursday. Emil Kraft is the name, my phone is 555 0102",
          kind: "several",
          calls: [
            logs({
              logs: 6,
              day: "2026-03-12",
              name: { includes: ["emil", "kraft"] },
              phone: { digits: "5550102" },
            }),
          ],
          tells: ["7|seven|14|fourteen"],
        },
        { caller: "early birds, you folks. bye!", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "slabs, bit by bit",
      turns: [
        { caller: "I'd like to order some oak slabs", asks: "many|pieces|long|length|feet|day|pick|when" },
        {
          caller: "five pieces, ten feet each",
          kind: "several",
          asks: "day|pick|when|date",
        },
        { caller: "tomorrow", confirms: slabs },
        {
          caller: "go ahead",
          kind: "failure",
          calls: [slabs],
          tells: [declines],
          never: [claims, "720"],
        },
      ],
    },
    {
      title: "eleven logs on Monday",
      turns: [
        {
          caller: "can I bring you eleven logs to saw on Monday?",
          kind: "several",
          asks: "name|phone|number",
        },
        { caller: "my name is Freya Lund", asks: "phone|number" },
        {
          caller: "five five five, zero one eight eight",
          calls: [
            logs({
              logs: 11,
              day: "2026-03-16",
              name: { includes: ["freya", "lund"] },
              phone: { digits: "5550188" },
            }),
          ],
          tells: ["7|seven|14|fourteen"],
        },
      ],
    },
    {
      title: "the smell of wood",
      turns: [
        { caller: "are you open on Easter Monday?", ...declined },
        { caller: "it must smell so good where you work", kind: "small-talk", ...leftAlone },
        {
          caller: "anyway, what does a pine slab cost?",
          kind: "several",
          calls: [price({ wood: "pine", cut: "slab" })],
          tells: ["3|three"],
        },
      ],
    },
  ],
};
