import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, leftAlone } from "../fourth/patterns.ts";

const visit = callOf("Schedule farm visit");
const emergency = callOf("Call out vet on duty");
const result = callOf("Lab results");
const shots = visit({
  farm: { includes: ["willow creek"] },
  animals: 4,
  reason: "vaccination",
  day: "2026-03-18",
});
const colic = emergency({
  farm: { includes: ["hadley"] },
  symptom: { includes: ["colic"] },
  callback: { digits: "5550171" },
});

export const horseVet: Business = {
  name: "horse vet",
  tools: [
    {
      name: "Schedule farm visit",
      about: "For anything that can wait: the vet comes to the farm or stable.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "farm", about: "Name of the farm or stable" },
        { key: "animals", type: "integer", about: "How many animals", minimum: 1, maximum: 60 },
        { key: "reason", about: "What for", options: ["vaccination", "dental", "hooves", "pregnancy check"] },
        { key: "day", about: "Which day", format: "date" },
      ],
      answers: [{ json: { vet: "Dr. Lund", round: "afternoon" } }],
    },
    {
      name: "Call out vet on duty",
      about: "Emergencies: sends the vet on duty out at once.",
      effect: "write",
      takes: [
        { key: "farm", about: "Name of the farm or stable" },
        { key: "symptom", about: "What is wrong with the animal" },
        { key: "callback", about: "Phone number at the stable" },
      ],
      answers: [{ json: { arrives_in_minutes: 35 } }],
    },
    {
      name: "Lab results",
      about: "Whether results of a blood sample are in.",
      takes: [{ key: "sample", about: "Sample number, five digits", pattern: "^\\d{5}$" }],
      answers: [{ when: { sample: "30417" }, json: { result: "all values normal" } }, { fail: "timed-out" }],
    },
  ],
  dialogues: [
    {
      title: "colic in the night",
      turns: [
        {
          caller: "my mare's got colic, she's rolling on the ground, we need the vet now, Hadley Stables",
          kind: "several",
          asks: "phone|number|call",
        },
        { caller: "555 0171", calls: [colic], tells: ["35|thirty-five"] },
        { caller: "thank god, thank you", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "spring shots",
      turns: [
        {
          caller: "this is Willow Creek Farm, we need our horses vaccinated",
          asks: "how many|number|day|date|when",
        },
        { caller: "three... no wait, four with the new pony", kind: "correction", asks: "day|date|when" },
        { caller: "a week from today", kind: "confirmation", confirms: shots, never: [claims] },
        { caller: "yup", kind: "confirmation", calls: [shots], tells: ["Lund|afternoon"] },
      ],
    },
    {
      title: "a blood sample",
      turns: [
        {
          caller: "are the results in for sample 30417?",
          calls: [result({ sample: "30417" })],
          tells: ["normal"],
        },
        {
          caller: "and three oh five double two?",
          kind: "failure",
          calls: [result({ sample: "30522" })],
          tells: [declines],
          never: ["normal"],
        },
      ],
    },
    {
      title: "a parrot",
      turns: [
        { caller: "do you treat parrots?", ...declined },
        {
          caller: "he keeps saying good morning at midnight, it's driving us nuts",
          kind: "small-talk",
          ...leftAlone,
        },
      ],
    },
  ],
};
