import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const status = callOf("Plow status");
const order = callOf("One-time plowing");
const complaint = callOf("Log a complaint");
const driveway = order({
  address: { includes: ["88 summit"] },
  surface: "driveway",
  done_by: "07:00",
  phone: { digits: "5550119" },
});
const lot = (done_by: string, salt: boolean) =>
  order({
    address: { includes: ["1400 market"] },
    surface: "parking lot",
    done_by,
    phone: { digits: "5550155" },
    ...(salt ? { salt } : {}),
  });
const walk = order({
  address: { includes: ["3 birch"] },
  surface: "sidewalk",
  done_by: "08:30",
  phone: { digits: "5550172" },
});
const customer = { key: "customer", about: "customer no. (SP + 4 digits)", pattern: "^SP\\d{4}$" };

export const snowPlow: Business = {
  name: "snow plow service",
  tools: [
    {
      name: "Plow status",
      about: "for customers with a season contract: were we there yet, if not when",
      takes: [customer],
      answers: [
        { when: { customer: "SP1180" }, json: { done: true, at: "5:50" } },
        { when: { customer: "SP1181" }, json: { done: false, expected: "11:15" } },
        { status: 404, json: { error: "no contract" } },
      ],
    },
    {
      name: "One-time plowing",
      about: "people w/o contract who need it once. tomorrow morning only",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "address", about: "street + number" },
        { key: "surface", about: "what to plow", options: ["driveway", "parking lot", "sidewalk"] },
        { key: "done_by", about: "by when it has to be clear", format: "time" },
        { key: "phone", about: "phone" },
        { key: "salt", type: "boolean", about: "true only if they want salt, too", optional: true },
      ],
      answers: [
        { when: { surface: "sidewalk" }, fail: "rate-limited" },
        { when: { salt: true }, json: { price: "$190" } },
        { json: { price: "$75" } },
      ],
    },
    {
      name: "Log a complaint",
      about: "we did damage or a bad job (contract customers)",
      effect: "write",
      takes: [customer, { key: "complaint", about: "what happened" }],
      answers: [{ json: { call_back: "today" } }],
    },
  ],
  dialogues: [
    {
      title: "clear by seven",
      turns: [
        {
          caller: "can you plow my driveway tomorrow, just once?",
          asks: "address|where|street|when|time|phone|number",
        },
        {
          caller: "88 Summit Drive. I have to get out at seven in the morning, so by then",
          kind: "several",
          asks: "phone|number",
        },
        { caller: "555 0119", confirms: driveway, never: [claims] },
        { caller: "yes, please", kind: "confirmation", calls: [driveway], tells: ["75"] },
      ],
    },
    {
      title: "were you here yet",
      turns: [
        {
          caller: "have you been here yet? customer S P one one eight one",
          calls: [status({ customer: "SP1181" })],
          tells: ["11:15|quarter past eleven"],
        },
        {
          caller: "and next door, SP1180?",
          kind: "correction",
          calls: [status({ customer: "SP1180" })],
          tells: ["5:50|yes|done|already"],
        },
        { caller: "of course, them first, as always", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "the mailbox",
      turns: [
        {
          caller: "your plow knocked over my mailbox!",
          asks: "customer|number|SP",
        },
        {
          caller: "SP2046",
          calls: [complaint({ customer: "SP2046", complaint: { includes: ["mailbox"] } })],
          tells: ["today"],
        },
        { caller: "I should hope so. goodbye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "with salt, and sooner",
      turns: [
        {
          caller:
            "I need the parking lot at 1400 Market Street plowed once, by six thirty in the morning. my cell is 555 0155",
          kind: "several",
          confirms: lot("06:30", false),
        },
        { caller: "by six, better. and put salt down too", kind: "correction", confirms: lot("06:00", true) },
        { caller: "yes", kind: "confirmation", calls: [lot("06:00", true)], tells: ["190"] },
      ],
    },
    {
      title: "everybody calls today",
      turns: [
        {
          caller:
            "one time plowing of the sidewalk at 3 Birch Lane, has to be clear by half past eight in the morning, 555 0172",
          kind: "several",
          confirms: walk,
        },
        { caller: "yes", kind: "failure", calls: [walk], tells: [declines], never: [claims] },
        { caller: "guess I'll get the shovel out", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "how much snow",
      turns: [
        { caller: "how much snow are we going to get next week?", ...declined },
        {
          caller: "okay. and is SP7001 done?",
          kind: "failure",
          calls: [status({ customer: "SP7001" })],
          tells: [declines],
          never: ["5:50"],
        },
      ],
    },
  ],
};
