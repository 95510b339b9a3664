import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { baffled, claims, declined, declines, leftAlone } from "../fourth/patterns.ts";

const quote = callOf("Pump-out quote");
const schedule = callOf("Schedule a pump-out");
const backup = callOf("Report a backup");
const permit = callOf("Permit lookup");
const creek = {
  address: { includes: ["12 creek"] },
  date: "2026-03-20",
  gallons: 1500,
  name: { includes: ["dale", "hutchins"] },
  phone: { digits: "5550125" },
};
const gated = schedule({ ...creek, gate_code: "4411" });
const orchard = schedule({
  address: { includes: ["7 orchard"] },
  date: "2026-03-14",
  gallons: 1000,
  name: { includes: ["vera", "knox"] },
  phone: { digits: "5550150" },
});

export const septicService: Business = {
  name: "septic service",
  tools: [
    {
      name: "Pump-out quote",
      about: "What pumping a tank costs.",
      takes: [
        { key: "gallons", type: "integer", about: "Tank size in gallons", minimum: 300, maximum: 5000 },
        { key: "lid_buried", type: "boolean", about: "Is the lid under ground, so that we have to dig?" },
      ],
      answers: [{ when: { lid_buried: true }, json: { price: "$395" } }, { json: { price: "$320" } }],
    },
    {
      name: "Schedule a pump-out",
      about: "Puts a pump-out on the truck's route. Not for emergencies!",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "address", about: "Street address" },
        { key: "date", about: "Day", format: "date" },
        { key: "gallons", type: "integer", about: "Tank size in gallons", minimum: 300, maximum: 5000 },
        { key: "name", about: "Customer's name" },
        { key: "phone", about: "Customer's phone" },
        { key: "gate_code", about: "Gate code if there's a gate", optional: true },
      ],
      answers: [
        { when: { date: "2026-03-14" }, fail: "timed-out" },
        { json: { window: "between 8 and noon" } },
      ],
    },
    {
      name: "Report a backup",
      about: "EMERGENCY: sewage is backing up. Sends the crew on call, day and night.",
      effect: "write",
      takes: [
        { key: "address", about: "Street address" },
        { key: "phone", about: "Number to call back" },
        { key: "inside", type: "boolean", about: "Is it coming up inside the house?" },
      ],
      answers: [{ json: { crew_arrives_in: "45 minutes" } }],
    },
    {
      name: "Permit lookup",
      about: "Last inspection for a septic permit.",
      takes: [{ key: "permit", about: "Permit number, SP-12345", pattern: "^SP-\\d{5}$" }],
      answers: [
        { when: { permit: "SP-10477" }, json: { last_inspection: "passed in 2023" } },
        { status: 404, json: { error: "unknown permit" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "with and without digging",
      turns: [
        {
          caller:
            "I've got a thousand gallon tank, the lid's under about a foot of dirt. what's it cost to pump?",
          kind: "several",
          calls: [quote({ gallons: 1000, lid_buried: true })],
          tells: ["395"],
        },
        {
          caller: "and if I dig the lid out myself first?",
          kind: "correction",
          calls: [quote({ gallons: 1000, lid_buried: false })],
          tells: ["320"],
        },
      ],
    },
    {
      title: "in the bathtub",
      turns: [
        {
          caller: "oh god, help, it's sewage, it's coming up in my bathtub! I'm at 88 Quarry Road",
          asks: "number|phone|reach|call",
        },
        {
          caller: "555 0133, hurry please",
          calls: [
            backup({ address: { includes: ["88 quarry"] }, phone: { digits: "5550133" }, inside: true }),
          ],
          tells: ["45|forty-five"],
        },
      ],
    },
    {
      title: "a seven for a four",
      turns: [
        {
          caller: "can you look up permit S P one zero four seven four for me?",
          kind: "failure",
          calls: [permit({ permit: "SP-10474" })],
          tells: [declines],
          never: ["passed"],
        },
        {
          caller: "oh wait, I misread it, it's one zero four seven seven",
          kind: "correction",
          calls: [permit({ permit: "SP-10477" })],
          tells: ["2023"],
        },
      ],
    },
    {
      title: "the gate comes last",
      turns: [
        {
          caller:
            "I need a pump-out a week from Friday at 12 Creek Lane, it's fifteen hundred gallons. Dale Hutchins, 555 0125",
          kind: "several",
          confirms: schedule(creek),
          never: [claims],
        },
        {
          caller: "oh, and there's a gate, the code is 4411",
          kind: "correction",
          confirms: gated,
          never: [claims],
        },
        {
          caller: "yes, that's everything",
          kind: "confirmation",
          calls: [gated],
          tells: ["8|eight", "noon|12"],
        },
      ],
    },
    {
      title: "toilets for a party",
      turns: [
        { caller: "do you folks rent out those portable toilets for parties?", ...declined },
        {
          caller: "okay. quick other thing, what's pumping a twelve fifty gallon tank?",
          asks: "lid|buried|ground|dig",
        },
        {
          caller: "nah it's got a riser, sticks right out of the lawn, nothing to dig",
          calls: [quote({ gallons: 1250, lid_buried: false })],
          tells: ["320"],
        },
      ],
    },
    {
      title: "the route cannot be reached",
      turns: [
        {
          caller: "can you pump us out this Saturday? 7 Orchard Court, 1000 gallons, Vera Knox, 555 0150",
          kind: "several",
          confirms: orchard,
        },
        {
          caller: "yes, that's right",
          kind: "failure",
          calls: [orchard],
          tells: [declines],
          never: [claims],
        },
        {
          caller: "so is somebody coming on Saturday or not?",
          kind: "failure",
          tells: [declines],
          never: [claims, baffled],
        },
        { caller: "okay, I'll ring again later", kind: "goodbye", ...leftAlone },
      ],
    },
  ],
};
