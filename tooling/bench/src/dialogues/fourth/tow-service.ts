import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { baffled, claims, declined, declines, farewell } from "./patterns.ts";

const tow = callOf("Request tow truck");
const track = callOf("Track tow truck");
const impounded = callOf("Find impounded car");

const outback = tow({
  location: { includes: ["26"] },
  vehicle: { includes: ["outback"] },
  problem: "dead battery",
  callback_number: { digits: "3605550191" },
});
const flat = (corner: string) =>
  tow({
    location: { includes: ["5th", corner] },
    vehicle: { includes: ["civic"] },
    problem: "flat tire",
    callback_number: { digits: "3605550147" },
  });

export const towService: Business = {
  name: "tow service",
  tools: [
    {
      name: "Request tow truck",
      about: "Sends a tow truck to a vehicle that has broken down.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "location", about: "Where the vehicle stands: a street, a corner, or a highway" },
        { key: "vehicle", about: "Make and model" },
        {
          key: "problem",
          about: "What is wrong with it",
          options: ["flat tire", "dead battery", "accident", "out of fuel", "locked keys"],
        },
        { key: "callback_number", about: "Phone number that the driver can call" },
      ],
      answers: [{ json: { job: "T-540", eta: "50 minutes" } }],
    },
    {
      name: "Track tow truck",
      about: "Where the truck is that was sent, and how long it still takes.",
      takes: [{ key: "job_number", about: "T, a dash and three digits", pattern: "^T-\\d{3}$" }],
      answers: [
        { when: { job_number: "T-111" }, fail: "timed-out" },
        { json: { eta: "12 minutes", driver: "Monique" } },
      ],
    },
    {
      name: "Find impounded car",
      about: "Finds a car that was towed away by order of the city, with the fee to get it back.",
      takes: [{ key: "plate", about: "License plate" }],
      answers: [{ json: { lot: "Dock Street lot", fee: "$240", open_until: "9 pm" } }],
    },
  ],
  dialogues: [
    {
      title: "died on the highway",
      turns: [
        {
          caller: "hey, so I need a tow, my car just died on me on highway 26",
          asks: "make|model|vehicle|car|what|wrong|problem|number",
        },
        {
          caller: "it's a Subaru Outback, and I'm pretty sure the battery's dead",
          asks: "number|phone|call",
        },
        { caller: "360 555 0191", kind: "confirmation", confirms: outback, never: [claims] },
        { caller: "yeah", kind: "confirmation", calls: [outback], tells: ["540", "50"] },
      ],
    },
    {
      title: "cannot read the signs",
      turns: [
        {
          caller:
            "I've got a flat tire on my Honda Civic, I need a truck at the corner of 5th and Main, call me on 360 555 0147",
          kind: "several",
          confirms: flat("main"),
        },
        { caller: "sorry, it's 5th and Maple", kind: "correction", confirms: flat("maple") },
        { caller: "mhm", kind: "confirmation", calls: [flat("maple")], tells: ["540"] },
      ],
    },
    {
      title: "waiting forever",
      turns: [
        {
          caller: "where's the truck, I've been waiting forever. job T five four oh",
          calls: [track({ job_number: "T-540" })],
          tells: ["12"],
        },
        { caller: "what's the driver's name?", tells: ["Monique"] },
        { caller: "ok thanks a million", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "towed by the city",
      turns: [
        {
          caller: "somebody towed my car!! the plate is seven K L M two one oh",
          calls: [impounded({ plate: { oneOf: ["7KLM210", "7KLM 210", "7-KLM-210"] } })],
          tells: ["Dock", "240"],
        },
        { caller: "how late can I come get it", tells: ["\\b9\\b|nine|21"] },
      ],
    },
    {
      title: "no answer about the truck",
      turns: [
        {
          caller: "My job number is T-111. How much longer?",
          kind: "failure",
          calls: [track({ job_number: "T-111" })],
          tells: [declines],
          never: ["12 min", "Monique"],
        },
        {
          caller: "could you try that once more?",
          kind: "failure",
          calls: [track({ job_number: "T-111" })],
          tells: [declines],
          never: ["12 min"],
        },
      ],
    },
    {
      title: "the weather on the pass",
      turns: [
        { caller: "what's the weather doing up on the pass right now", ...declined },
        { caller: "fine, fine. you have a good one", kind: "goodbye", tells: [farewell], never: [baffled] },
      ],
    },
  ],
};
