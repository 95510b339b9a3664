import type { Business } from "../business.ts";

export const powerCompany: Business = {
  name: "power company",
  tools: [
    {
      name: "Check outage",
      about: "Use this to check for a known power outage at an address.",
      takes: [{ key: "postcode", about: "postal code, 5 digits", pattern: "^\\d{5}$" }],
      answers: [
        { when: { postcode: "30301" }, json: { outage: true, cause: "a fallen tree", restored_by: "6 pm" } },
        { json: { outage: false } },
      ],
    },
    {
      name: "Report outage",
      about: "Records a new outage that we do not know about yet.",
      effect: "write",
      takes: [
        { key: "postcode", about: "postal code, 5 digits", pattern: "^\\d{5}$" },
        { key: "whole_building", type: "boolean", about: "Is the whole building without power?" },
      ],
      answers: [{ json: { report_number: 7781 } }],
    },
    {
      name: "Submit meter reading",
      about: "Saves a meter reading that the customer read off their meter.",
      effect: "write",
      takes: [
        { key: "meter_number", about: "Number on the meter, e.g. MN-30417" },
        { key: "reading", type: "integer", about: "The kilowatt hours shown" },
      ],
      answers: [{ json: { accepted: true, used_since_last: "412 kWh" } }],
    },
  ],
  dialogues: [
    {
      title: "a known outage",
      turns: [
        {
          caller: "is there a power outage in three oh three oh one",
          calls: [{ tool: "Check outage", with: { postcode: "30301" } }],
          tells: ["tree", "6"],
        },
      ],
    },
    {
      title: "an unknown one, reported",
      turns: [
        {
          caller: "My power is out. Is there an outage known in 44120?",
          calls: [{ tool: "Check outage", with: { postcode: "44120" } }],
          tells: ["no|not"],
        },
        { caller: "then I'd like to report an outage", asks: "building" },
        {
          caller: "yes everybody here is in the dark",
          calls: [{ tool: "Report outage", with: { postcode: "44120", whole_building: true } }],
          tells: ["7781"],
        },
      ],
    },
    {
      title: "only the flat",
      turns: [
        { caller: "i want to report an outage in 10027", asks: "building" },
        {
          caller: "no just my apartment",
          calls: [{ tool: "Report outage", with: { postcode: "10027", whole_building: false } }],
          tells: ["7781"],
        },
      ],
    },
    {
      title: "a reading in words",
      turns: [
        { caller: "I have to give you my meter reading", asks: "meter|number|reading" },
        {
          caller: "the meter number is MN-30417 and the reading is eighteen thousand two hundred and six",
          kind: "several",
          calls: [{ tool: "Submit meter reading", with: { meter_number: "MN-30417", reading: 18206 } }],
          tells: ["412"],
        },
      ],
    },
    {
      title: "will not say",
      turns: [
        { caller: "can you check if there's an outage where I live", asks: "postal|postcode|zip" },
        { caller: "I'd rather not give you that", never: ["no outage", "no known"] },
        { caller: "bye then", kind: "goodbye", tells: ["bye"] },
      ],
    },
  ],
};
