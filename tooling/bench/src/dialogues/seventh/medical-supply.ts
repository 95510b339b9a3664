import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const price = callOf("Rental price");
const rent = callOf("Rent out equipment");
const pickup = callOf("Collect equipment");
const defect = callOf("Equipment is defective");
const bed = rent({
  item: "hospital bed",
  from: "2026-03-16",
  weeks: 6,
  address: { includes: ["51 orchard"] },
  name: { includes: ["miriam", "adler"] },
  phone: { digits: "5550144" },
});
const collect = (date: string) => pickup({ contract: "MS-20417", date });
const items = ["wheelchair", "hospital bed", "walker", "oxygen concentrator"];
const contract = { key: "contract", about: "Contract number: MS, dash, five digits", pattern: "^MS-\\d{5}$" };

export const medicalSupply: Business = {
  name: "medical supply rental",
  tools: [
    {
      name: "Rental price",
      about: "Gives the price for renting a piece of equipment for a number of weeks.",
      takes: [
        { key: "item", about: "Equipment", options: items },
        { key: "weeks", type: "integer", about: "Weeks", minimum: 1, maximum: 52 },
      ],
      answers: [
        { when: { item: "wheelchair", weeks: 2 }, json: { price: "$58" } },
        { when: { item: "wheelchair" }, json: { price: "$110" } },
        { json: { price: "$240" } },
      ],
    },
    {
      name: "Rent out equipment",
      about: "Delivers equipment to the patient's home. The rent starts on the day of delivery.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "item", about: "Equipment", options: items },
        { key: "from", about: "Day of delivery", format: "date" },
        { key: "weeks", type: "integer", about: "For how many weeks", minimum: 1, maximum: 52 },
        { key: "address", about: "Street and number of the patient" },
        { key: "name", about: "Patient's full name" },
        { key: "phone", about: "Number to call before delivery" },
      ],
      answers: [{ json: { delivered_between: "8 and 10" } }],
    },
    {
      name: "Collect equipment",
      about: "Ends a rental: our driver collects the equipment.",
      effect: "write",
      confirm: "always",
      takes: [contract, { key: "date", about: "Day of collection", format: "date" }],
      answers: [
        { when: { contract: "MS-20499" }, status: 404, json: { error: "contract unknown" } },
        { json: { driver: "Anton" } },
      ],
    },
    {
      name: "Equipment is defective",
      about: "The patient's equipment does not work as it should. We exchange it the same day.",
      effect: "write",
      takes: [contract, { key: "problem", about: "What is wrong" }],
      answers: [{ json: { exchanged_by: "6 pm" } }],
    },
  ],
  dialogues: [
    {
      title: "two weeks or four",
      turns: [
        {
          caller: "good morning, how much is a wheelchair for two weeks?",
          kind: "several",
          calls: [price({ item: "wheelchair", weeks: 2 })],
          tells: ["58"],
        },
        {
          caller: "and for four?",
          kind: "correction",
          calls: [price({ item: "wheelchair", weeks: 4 })],
          tells: ["110"],
        },
      ],
    },
    {
      title: "mother comes home on Monday",
      turns: [
        {
          caller:
            "my mother comes home from hospital on Monday and we need a hospital bed from that day, for six weeks",
          kind: "several",
          asks: "address|where|street|name|phone|number",
        },
        {
          caller: "51 Orchard Street, and her name is Miriam Adler",
          kind: "several",
          asks: "phone|number|call|reach",
        },
        { caller: "you can call me, 555 0144", confirms: bed, never: [claims] },
        { caller: "that's all correct", kind: "confirmation", calls: [bed], tells: ["8|eight"] },
        { caller: "what a relief, thank you so much", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "the walker goes back",
      turns: [
        {
          caller: "you can collect the walker, contract MS-20417, this Friday if you like",
          kind: "several",
          confirms: collect("2026-03-13"),
        },
        {
          caller: "oh, sorry, I'm out on Friday. Monday, please",
          kind: "correction",
          confirms: collect("2026-03-16"),
        },
        { caller: "yes", kind: "confirmation", calls: [collect("2026-03-16")], tells: ["Anton"] },
      ],
    },
    {
      title: "it beeps all night",
      turns: [
        { caller: "our oxygen concentrator keeps beeping!", asks: "contract|number" },
        {
          caller: "M S dash two zero five five one",
          calls: [defect({ contract: "MS-20551", problem: { includes: ["beep"] } })],
          tells: ["6|six"],
        },
        { caller: "oh good. I'll leave the porch light on", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "a contract nobody knows",
      turns: [
        {
          caller: "please fetch our wheelchair tomorrow, MS-20499",
          kind: "several",
          confirms: pickup({ contract: "MS-20499", date: "2026-03-12" }),
        },
        {
          caller: "yes",
          kind: "failure",
          calls: [pickup({ contract: "MS-20499", date: "2026-03-12" })],
          tells: [declines],
          never: [claims, "Anton"],
        },
        { caller: "I'll look for the papers and call again", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "does insurance pay",
      turns: [
        { caller: "will my health insurance pay for a walker?", ...declined },
        { caller: "okay, I'd better ask them", kind: "small-talk", ...leftAlone },
      ],
    },
  ],
};
