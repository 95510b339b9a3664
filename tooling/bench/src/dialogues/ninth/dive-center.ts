import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const sea = callOf("Sea conditions");
const dive = callOf("Book a dive");
const gear = callOf("Rent gear");
const wreck = dive({ site: "the wreck", day: "2026-03-12", divers: 3, licensed: true });
const reef = (divers: number) => dive({ site: "the reef", day: "2026-03-24", divers, licensed: true });
const alone = (site: string) => dive({ site, day: "2026-03-21", divers: 1, licensed: true });

export const diveCenter: Business = {
  name: "dive center",
  tools: [
    {
      name: "Sea conditions",
      about: "How the sea is on a day: visibility, waves, and whether our boat goes out.",
      takes: [{ key: "day", about: "Which day", format: "date" }],
      answers: [
        { when: { day: "2026-03-14" }, json: { visibility: "2 meters", boat: "stays in the harbor" } },
        { when: { day: "2026-03-18" }, fail: "timed-out" },
        { json: { visibility: "12 meters", boat: "goes out" } },
      ],
    },
    {
      name: "Book a dive",
      about: "Books places on the boat for a guided dive.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "site", about: "Where they want to dive", options: ["the wreck", "the reef", "the cave"] },
        { key: "day", about: "Which day", format: "date" },
        { key: "divers", type: "integer", about: "How many divers", minimum: 1, maximum: 8 },
        { key: "licensed", type: "boolean", about: "Do all of them have a diving license?" },
      ],
      answers: [
        { when: { site: "the cave" }, status: 503, json: { error: "no guide confirmed" } },
        { json: { boat_leaves: "8:30", pier: 3 } },
      ],
    },
    {
      name: "Rent gear",
      about: "Reserves diving gear at our shop.",
      effect: "write",
      takes: [
        { key: "item", about: "What they need", options: ["wetsuit", "fins", "regulator", "full set"] },
        { key: "size", about: "Size", options: ["small", "medium", "large"] },
        { key: "from", about: "From which day", format: "date" },
        { key: "days", type: "integer", about: "For how many days", minimum: 1 },
      ],
      answers: [{ json: { price: "$30", deposit: "$100" } }],
    },
  ],
  dialogues: [
    {
      title: "down to the wreck",
      turns: [
        {
          caller: "hi, what's the sea like tomorrow?",
          calls: [sea({ day: "2026-03-12" })],
          tells: ["12|twelve"],
        },
        {
          caller:
            "great, book us a dive to the wreck tomorrow then, there's three of us and we all have a license",
          kind: "several",
          confirms: wreck,
          never: [claims],
        },
        {
          caller: "yes, perfect",
          kind: "confirmation",
          calls: [wreck],
          tells: ["8:30|half past eight|3|three"],
        },
      ],
    },
    {
      title: "the boat stays in",
      turns: [
        {
          caller: "are you going out on Saturday? how's the visibility?",
          calls: [sea({ day: "2026-03-14" })],
          tells: ["2|two|stays|harbor|not|n't"],
        },
        {
          caller: "oh no. how about Sunday?",
          kind: "correction",
          calls: [sea({ day: "2026-03-15" })],
          tells: ["12|twelve|goes out|yes"],
        },
      ],
    },
    {
      title: "a wetsuit",
      turns: [
        {
          caller: "I need to rent a wetsuit in large for two days, starting tomorrow",
          kind: "several",
          calls: [gear({ item: "wetsuit", size: "large", from: "2026-03-12", days: 2 })],
          tells: ["30|100"],
        },
        { caller: "sweet. see ya", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "a whole set, bit by bit",
      turns: [
        { caller: "can I rent a full set from you?", asks: "size|day|when|long|from" },
        { caller: "size is medium", asks: "day|when|long|from" },
        {
          caller: "from Friday, for a week",
          kind: "several",
          calls: [gear({ item: "full set", size: "medium", from: "2026-03-13", days: 7 })],
          tells: ["30|100"],
        },
      ],
    },
    {
      title: "one more and then none",
      turns: [
        {
          caller: "please book two divers for the reef on the 24th, both with a license",
          kind: "several",
          confirms: reef(2),
        },
        {
          caller: "my sister's coming as well, so it's three of us, she has one too",
          kind: "correction",
          confirms: reef(3),
        },
        {
          caller: "hmm no, stop, I have to ask her about the day first",
          kind: "correction",
          ...leftAlone,
        },
        { caller: "have you ever seen a shark?", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "a week from today",
      turns: [
        {
          caller: "how will the sea be a week from today?",
          kind: "failure",
          calls: [sea({ day: "2026-03-18" })],
          tells: [declines],
          never: ["12 meters|2 meters"],
        },
        { caller: "okay. and do you fill nitrox?", ...declined },
        { caller: "alright, goodbye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "no cave, so the reef",
      turns: [
        {
          caller:
            "please book me a dive in the cave on the 21st, just one diver, and yes, I've got a license",
          kind: "several",
          confirms: alone("the cave"),
        },
        {
          caller: "yes",
          kind: "failure",
          calls: [alone("the cave")],
          tells: [declines],
          never: [claims, "8:30"],
        },
        {
          caller: "then book me the reef instead, same day",
          kind: "correction",
          confirms: alone("the reef"),
        },
        {
          caller: "yes please",
          kind: "confirmation",
          calls: [alone("the reef")],
          tells: ["8:30|half past eight|3|three"],
        },
      ],
    },
  ],
};
