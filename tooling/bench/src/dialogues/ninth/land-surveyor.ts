import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const quote = callOf("Survey price");
const request = callOf("Request survey");
const status = callOf("Job status");
const sale = request({
  address: { includes: ["44", "quarry"] },
  purpose: "sale",
  acres: 2,
  name: { includes: ["ida", "novak"] },
  phone: { digits: "5550165" },
});
const flood = (number: string) =>
  request({
    address: { includes: [number, "river bend"] },
    purpose: "flood certificate",
    acres: 0.5,
    name: { includes: ["tom", "ashby"] },
    phone: { digits: "5550151" },
  });
const acres = { key: "acres", type: "number" as const, about: "Size of the land in acres" };
const purpose = {
  key: "purpose",
  about: "What the survey is for",
  options: ["boundary", "building plan", "sale", "flood certificate"],
};

export const landSurveyor: Business = {
  name: "land surveyor",
  tools: [
    {
      name: "Survey price",
      about: "What a survey of a piece of land would cost.",
      takes: [purpose, acres, { key: "county", about: "Which county", options: ["Adams", "Boone", "Clark"] }],
      answers: [
        { when: { county: "Boone" }, json: { price: "$1,900" } },
        { when: { county: "Clark" }, json: { price: "$2,200" } },
        { json: { price: "$1,350" } },
      ],
    },
    {
      name: "Request survey",
      about: "Sends our crew out to survey a piece of land.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "address", about: "Where the land is" },
        purpose,
        acres,
        { key: "name", about: "Who orders it" },
        { key: "phone", about: "Their phone number" },
      ],
      answers: [
        { when: { purpose: "flood certificate" }, fail: "timed-out" },
        { json: { crew_comes: "March 23", job: "26-040" } },
      ],
    },
    {
      name: "Job status",
      about: "How far a survey is that was ordered already.",
      takes: [{ key: "job", about: "Job number, such as 26-014", pattern: "^\\d{2}-\\d{3}$" }],
      answers: [
        { when: { job: "26-031" }, json: { status: "field work done", drawing: "by Friday" } },
        { status: 404, json: { error: "no such job" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "one county and the next",
      turns: [
        {
          caller: "hi, what does a boundary survey cost for three and a half acres in Boone County?",
          kind: "several",
          calls: [quote({ purpose: "boundary", acres: 3.5, county: "Boone" })],
          tells: ["1,?900"],
        },
        {
          caller: "and if the land were in Clark County?",
          kind: "correction",
          calls: [quote({ purpose: "boundary", acres: 3.5, county: "Clark" })],
          tells: ["2,?200"],
        },
      ],
    },
    {
      title: "a lot for sale",
      turns: [
        {
          caller: "I'd like to request a survey for a sale, the lot is at 44 Quarry Road, two acres",
          kind: "several",
          asks: "name|who|phone|number",
        },
        {
          caller: "Ida Novak, five five five oh one six five",
          kind: "several",
          confirms: sale,
          never: [claims],
        },
        { caller: "correct", kind: "confirmation", calls: [sale], tells: ["23|26-?040"] },
      ],
    },
    {
      title: "two jobs",
      turns: [
        {
          caller: "how's job twenty-six dash oh three one coming along?",
          calls: [status({ job: "26-031" })],
          tells: ["field work|friday"],
        },
        {
          caller: "good. and twenty-six dash oh three two?",
          kind: "correction",
          calls: [status({ job: "26-032" })],
          tells: [nothingFound],
          never: ["field work"],
        },
        { caller: "that's odd, I'll check my papers. bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "number nine, not seven",
      turns: [
        {
          caller:
            "I want to request a flood certificate survey for 7 River Bend, half an acre, name's Tom Ashby, phone 555 0151",
          kind: "several",
          confirms: flood("7"),
        },
        {
          caller: "wait, that's my old house. it's 9 River Bend",
          kind: "correction",
          confirms: flood("9"),
        },
        {
          caller: "yes",
          kind: "failure",
          calls: [flood("9")],
          tells: [declines],
          never: [claims, "26-040"],
        },
      ],
    },
    {
      title: "a plan, step by step",
      turns: [
        {
          caller: "um, how much would you charge for a building plan survey?",
          asks: "acre|big|size|large|county|where",
        },
        {
          caller: "it's one acre, in Adams County",
          kind: "several",
          calls: [quote({ purpose: "building plan", acres: 1, county: "Adams" })],
          tells: ["1,?350"],
        },
      ],
    },
    {
      title: "the neighbor's fence",
      turns: [
        { caller: "my neighbor built his fence on my land, can I just tear it down?", ...declined },
        { caller: "he's a funny old fellow, to be honest", kind: "small-talk", ...leftAlone },
        { caller: "alright, have a nice day", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
