import type { LanguageModelV4FunctionTool } from "@ai-sdk/provider";
import { modelTool, toolTemplates } from "@callhook/core";
import { expect, test } from "vitest";
import { createOfflineModel } from "./offline-model.ts";
import { asRecord } from "./speak/json.ts";
import { playDialogue } from "./testing/play-dialogue.ts";

const model = createOfflineModel({ now: () => new Date("2026-11-23T10:00:00") });

const tools = toolTemplates().map(({ draft }): LanguageModelV4FunctionTool => {
  const { name, description, inputSchema } = modelTool(draft);
  return { type: "function", name, description, inputSchema: asRecord(inputSchema) };
});

const answers = {
  check_availability_in_area: { available: true, earliest_visit: "2026-11-24T09:00:00Z" },
  look_up_customer: { name: "Dana Fox", address: "1 Pine St" },
  check_inventory: { product: "wax ring", in_stock: true, quantity: 12, price: 6.5, currency: "USD" },
  save_lead: { id: "L-7" },
  create_ticket: { ticket_number: "PL-1007", status: "open" },
  get_price_quote: { low: 150, high: 220, currency: "USD" },
};

async function play(lines: string[]) {
  const turns = await playDialogue({ model, tools, answers, exchanges: lines.map((caller) => ({ caller })) });
  return turns.map(({ said, calls }) => ({ said, calls }));
}

test("area, price and ticket follow one another with what was said before", async () => {
  const [area, price, ticket, name, phone] = await play([
    "Hi, do you come out to 94110, I have a blocked drain?",
    "and how much would that be?",
    "ok, please open a ticket then",
    "Maria Lopez",
    "415 555 0134",
  ]);
  expect(area?.calls).toEqual([
    { tool: "check_availability_in_area", arguments: { zip_code: "94110", service_type: "blocked drain" } },
  ]);
  expect(area?.said).toMatch(/yes.*9 am/i);
  expect(price?.calls).toEqual([{ tool: "get_price_quote", arguments: { service_type: "blocked drain" } }]);
  expect(price?.said).toContain("between $150 and $220");
  expect(ticket?.said).toContain("full name");
  expect(name?.said).toContain("phone number");
  expect(phone?.calls).toEqual([
    {
      tool: "create_ticket",
      arguments: { customer_name: "Maria Lopez", phone: "415 555 0134", problem: "I have a blocked drain" },
    },
  ]);
  expect(phone?.said).toContain("PL-1007");
});

test("both missing values are asked for, one at a time", async () => {
  const [first, second, third] = await play(["I need a plumber", "94110", "burst pipe"]);
  expect(first?.said).toMatch(/zip code\?$/i);
  expect(second?.said).toMatch(/kind of work you need\?$/i);
  expect(third?.calls).toEqual([
    { tool: "check_availability_in_area", arguments: { zip_code: "94110", service_type: "burst pipe" } },
  ]);
});

test("a product is asked for again by another name and a quantity", async () => {
  const [rings, valves] = await play(["do you have wax rings?", "how about a ball valve, two of them"]);
  expect(rings?.calls).toEqual([{ tool: "check_inventory", arguments: { product: "wax rings" } }]);
  expect(rings?.said).toMatch(/in stock.*\$6\.50/i);
  expect(valves?.calls).toEqual([
    { tool: "check_inventory", arguments: { product: "ball valve", quantity: 2 } },
  ]);
});

test("a wish to be called back becomes a lead", async () => {
  const turns = await play([
    "can somebody call me back about a bathroom remodel?",
    "my name is Tim Reed",
    "555-201-3344",
  ]);
  expect(turns.at(-1)?.calls).toEqual([
    {
      tool: "save_lead",
      arguments: { interest: "bathroom remodel", name: "Tim Reed", phone: "555-201-3344" },
    },
  ]);
});

test.each(["can you tell me a joke?", "what's my horoscope?", "is it going to rain tomorrow?"])(
  "%s is honestly declined",
  async (line) => {
    const [turn] = await play([line]);
    expect(turn?.calls).toEqual([]);
    expect(turn?.said).toMatch(/sorry.*availability/i);
  },
);

test("another place with another trouble stays a question about places", async () => {
  const [, second, pressing, booked] = await play([
    "do you come out to 30303, my toilet is leaking?",
    "and 30305 for a dripping faucet?",
    "so can you come or not?",
    "did you book it?",
  ]);
  expect(second?.calls).toEqual([
    {
      tool: "check_availability_in_area",
      arguments: { zip_code: "30305", service_type: "dripping faucet" },
    },
  ]);
  expect(pressing?.calls).toEqual([]);
  expect(pressing?.said).toMatch(/yes.*30305.*9 am/i);
  expect(booked?.calls).toEqual([]);
  expect(booked?.said).toMatch(/nothing was done/i);
});

test("a duration said after a price changes the price", async () => {
  const turns = await play(["how much is a tap replacement?", "around three hours"]);
  expect(turns.at(-1)?.calls).toEqual([
    { tool: "get_price_quote", arguments: { service_type: "tap replacement", hours: 3 } },
  ]);
});
