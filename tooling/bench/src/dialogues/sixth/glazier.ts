import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, leftAlone } from "../fourth/patterns.ts";

const estimate = callOf("Estimate for a pane");
const boardUp = callOf("Board up a window now");
const visit = callOf("Measuring visit");
const order = callOf("Where is my pane");
const alder = {
  address: { includes: ["14 alder"] },
  date: "2026-03-16",
  half: "afternoon",
  name: { includes: ["hugo", "marsh"] },
  phone: { digits: "5550161" },
};
const quay = {
  address: { includes: ["3 quay"] },
  date: "2026-03-13",
  name: { includes: ["wendy", "osei"] },
  phone: { digits: "5550108" },
};

export const glazier: Business = {
  name: "glazier",
  tools: [
    {
      name: "Estimate for a pane",
      about: "rough price of a new pane, fitted",
      takes: [
        { key: "width_cm", type: "number", about: "width in centimeters" },
        { key: "height_cm", type: "number", about: "height in centimeters" },
        { key: "glass", about: "what glass", options: ["single", "double", "safety"] },
      ],
      answers: [
        { when: { glass: "single" }, json: { price: "$60" } },
        { when: { glass: "double" }, json: { price: "$210" } },
        { json: { price: "$340" } },
      ],
    },
    {
      name: "Board up a window now",
      about: "broken window, somebody has to come at once and close it with boards",
      effect: "write",
      takes: [
        { key: "address", about: "where" },
        { key: "phone", about: "phone of who is there" },
        { key: "street_level", type: "boolean", about: "is it on the ground floor (ladder or not)" },
      ],
      answers: [{ json: { there_in: "90 minutes" } }],
    },
    {
      name: "Measuring visit",
      about: "books a visit to measure for new glass",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "address", about: "where" },
        { key: "date", about: "day", format: "date" },
        { key: "half", about: "which half of the day", options: ["morning", "afternoon"] },
        { key: "name", about: "customer" },
        { key: "phone", about: "phone" },
      ],
      answers: [{ json: { comes: "Stefan" } }],
    },
    {
      name: "Where is my pane",
      about: "how far an order is",
      takes: [{ key: "order", about: "order number, G and six digits", pattern: "^G\\d{6}$" }],
      answers: [
        { when: { order: "G204118" }, json: { ready: true, pick_up_until: "6 pm" } },
        { status: 404, json: { error: "not found" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "eighty by a metre twenty",
      turns: [
        {
          caller:
            "I need a price, the pane's eighty centimeters wide and a hundred and twenty high, double glazed",
          kind: "several",
          calls: [estimate({ width_cm: 80, height_cm: 120, glass: "double" })],
          tells: ["210"],
        },
        {
          caller: "and what if it was safety glass?",
          kind: "correction",
          calls: [estimate({ width_cm: 80, height_cm: 120, glass: "safety" })],
          tells: ["340"],
        },
      ],
    },
    {
      title: "is it in",
      turns: [
        {
          caller: "calling about my order, G two oh four, one one eight",
          calls: [order({ order: "G204118" })],
          tells: ["ready|pick", "6|six"],
        },
        {
          caller: "and my neighbor's, that'd be G 204 119?",
          kind: "failure",
          calls: [order({ order: "G204119" })],
          tells: [declines],
          never: ["\\b(is|it['’]s) ready"],
        },
      ],
    },
    {
      title: "a football through the window",
      turns: [
        {
          caller:
            "some kid just kicked a football through our shop window, we need it boarded up right now! 31 Harbour Street, it's right on street level",
          kind: "several",
          asks: "number|phone|reach|call",
        },
        {
          caller: "555 0102",
          calls: [
            boardUp({
              address: { includes: ["31 harbour"] },
              phone: { digits: "5550102" },
              street_level: true,
            }),
          ],
          tells: ["90|ninety"],
        },
      ],
    },
    {
      title: "morning, no, afternoon",
      turns: [
        {
          caller: "can somebody come out and measure a window for me?",
          asks: "where|address|day|date|when|name|phone|number|morning",
        },
        {
          caller: "Monday would be good, in the morning, or... no, make that the afternoon",
          kind: "correction",
          asks: "where|address|name|phone|number",
        },
        { caller: "14 Alder Way, and it's Hugo Marsh", kind: "several", asks: "phone|number|reach" },
        { caller: "triple five, oh one six one", confirms: visit(alder), never: [claims] },
        { caller: "correct", kind: "confirmation", calls: [visit(alder)], tells: ["Stefan"] },
      ],
    },
    {
      title: "stained glass is something else",
      turns: [
        { caller: "do you restore old church windows, with lead and everything?", ...declined },
        {
          caller: "ok. what's plain single glass, fifty by fifty centimeters?",
          kind: "several",
          calls: [estimate({ width_cm: 50, height_cm: 50, glass: "single" })],
          tells: ["60"],
        },
      ],
    },
    {
      title: "the landlord should pay",
      turns: [
        {
          caller: "send someone to measure on Friday morning, 3 Quay Street, Wendy Osei, 555 0108",
          kind: "several",
          confirms: visit({ ...quay, half: "morning" }),
        },
        {
          caller: "afternoon would be better, sorry",
          kind: "correction",
          confirms: visit({ ...quay, half: "afternoon" }),
        },
        {
          caller: "you know what, no. my landlord should deal with that. don't send anybody",
          kind: "confirmation",
          ...leftAlone,
        },
      ],
    },
  ],
};
