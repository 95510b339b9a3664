import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { baffled, claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const times = callOf("Showtimes");
const reserve = callOf("Reserve seats");
const lost = callOf("Lost and found");
const keeper = { includes: ["lighthouse keeper"] };
const evening = reserve({
  film: keeper,
  day: "2026-03-12",
  time: "20:15",
  seats: 2,
  name: { includes: ["odell"] },
});
const family = reserve({
  film: { includes: ["paper planets"] },
  day: "2026-03-15",
  time: "14:00",
  seats: 5,
  name: { includes: ["tamsin wray"] },
});

export const cinema: Business = {
  name: "cinema",
  tools: [
    {
      name: "Showtimes",
      about: "Tells at what times a film is playing on a given day.",
      takes: [
        { key: "film", about: "Title of the film" },
        { key: "day", about: "The day", format: "date" },
      ],
      answers: [
        { when: { day: "2026-03-16" }, json: { times: [], note: "closed on Mondays" } },
        { json: { times: ["17:30", "20:15"] } },
      ],
    },
    {
      name: "Reserve seats",
      about: "Reserves seats for one showing. Seats are held until 30 minutes before.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "film", about: "Title of the film" },
        { key: "day", about: "Day of the showing", format: "date" },
        { key: "time", about: "When the showing starts", format: "time" },
        { key: "seats", type: "integer", about: "How many seats", minimum: 1, maximum: 10 },
        { key: "name", about: "Name for the reservation" },
      ],
      answers: [{ json: { pickup_code: "K4418" } }],
    },
    {
      name: "Lost and found",
      about: "Checks whether something that a guest left in the theater was found.",
      takes: [{ key: "item", about: "What was lost" }],
      answers: [{ json: { found: true, kept_at: "box office" } }],
    },
  ],
  dialogues: [
    {
      title: "two for the late showing",
      turns: [
        {
          caller: "hi there, when's The Lighthouse Keeper on tomorrow?",
          calls: [times({ film: keeper, day: "2026-03-12" })],
          tells: ["17:30|5:30", "20:15|8:15"],
        },
        { caller: "ok let's do the quarter past eight one, two seats please", asks: "name" },
        {
          caller: "Odell, that's O, D, E, double L",
          kind: "confirmation",
          confirms: evening,
          never: [claims],
        },
        { caller: "yep that's it", kind: "confirmation", calls: [evening], tells: ["K ?4418"] },
        { caller: "perfect, see you tomorrow then", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "everything in one breath, then one more kid",
      turns: [
        {
          caller:
            "I'd like to reserve four seats for Paper Planets this Sunday at two in the afternoon, the name's Tamsin Wray",
          kind: "several",
          confirms: reserve({
            film: { includes: ["paper planets"] },
            day: "2026-03-15",
            time: "14:00",
            seats: 4,
            name: { includes: ["tamsin wray"] },
          }),
        },
        {
          caller: "oh hang on, make that five, my niece is coming too",
          kind: "correction",
          confirms: family,
          never: [claims],
        },
        { caller: "yes, correct", kind: "confirmation", calls: [family], tells: ["4418"] },
      ],
    },
    {
      title: "a scarf",
      turns: [
        {
          caller: "hello, I think I left my green scarf at your place last night",
          calls: [lost({ item: { includes: ["scarf"] } })],
          tells: ["box office"],
        },
        { caller: "oh thank goodness, my grandma knitted that one", kind: "small-talk", ...leftAlone },
        { caller: "thanks so much, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "popcorn by mail",
      turns: [
        { caller: "do you guys deliver popcorn?", ...declined },
        {
          caller: "fair enough. is Paper Planets playing on Monday?",
          calls: [times({ film: { includes: ["paper planets"] }, day: "2026-03-16" })],
          tells: [`${declines}|closed`],
        },
      ],
    },
    {
      title: "no day given",
      turns: [
        { caller: "what time is Paper Planets on?", asks: "day|date|when" },
        {
          caller: "Saturday",
          calls: [times({ film: { includes: ["paper planets"] }, day: "2026-03-14" })],
          tells: ["17:30|5:30"],
        },
        { caller: "hm, no, too late for the kids. forget it", never: [baffled, claims] },
      ],
    },
  ],
};
