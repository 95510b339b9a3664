import { expect, test } from "vitest";
import { aTool } from "../testing/a-wanted.ts";
import { readUtterance } from "../values/utterance.ts";
import { chooseTool } from "./choose-tool.ts";
import { readTool } from "./offered-tool.ts";
import { scoreTools } from "./score-tools.ts";

const now = new Date("2026-11-23T10:00:00");
const word = { type: "string" as const };

const clinic = [
  aTool({
    name: "book_appointment",
    description: "Books an appointment with a doctor.",
    properties: { date: word },
  }),
  aTool({
    name: "cancel_appointment",
    description: "Cancels an appointment.",
    properties: { appointment_id: word },
  }),
  aTool({
    name: "reschedule_appointment",
    description: "Moves an appointment to another day.",
    properties: { appointment_id: word, new_date: word },
  }),
  aTool({ name: "get_opening_hours", description: "Tells when the clinic is open." }),
  aTool({ name: "consultation_price", description: "Tells what a consultation costs." }),
];

function chosen(text: string, tools = clinic): string | string[] | null {
  const choice = chooseTool({ utterance: readUtterance(text), tools: tools.map(readTool), now });
  if (choice.kind === "none") return null;
  return choice.kind === "tool" ? choice.tool.name : choice.tools.map(({ name }) => name);
}

const garage = [
  aTool({
    name: "cars_for_sale",
    description: "Lists the used cars in the yard.",
    properties: { fuel: { type: "string", enum: ["diesel", "petrol", "electric"] } },
    required: ["fuel"],
  }),
  aTool({
    name: "find_stolen_car",
    description: "Looks up whether used cars were stolen.",
    properties: {
      fuel: { type: "string", enum: ["diesel", "petrol", "electric"] },
      plate: { type: "string", description: "License plate" },
      stolen_on: { type: "string", format: "date", description: "Day" },
    },
    required: ["fuel", "plate", "stolen_on"],
  }),
  aTool({
    name: "doors_jammed",
    description: "A locksmith comes out to open a car.",
    properties: { place: word, plate: word },
    required: ["place", "plate"],
  }),
  aTool({
    name: "breakdown_help",
    description: "Sends a mechanic when a car is broken.",
    properties: { place: word, plate: word },
    required: ["place", "plate"],
  }),
];

test("a question is answered by the tool that needs no more than what was said", () => {
  expect(chosen("any electric ones?", garage)).toBe("cars_for_sale");
  expect(chosen("morning. electric ones, then?", garage)).toBe("cars_for_sale");
});

test("who tells of trouble means the tool that is named for it", () => {
  expect(chosen("I can't get out, the doors are jammed", garage)).toBe("doors_jammed");
});

test.each([
  ["I need to see a doctor", "book_appointment"],
  ["can you fit me in tomorrow?", "book_appointment"],
  ["I can't make it to my appointment", "cancel_appointment"],
  ["please call off my appointment", "cancel_appointment"],
  ["could we push my appointment back to Friday?", "reschedule_appointment"],
  ["I'd like to move my appointment to another day", "reschedule_appointment"],
  ["how late are you open today?", "get_opening_hours"],
  ["what do you charge for a consultation?", "consultation_price"],
  ["how much is a consultation", "consultation_price"],
])("'%s' is a request for %s", (text, name) => {
  expect(chosen(text)).toBe(name);
});

test.each([
  "what's the weather like?",
  "I'd like a large pizza",
  "can you book me a hotel room?",
  "tell me a joke",
  "who won the election?",
])("'%s' fits none of a clinic's tools", (text) => {
  expect(chosen(text)).toBeNull();
});

test("two tools that fit alike are both named", () => {
  const tools = [
    aTool({ name: "book_tennis_court", description: "Books a tennis court." }),
    aTool({ name: "book_swimming_lane", description: "Books a lane in the pool." }),
  ];
  expect(chosen("I'd like to make a booking", tools)).toEqual(["book_tennis_court", "book_swimming_lane"]);
  expect(chosen("I'd like to book a lane in the pool", tools)).toBe("book_swimming_lane");
});

test("what a description says the tool is not for counts against it", () => {
  const tools = [
    aTool({ name: "report_leak", description: "Reports a leak. Do not use for questions about invoices." }),
    aTool({ name: "ask_office", description: "Passes a question about invoices on to the office." }),
  ];
  expect(chosen("I have a question about my invoices", tools)).toBe("ask_office");
});

test("cancelling is never answered by booking", () => {
  const [book] = clinic;
  expect(chosen("cancel my appointment please", book ? [book] : [])).toBeNull();
});

test("a thing that nobody sells here is not looked for, an unknown product is", () => {
  const shop = [
    aTool({
      name: "check_stock",
      description: "Checks if a product is in stock.",
      properties: { product: word },
      required: ["product"],
    }),
  ];
  expect(chosen("do you have flux capacitors?", shop)).toBe("check_stock");
  expect(chosen("will it rain tomorrow?", shop)).toBeNull();
});

test("the order of the tools does not matter", () => {
  expect(chosen("I can't make it to my appointment", clinic.toReversed())).toBe("cancel_appointment");
});

test("where no deed is named, the tool that only looks is meant", () => {
  const stock = [
    aTool({
      name: "stock_level",
      description: "How many pieces of an article there are.",
      properties: { sku: { type: "string" } },
    }),
    aTool({
      name: "move_stock",
      description: "Moves pieces of an article.",
      properties: { sku: { type: "string" } },
    }),
  ].map(readTool);
  const chosen = (text: string) => {
    const choice = chooseTool({
      utterance: readUtterance(text),
      tools: stock,
      now: new Date("2026-11-23T10:00:00"),
    });
    return choice.kind === "tool" ? choice.tool.name : choice.kind;
  };
  expect(chosen("stock of AB-1000")).toBe("stock_level");
  expect(chosen("move stock of AB-1000")).toBe("move_stock");
});

test("a description that begins with when to use the tool answers no question after when", () => {
  const fit = (description: string) => {
    const tools = [readTool(aTool({ name: "file_complaint", description }))];
    return scoreTools({ utterance: readUtterance("When is the concert?"), tools, now })[0]?.fit;
  };
  expect(fit("When the caller is upset, files a complaint.")).toBe(
    fit("Files a complaint when the caller is upset."),
  );
});

const marina = [
  aTool({
    name: "trips_of_day",
    description: "Which boat trips have seats on a day.",
    properties: { date: { type: "string", description: "Day" } },
    required: ["date"],
  }),
  aTool({
    name: "book_trip",
    description: "Books seats on a boat trip.",
    properties: { date: { type: "string", description: "Day" }, seats: { type: "integer" } },
    required: ["date", "seats"],
  }),
  aTool({
    name: "berth_price",
    description: "What a berth costs.",
    properties: { length: { type: "number", description: "Feet" } },
    required: ["length"],
  }),
  aTool({ name: "next_lift", description: "Free times of the crane.", properties: { berth: word } }),
  aTool({
    name: "inspect_hull",
    description: "Sends a diver who inspects a hull.",
    properties: { date: word },
    required: ["date"],
  }),
  aTool({
    name: "report_damage",
    description: "Reports a damage to a rented boat.",
    properties: { what: word },
  }),
  aTool({
    name: "load_card",
    description: "Adds money to a fuel card.",
    properties: { card: word, amount: { type: "number", description: "Amount" } },
    required: ["card", "amount"],
  }),
  aTool({
    name: "find_card",
    description: "Looks up a fuel card.",
    properties: { card: word },
    required: ["card"],
  }),
  aTool({
    name: "move_visit",
    description: "Moves a visit to another day.",
    properties: { visit: { type: "string", description: "Visit", pattern: "^Q\\d{4}$" }, date: word },
    required: ["visit", "date"],
  }),
];

test.each([
  ["are there any trips left on Sunday?", "trips_of_day"],
  ["when could you lift my boat next?", "next_lift"],
  ["I tore the sail of your boat", "report_damage"],
  ["can somebody come out and inspect the hull of my boat?", "inspect_hull"],
  ["put thirty dollars on card 4711", "load_card"],
  ["could the diver come on Friday instead? it's visit Q 4 4 1 2", "move_visit"],
])("“%s” is for %s", (text, name) => {
  expect(chosen(text, marina)).toBe(name);
});

test.each([
  "do I have to be there when the diver inspects the hull?",
  "what do I need for the visit of a diver?",
])("“%s” asks for nothing to be done", (text) => {
  expect(chosen(text, marina)).toBeNull();
});
