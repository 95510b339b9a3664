import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const volume = callOf("Slab volume");
const price = callOf("Mix price");
const order = callOf("Order a pour");
const move = callOf("Move a pour");
const foundry = order({
  yards: 4.5,
  psi: 3000,
  date: "2026-03-12",
  time: "07:00",
  site: { includes: ["19 foundry"] },
  pump: false,
  phone: { digits: "5550190" },
});
const garage = {
  yards: 6,
  date: "2026-03-16",
  time: "08:30",
  site: { includes: ["240 ridge"] },
  pump: true,
  phone: { digits: "5550187" },
};

export const concretePlant: Business = {
  name: "concrete plant",
  tools: [
    {
      name: "Slab volume",
      about: "How many yards a slab takes.",
      takes: [
        { key: "length_ft", type: "number", about: "Long side, feet" },
        { key: "width_ft", type: "number", about: "Short side, feet" },
        { key: "thickness_in", type: "number", about: "How thick, inches" },
      ],
      answers: [{ when: { thickness_in: 6 }, json: { yards: 5.6 } }, { json: { yards: 3.7 } }],
    },
    {
      name: "Mix price",
      about: "Price of a yard of concrete.",
      takes: [
        {
          key: "psi",
          type: "integer",
          about: "Strength in psi",
          options: [2500, 3000, 4000, 5000],
        },
        { key: "fiber", type: "boolean", about: "With fiber; no if they don't say", optional: true },
      ],
      answers: [{ when: { fiber: true }, json: { per_yard: "$173" } }, { json: { per_yard: "$165" } }],
    },
    {
      name: "Order a pour",
      about: "Puts a truck on the board for a pour. Needs everything below before it goes out.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "yards", type: "number", about: "How many yards", minimum: 1, maximum: 90 },
        {
          key: "psi",
          type: "integer",
          about: "Strength in psi",
          options: [2500, 3000, 4000, 5000],
        },
        { key: "date", about: "Day of the pour", format: "date" },
        { key: "time", about: "First truck on site", format: "time" },
        { key: "site", about: "Address of the site" },
        { key: "pump", type: "boolean", about: "Do they need our pump truck" },
        { key: "phone", about: "Phone of the foreman" },
        { key: "fiber", type: "boolean", about: "With fiber, only if they say", optional: true },
        { key: "notes", about: "Anything the driver has to know", optional: true },
      ],
      answers: [{ json: { order: "RM6033" } }],
    },
    {
      name: "Move a pour",
      about: "Moves a pour that's on the board.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "order", about: "Order, RM and four digits", pattern: "^RM\\d{4}$" },
        { key: "date", about: "New day", format: "date" },
        { key: "time", about: "New time", format: "time" },
      ],
      answers: [
        { when: { order: "RM7001" }, status: 409, json: { error: "the trucks are already loaded" } },
        { json: { fee: "$45" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "four inches or six",
      turns: [
        {
          caller: "I've got a slab that's twenty feet by fifteen, four inches thick. how many yards is that?",
          kind: "several",
          calls: [volume({ length_ft: 20, width_ft: 15, thickness_in: 4 })],
          tells: ["3\\.7"],
        },
        {
          caller: "and at six inches?",
          kind: "correction",
          calls: [volume({ length_ft: 20, width_ft: 15, thickness_in: 6 })],
          tells: ["5\\.6"],
        },
      ],
    },
    {
      title: "four thousand, with fiber",
      turns: [
        { caller: "what's a yard of four thousand psi?", calls: [price({ psi: 4000 })], tells: ["165"] },
        {
          caller: "with fiber in it?",
          kind: "correction",
          calls: [price({ psi: 4000, fiber: true })],
          tells: ["173"],
        },
        { caller: "okay, appreciate it, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "seven tomorrow morning",
      turns: [
        {
          caller:
            "I wanna order a pour, four and a half yards of three thousand psi, tomorrow at seven in the morning, 19 Foundry Street, no pump",
          kind: "several",
          asks: "phone|number|reach|foreman",
        },
        { caller: "triple five oh one nine oh", confirms: foundry, never: [claims] },
        { caller: "yep, that's it", kind: "confirmation", calls: [foundry], tells: ["6033"] },
      ],
    },
    {
      title: "rain is coming",
      turns: [
        {
          caller: "it's gonna rain on us. move order R M five five one two to Friday at ten in the morning",
          kind: "several",
          confirms: move({ order: "RM5512", date: "2026-03-13", time: "10:00" }),
        },
        {
          caller: "eleven's better, actually",
          kind: "correction",
          confirms: move({ order: "RM5512", date: "2026-03-13", time: "11:00" }),
          never: [claims],
        },
        {
          caller: "yeah",
          kind: "confirmation",
          calls: [move({ order: "RM5512", date: "2026-03-13", time: "11:00" })],
          tells: ["45"],
        },
      ],
    },
    {
      title: "a garage floor, and stronger",
      turns: [
        {
          caller:
            "order for Monday, half past eight in the morning: six yards of 3000 psi to 240 Ridge Road, and we need your pump. foreman's on 555 0187",
          kind: "several",
          confirms: order({ ...garage, psi: 3000 }),
        },
        {
          caller: "boss says that's gotta be 4000, not 3000",
          kind: "correction",
          confirms: order({ ...garage, psi: 4000 }),
        },
        {
          caller: "and now he says not to order yet. so no, scrap it",
          kind: "confirmation",
          ...leftAlone,
        },
      ],
    },
    {
      title: "already loaded",
      turns: [
        {
          caller: "can you push RM7001 to tomorrow, same as it was, nine a.m.?",
          kind: "several",
          confirms: move({ order: "RM7001", date: "2026-03-12", time: "09:00" }),
        },
        {
          caller: "yes please",
          kind: "failure",
          calls: [move({ order: "RM7001", date: "2026-03-12", time: "09:00" })],
          tells: [declines],
          never: [claims],
        },
        { caller: "figures. what'll it cost me if I send the truck back?", ...declined },
      ],
    },
  ],
};
