import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const snow = callOf("Snow report")({});
const places = callOf("Free places");
const book = callOf("Book a tour");
const cancel = callOf("Cancel a tour");
const fullDay = book({
  tour: "full day",
  day: "2026-03-15",
  adults: 2,
  phone: { digits: "5550190" },
});
const lights = (children: number) =>
  book({
    tour: "northern lights",
    day: "2026-03-20",
    adults: 2,
    children,
    phone: { digits: "5550122" },
  });
const tour = {
  key: "tour",
  about: "Which tour",
  options: ["half day", "full day", "northern lights"],
};
const day = { key: "day", about: "Day of the tour", format: "date" as const };
const alone = book({ tour: "half day", day: "2026-03-15", adults: 1, phone: { digits: "5550159" } });

export const dogSledding: Business = {
  name: "dog sledding",
  tools: [
    {
      name: "Snow report",
      about: "How much snow there is at the moment and what the trail is like.",
      takes: [],
      answers: [{ json: { snow: "60 cm", trail: "groomed this morning" } }],
    },
    {
      name: "Free places",
      about: "How many places are left on a tour.",
      takes: [tour, day],
      answers: [
        { when: { tour: "half day", day: "2026-03-14" }, json: { places: 0 } },
        { json: { places: 5 } },
      ],
    },
    {
      name: "Book a tour",
      about: "Books a tour with our dogs.",
      effect: "write",
      confirm: "always",
      takes: [
        tour,
        day,
        { key: "adults", type: "integer", about: "How many adults", minimum: 1 },
        {
          key: "children",
          type: "integer",
          about: "How many children under twelve, if there are any",
          optional: true,
        },
        { key: "phone", about: "Cell phone number" },
      ],
      answers: [{ json: { meet: "10:00 at the kennels", wear: "two pairs of socks" } }],
    },
    {
      name: "Cancel a tour",
      about: "Cancels a booked tour.",
      effect: "write",
      confirm: "always",
      takes: [{ key: "booking", about: "Booking number, DS and three digits", pattern: "^DS\\d{3}$" }],
      answers: [
        { when: { booking: "DS900" }, status: 409, json: { error: "too late to cancel" } },
        { json: { refund: "$120" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "snow and a full day",
      turns: [
        { caller: "hello! is there any snow up there at all?", calls: [snow], tells: ["60|sixty"] },
        {
          caller: "oh great. any places left on the full day tour on Sunday?",
          kind: "several",
          calls: [places({ tour: "full day", day: "2026-03-15" })],
          tells: ["5|five"],
        },
        {
          caller: "then please book it for two adults, my number is 555 0190",
          kind: "several",
          confirms: fullDay,
          never: [claims],
        },
        {
          caller: "yes, book it",
          kind: "confirmation",
          calls: [fullDay],
          tells: ["10:00|10 am|ten|kennels|socks"],
        },
      ],
    },
    {
      title: "kids under the lights",
      turns: [
        {
          caller:
            "I'd like to book the northern lights tour on the 20th, two adults and three kids, number's five five five oh one two two",
          kind: "several",
          confirms: lights(3),
        },
        {
          caller: "sorry, it's only two kids, one is fourteen and stays at home",
          kind: "correction",
          confirms: lights(2),
        },
        {
          caller: "yeah, exactly",
          kind: "confirmation",
          calls: [lights(2)],
          tells: ["10:00|10 am|ten|kennels|socks"],
        },
      ],
    },
    {
      title: "a sad call",
      turns: [
        { caller: "I have to cancel our tour, unfortunately", asks: "booking|number" },
        { caller: "D S three one four", confirms: cancel({ booking: "DS314" }) },
        {
          caller: "yes, sadly",
          kind: "confirmation",
          calls: [cancel({ booking: "DS314" })],
          tells: ["120"],
        },
        { caller: "thanks for the refund. give the dogs a hug!", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "Saturday is full",
      turns: [
        {
          caller: "the half day tour on Saturday, is there anything left?",
          kind: "several",
          calls: [places({ tour: "half day", day: "2026-03-14" })],
          tells: [nothingFound],
        },
        {
          caller: "and the northern lights on the same day?",
          kind: "correction",
          calls: [places({ tour: "northern lights", day: "2026-03-14" })],
          tells: ["5|five"],
        },
      ],
    },
    {
      title: "too late",
      turns: [
        {
          caller: "can you cancel booking DS900 for me?",
          confirms: cancel({ booking: "DS900" }),
        },
        {
          caller: "yes",
          kind: "failure",
          calls: [cancel({ booking: "DS900" })],
          tells: [`${declines}|too late`],
          never: [claims, "120"],
        },
      ],
    },
    {
      title: "who is the fastest",
      turns: [
        { caller: "my daughter says hi to all the huskies", kind: "small-talk", ...leftAlone },
        {
          caller: "if you had to guess, is the trail in good shape right now?",
          calls: [snow],
          tells: ["groomed|60|sixty"],
        },
        { caller: "thank you, bye bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "one adult",
      turns: [
        {
          caller: "I'd like to book a tour with the dogs",
          asks: "tour|which|day|when|adults|many|phone|number",
        },
        { caller: "the half day one", asks: "day|when|date|adults|many|phone|number" },
        { caller: "this Sunday, for one adult", kind: "several", asks: "phone|number" },
        { caller: "five five five oh one five nine", confirms: alone, never: [claims] },
        {
          caller: "yes, that's fine",
          kind: "confirmation",
          calls: [alone],
          tells: ["10:00|10 am|ten|kennels|socks"],
        },
      ],
    },
  ],
};
