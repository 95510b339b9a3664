import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { baffled, claims, declines, farewell } from "./patterns.ts";

const search = callOf("search_homes");
const viewing = callOf("book_viewing");
const details = callOf("listing_details");

const orchard = viewing({
  property: { includes: ["orchard row"] },
  date: "2026-03-14",
  time: "11:00",
  name: "Malik Warner",
  phone: { digits: "6175550181" },
});
const petrov = {
  property: { includes: ["22701"] },
  time: "17:30",
  name: "Ana Petrov",
  phone: { digits: "6175550111" },
};

export const realEstate: Business = {
  name: "real estate agency",
  tools: [
    {
      name: "search_homes",
      about: "Searches homes that are for sale.",
      takes: [
        { key: "bedrooms", type: "integer", about: "How many bedrooms", minimum: 1 },
        { key: "max_price", type: "number", about: "Highest price in dollars" },
        { key: "with_garage", type: "boolean", about: "Only homes with a garage", optional: true },
      ],
      answers: [{ json: { found: 3, best_match: "18 Orchard Row", price: "$415,000" } }],
    },
    {
      name: "book_viewing",
      about: "Makes an appointment to see a home with one of our agents.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "property", about: "Address or listing number of the home" },
        { key: "date", about: "Day of the viewing", format: "date" },
        { key: "time", about: "Time of the viewing", format: "time" },
        { key: "name", about: "Name of the visitor" },
        { key: "phone", about: "Phone number of the visitor" },
      ],
      answers: [{ json: { viewing: "V-51", agent: "Leonie" } }],
    },
    {
      name: "listing_details",
      about: "Everything about one home, by its listing number.",
      takes: [{ key: "listing_number", about: "Five digits", pattern: "^\\d{5}$" }],
      answers: [
        { when: { listing_number: "40404" }, status: 404, json: { error: "There is no such listing." } },
        { json: { size: "1,240 square feet", garage: true, taxes: "$3,100 a year" } },
      ],
    },
    {
      name: "request_valuation",
      about: "An owner wants to sell and asks what the home is worth; we call back.",
      effect: "write",
      takes: [
        { key: "address", about: "Address of the home" },
        { key: "phone", about: "Number for the call back" },
      ],
      answers: [{ json: { call_back: "tomorrow morning" } }],
    },
  ],
  dialogues: [
    {
      title: "found, then seen",
      turns: [
        {
          caller:
            "we're looking for a home with three bedrooms, for four hundred and twenty thousand at most",
          kind: "several",
          calls: [search({ bedrooms: 3, max_price: 420_000 })],
          tells: ["Orchard", "415"],
        },
        {
          caller: "could we book a viewing of Orchard Row for Saturday at eleven am",
          asks: "name|phone|number",
        },
        { caller: "Malik Warner", asks: "phone|number" },
        {
          caller: "six one seven, five five five, oh one eight one",
          kind: "confirmation",
          confirms: orchard,
          never: [claims],
        },
        { caller: "lovely, yes", kind: "confirmation", calls: [orchard], tells: ["51", "Leonie"] },
      ],
    },
    {
      title: "a garage, a pool",
      turns: [
        {
          caller: "can you tell me about listing two two seven oh one",
          calls: [details({ listing_number: "22701" })],
          tells: ["1,?240"],
        },
        { caller: "so it does have a garage?", tells: ["\\byes\\b|garage"], never: [baffled, "no garage"] },
        { caller: "and a pool?", tells: [declines], never: [baffled, "(has|with) a pool"] },
      ],
    },
    {
      title: "no such listing",
      turns: [
        {
          caller: "I'm calling about listing 40404, what can you tell me",
          kind: "failure",
          calls: [details({ listing_number: "40404" })],
          tells: [declines],
          never: ["1,?240", "404 error|status 404"],
        },
        {
          caller: "oops, 40440 I meant",
          kind: "correction",
          calls: [details({ listing_number: "40440" })],
          tells: ["1,?240"],
        },
      ],
    },
    {
      title: "what is it worth",
      turns: [
        { caller: "I'm thinking of selling my mom's house, what's it worth?", asks: "address|where|phone" },
        { caller: "31 Ferry Street", asks: "phone|number" },
        {
          caller: "it's 617 555 0129, call me any time",
          calls: [
            {
              tool: "request_valuation",
              with: { address: "31 Ferry Street", phone: { digits: "6175550129" } },
            },
          ],
          tells: ["tomorrow|morning"],
        },
        { caller: "great, talk tomorrow then", kind: "goodbye", tells: [`${farewell}|tomorrow`] },
      ],
    },
    {
      title: "same time on Friday",
      turns: [
        {
          caller: "Book a viewing of listing 22701 for tomorrow at 5:30 pm, Ana Petrov, 617 555 0111",
          kind: "several",
          confirms: viewing({ ...petrov, date: "2026-03-12" }),
        },
        {
          caller: "actually, could it be Friday, same time?",
          kind: "correction",
          confirms: viewing({ ...petrov, date: "2026-03-13" }),
        },
        {
          caller: "no, you know what, don't book it",
          kind: "confirmation",
          never: [baffled, claims, "V-51"],
        },
      ],
    },
  ],
};
