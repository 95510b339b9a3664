import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, leftAlone } from "../fourth/patterns.ts";

const stock = callOf("machine_stock");
const refill = callOf("log_refill");
const fault = callOf("report_fault");
const refund = callOf("refund");
const campus = (amount: number) => refund({ machine: "VM-118", amount, phone: { digits: "5550151" } });
const blocked = refund({ machine: "VM-305", amount: 4, phone: { digits: "5550186" } });
const machine = { key: "machine", about: "id on the door, VM- and 3 digits", pattern: "^VM-\\d{3}$" };
const products = ["water", "cola", "chips", "chocolate"];

/** Its drivers call it from the road, with their hands full. */
export const vendingMachines: Business = {
  name: "vending machines",
  agent: "assistant",
  tools: [
    {
      name: "machine_stock",
      about: "What is empty or low in a machine",
      takes: [machine],
      answers: [
        { when: { machine: "VM-118" }, json: { empty: ["water"], low: ["chips"] } },
        { when: { machine: "VM-204" }, json: { empty: [], low: [] } },
        { when: { machine: "VM-999" }, status: 404, json: { error: "unknown machine" } },
        { json: { empty: ["chocolate"], low: [] } },
      ],
    },
    {
      name: "log_refill",
      about: "Driver put products into a machine. One entry per product.",
      effect: "write",
      takes: [
        machine,
        { key: "product", about: "product", options: products },
        { key: "count", type: "integer", about: "pieces", minimum: 1, maximum: 200 },
      ],
      answers: [{ json: { logged: true } }],
    },
    {
      name: "report_fault",
      about: "Something is wrong with a machine -> workshop",
      effect: "write",
      takes: [machine, { key: "fault", about: "what's wrong" }],
      answers: [{ when: { machine: "VM-410" }, fail: "timed-out" }, { json: { ticket: "F-92" } }],
    },
    {
      name: "refund",
      about: "Pays money back that a machine swallowed",
      effect: "write",
      confirm: "always",
      takes: [
        machine,
        { key: "amount", type: "number", about: "dollars", minimum: 0.5, maximum: 20 },
        { key: "phone", about: "phone of the person who lost the money, for the payment link" },
      ],
      answers: [
        { when: { machine: "VM-305" }, status: 409, json: { error: "refunds blocked, coin box is open" } },
        { json: { link: "sent" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "on the way to campus",
      turns: [
        {
          caller: "what does VM-118 need?",
          calls: [stock({ machine: "VM-118" })],
          tells: ["water", "chips"],
        },
        {
          caller: "and, uh, VM-204?",
          kind: "correction",
          calls: [stock({ machine: "VM-204" })],
          tells: [`${declines}|nothing|none|full`],
          never: ["chips"],
        },
      ],
    },
    {
      title: "refilled",
      turns: [
        {
          caller: "log a refill for V M dash one one eight, forty waters",
          kind: "several",
          calls: [refill({ machine: "VM-118", product: "water", count: 40 })],
          tells: ["logged|40|forty|noted|done|entered|recorded"],
        },
        {
          caller: "and twenty-five chips, same machine",
          kind: "several",
          calls: [refill({ machine: "VM-118", product: "chips", count: 25 })],
          tells: ["logged|25|twenty-five|noted|done|entered|recorded"],
        },
        { caller: "man, it's hot in this van", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "it swallowed two fifty",
      turns: [
        {
          caller: "guy here says the machine ate his money, give him a refund. it's VM-118",
          kind: "several",
          asks: "much|amount|dollar|phone|number",
        },
        {
          caller: "two dollars fifty. his phone's 555 0151",
          kind: "several",
          confirms: campus(2.5),
          never: [claims],
        },
        { caller: "he says it was three fifty", kind: "correction", confirms: campus(3.5) },
        { caller: "yes", kind: "confirmation", calls: [campus(3.5)], tells: ["sent|link"] },
      ],
    },
    {
      title: "a coin box left open",
      turns: [
        {
          caller: "refund four dollars from VM-305 to 555 0186",
          kind: "several",
          confirms: blocked,
        },
        {
          caller: "go ahead",
          kind: "failure",
          calls: [blocked],
          tells: [`${declines}|blocked|coin box`],
          never: [claims],
        },
        { caller: "oh, right, the box. I'll close it first", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "the door hangs",
      turns: [
        { caller: "gotta report a fault, the door won't lock", asks: "machine|which|number|\\bid\\b|VM" },
        {
          caller: "VM-277",
          calls: [fault({ machine: "VM-277", fault: { includes: ["door"] } })],
          tells: ["92|ninety-two"],
        },
        {
          caller: "and VM-410, the display's dark",
          kind: "failure",
          calls: [fault({ machine: "VM-410", fault: { includes: ["display"] } })],
          tells: [declines],
          never: ["F-92"],
        },
      ],
    },
    {
      title: "wrong machine, and lunch",
      turns: [
        {
          caller: "check the stock of VM-999",
          kind: "failure",
          calls: [stock({ machine: "VM-999" })],
          tells: [declines],
          never: ["chocolate"],
        },
        {
          caller: "sorry, upside down. VM-666",
          kind: "correction",
          calls: [stock({ machine: "VM-666" })],
          tells: ["chocolate"],
        },
        { caller: "can you move my lunch break to one?", ...declined },
      ],
    },
  ],
};
