import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const price = callOf("Price per pound");
const order = callOf("Order meat");
const turkey = callOf("Order a holiday turkey");
const cancel = callOf("Cancel an order");
const cut = {
  key: "cut",
  about: "What they want",
  options: ["ribeye", "brisket", "pork shoulder", "lamb leg", "whole chicken"],
};
const brisket = order({
  cut: "brisket",
  pounds: 2.5,
  pick_up: "2026-03-13",
  name: { includes: ["gutierrez"] },
  phone: { digits: "5550139" },
});
const easter = turkey({
  size: "medium",
  pick_up: "2026-04-04",
  name: { includes: ["tamsin", "roy"] },
  phone: { digits: "5550172" },
});
const lamb = (pounds: number) =>
  order({
    cut: "lamb leg",
    pounds,
    pick_up: "2026-03-12",
    name: { includes: ["nadia", "karim"] },
    phone: { digits: "5550181" },
    how: { includes: ["butterfl"] },
  });

export const butcher: Business = {
  name: "butcher",
  tools: [
    {
      name: "Price per pound",
      about: "What a cut costs today.",
      takes: [cut],
      answers: [
        { when: { cut: "ribeye" }, json: { per_pound: "$18" } },
        { when: { cut: "brisket" }, json: { per_pound: "$9" } },
        { when: { cut: "pork shoulder" }, fail: "rate-limited" },
        { json: { per_pound: "$14" } },
      ],
    },
    {
      name: "Order meat",
      about: "Puts meat aside for pick-up. Turkeys for the holidays have their own list.",
      effect: "write",
      confirm: "always",
      takes: [
        cut,
        { key: "pounds", type: "number", about: "How many pounds", minimum: 0.5, maximum: 40 },
        { key: "pick_up", about: "Day they come for it", format: "date" },
        { key: "name", about: "Name for the label" },
        { key: "phone", about: "Phone" },
        { key: "how", about: "How we shall cut or prepare it, if they say", optional: true },
      ],
      answers: [{ json: { ready_from: "10 am" } }],
    },
    {
      name: "Order a holiday turkey",
      about: "Turkeys for the holidays.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "size", about: "How big", options: ["small", "medium", "large"] },
        { key: "pick_up", about: "Day they come for it", format: "date" },
        { key: "name", about: "Name for the label" },
        { key: "phone", about: "Phone" },
      ],
      answers: [{ json: { deposit: "$15 at pick-up" } }],
    },
    {
      name: "Cancel an order",
      about: "Takes an order off the list.",
      effect: "write",
      confirm: "always",
      takes: [{ key: "order_number", type: "integer", about: "Number on the slip", minimum: 1 }],
      answers: [{ json: { cancelled: true } }],
    },
  ],
  dialogues: [
    {
      title: "brisket after all",
      turns: [
        { caller: "what's ribeye going for today?", calls: [price({ cut: "ribeye" })], tells: ["18"] },
        { caller: "ouch. and brisket?", calls: [price({ cut: "brisket" })], tells: ["9"] },
        {
          caller:
            "okay, brisket it is. put two and a half pounds aside for Friday, under Gutierrez, 555 0139",
          kind: "several",
          confirms: brisket,
          never: [claims],
        },
        { caller: "that's right, yes", kind: "confirmation", calls: [brisket], tells: ["10|ten"] },
      ],
    },
    {
      title: "the Easter turkey",
      turns: [
        {
          caller:
            "I want to order one of your holiday turkeys, and I'd come for it on Saturday the 4th of April",
          kind: "several",
          asks: "size|big|small|large|name|phone|number",
        },
        { caller: "medium should do, there's eight of us. it's for Tamsin Roy", asks: "phone|number|reach" },
        { caller: "555 0172", confirms: easter, never: [claims] },
        { caller: "yes, thanks", kind: "confirmation", calls: [easter], tells: ["15"] },
      ],
    },
    {
      title: "cancels and keeps it",
      turns: [
        {
          caller: "I'd like to cancel my order, slip number five hundred and twelve",
          confirms: cancel({ order_number: 512 }),
        },
        {
          caller: "wait, no, keep it, my wife says they're coming after all",
          kind: "confirmation",
          ...leftAlone,
        },
        { caller: "sorry about that. bye!", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "a leg of lamb, butterflied",
      turns: [
        {
          caller:
            "I need a leg of lamb for tomorrow, four pounds, and could you butterfly it? Nadia Karim, 555 0181",
          kind: "several",
          confirms: lamb(4),
        },
        {
          caller: "hold on, better make it five pounds",
          kind: "correction",
          confirms: lamb(5),
          never: [claims],
        },
        { caller: "that's it, yes", kind: "confirmation", calls: [lamb(5)], tells: ["10|ten"] },
      ],
    },
    {
      title: "grandfather was a customer",
      turns: [
        {
          caller: "my grandfather used to buy from your shop every week, you know",
          kind: "small-talk",
          ...leftAlone,
        },
        { caller: "tell me, who does your sausages, do you make them yourselves?", ...declined },
        { caller: "no worries. bye bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "no price for the shoulder",
      turns: [
        {
          caller: "how much a pound for pork shoulder?",
          kind: "failure",
          calls: [price({ cut: "pork shoulder" })],
          tells: [declines],
          never: ["\\$\\d"],
        },
        { caller: "and a whole chicken?", calls: [price({ cut: "whole chicken" })], tells: ["14"] },
      ],
    },
  ],
};
