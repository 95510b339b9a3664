import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const estimate = callOf("Rough estimate");
const samples = callOf("Mail fabric samples");
const job = callOf("How far is my piece");
const collect = callOf("Collect a piece");
const velvet = (color: string) =>
  samples({
    fabric: "velvet",
    color: { includes: [color] },
    name: { includes: ["isabel", "crane"] },
    address: { includes: ["23 garden"] },
  });
const sofa = collect({
  piece: "sofa",
  date: "2026-03-26",
  address: { includes: ["90 lake"] },
  phone: { digits: "5550172" },
});
const piece = { key: "piece", about: "What it is", options: ["chair", "armchair", "sofa", "bench"] };
const fabric = { key: "fabric", about: "Fabric", options: ["linen", "velvet", "leather"] };

export const upholsterer: Business = {
  name: "upholsterer",
  tools: [
    {
      name: "Rough estimate",
      about: "About what it costs to cover furniture again. Not binding!",
      takes: [
        piece,
        { key: "count", type: "integer", about: "How many of them", minimum: 1, maximum: 40 },
        fabric,
      ],
      answers: [
        { when: { piece: "chair", fabric: "leather" }, json: { about: "$1,080" } },
        { when: { piece: "chair" }, json: { about: "$720" } },
        { json: { about: "$640" } },
      ],
    },
    {
      name: "Mail fabric samples",
      about: "Sends little squares of fabric by post.",
      effect: "write",
      confirm: "always",
      takes: [
        fabric,
        { key: "color", about: "Which color" },
        { key: "name", about: "Name on the letter" },
        { key: "address", about: "Postal address" },
      ],
      answers: [{ json: { arrive: "Monday" } }],
    },
    {
      name: "How far is my piece",
      about: "Where a job stands in the workshop.",
      takes: [{ key: "job", about: "Job number, U and three digits", pattern: "^U\\d{3}$" }],
      answers: [
        { when: { job: "U212" }, json: { stage: "springs replaced", ready: "March 20" } },
        { status: 404, json: { error: "job not in the book" } },
      ],
    },
    {
      name: "Collect a piece",
      about: "Our van gets a piece of furniture from the customer.",
      effect: "write",
      confirm: "always",
      takes: [
        piece,
        { key: "date", about: "Day", format: "date" },
        { key: "address", about: "Where from" },
        { key: "phone", about: "Phone" },
      ],
      answers: [
        { when: { date: "2026-03-26" }, status: 409, json: { error: "van is at the garage" } },
        { json: { driver: "Pavel" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "six chairs",
      turns: [
        {
          caller: "hello, I've got six old dining chairs, what would it cost to have them covered in linen?",
          kind: "several",
          calls: [estimate({ piece: "chair", count: 6, fabric: "linen" })],
          tells: ["720"],
        },
        {
          caller: "mhm. how about leather",
          kind: "correction",
          calls: [estimate({ piece: "chair", count: 6, fabric: "leather" })],
          tells: ["1,?080"],
        },
        { caller: "linen it is, haha. I'll be in touch", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "an heirloom, piece by piece",
      turns: [
        {
          caller: "roughly how much for an armchair? it was my great-aunt's, you know, lots of memories",
          asks: "many|fabric|linen|velvet|leather",
        },
        {
          caller: "just the one, and it'd have to be velvet",
          kind: "several",
          calls: [estimate({ piece: "armchair", count: 1, fabric: "velvet" })],
          tells: ["640"],
        },
      ],
    },
    {
      title: "green, or rather blue",
      turns: [
        {
          caller: "could you mail me some fabric samples, velvet, in green",
          kind: "several",
          asks: "name|address|where",
        },
        {
          caller: "to Isabel Crane, 23 Garden Street",
          kind: "several",
          confirms: velvet("green"),
          never: [claims],
        },
        { caller: "no, you know what, blue instead of green", kind: "correction", confirms: velvet("blue") },
        { caller: "lovely, yes", kind: "confirmation", calls: [velvet("blue")], tells: ["Monday"] },
        { caller: "you've been ever so kind, goodbye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "springs",
      turns: [
        {
          caller: "how far along is my sofa, job number U two one two",
          calls: [job({ job: "U212" })],
          tells: ["spring", "March 20|20th|twentieth"],
        },
        {
          caller: "my neighbor's is U222",
          kind: "failure",
          calls: [job({ job: "U222" })],
          tells: [declines],
          never: ["March 20"],
        },
        { caller: "huh, then he told me wrong", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "the van is at the garage",
      turns: [
        {
          caller: "can your van collect a sofa from us on the 26th? 90 Lake Road, and the phone is 555 0172",
          kind: "several",
          confirms: sofa,
        },
        {
          caller: "yes, correct",
          kind: "failure",
          calls: [sofa],
          tells: [`${declines}|garage`],
          never: [claims, "Pavel"],
        },
        { caller: "ah, no rush, it's been ugly for years", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "car seats",
      turns: [
        { caller: "I wonder if you'd do the seats of my old Mustang?", ...declined },
        { caller: "no worries, take care", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
