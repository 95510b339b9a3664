import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const price = callOf("Price of a permit");
const issue = callOf("Issue a permit");
const caught = callOf("Report a catch");
const dead = callOf("Dead fish");
const henrik = (days: number) =>
  issue({
    water: "lake",
    from: "2026-03-14",
    days,
    angler: { includes: ["henrik", "moe"] },
    birth_date: "1971-09-05",
  });
const closed = issue({
  water: "trout stream",
  from: "2026-03-16",
  days: 1,
  angler: { includes: ["carla", "whitfield"] },
  birth_date: "2000-12-24",
});
const water = { key: "water", about: "Where they fish", options: ["lake", "river", "trout stream"] };
const days = { key: "days", type: "integer" as const, about: "For how many days", minimum: 1, maximum: 30 };

export const anglingPermits: Business = {
  name: "angling permits",
  tools: [
    {
      name: "Price of a permit",
      about: "What a fishing permit costs.",
      takes: [
        water,
        days,
        { key: "junior", type: "boolean", about: "Under 16, only if they say so", optional: true },
      ],
      answers: [
        { when: { junior: true }, json: { price: "$6" } },
        { when: { days: 7 }, json: { price: "$49" } },
        { json: { price: "$15" } },
      ],
    },
    {
      name: "Issue a permit",
      about: "Issues the permit. The warden checks the date of birth against the passport.",
      effect: "write",
      confirm: "always",
      takes: [
        water,
        { key: "from", about: "First day", format: "date" },
        days,
        { key: "angler", about: "Name of the angler" },
        { key: "birth_date", about: "Angler's date of birth", format: "date" },
      ],
      answers: [
        { when: { water: "trout stream" }, status: 409, json: { error: "closed season until April" } },
        { json: { permit: "P-6620" } },
      ],
    },
    {
      name: "Report a catch",
      about: "Every fish over 30 cm that is taken home has to be reported. One report per fish.",
      effect: "write",
      takes: [
        { key: "species", about: "Fish", options: ["trout", "pike", "perch", "carp"] },
        { key: "length_cm", type: "number", about: "Length in cm", minimum: 10, maximum: 150 },
        water,
      ],
      answers: [{ json: { left_this_month: 2 } }],
    },
    {
      name: "Dead fish",
      about: "Somebody sees dead fish, foam or oil on the water. The warden goes there right away.",
      effect: "write",
      takes: [
        { key: "place", about: "Where exactly" },
        { key: "seen", about: "What they see" },
        { key: "phone", about: "Phone number" },
      ],
      answers: [{ json: { warden_there_in: "25 minutes" } }],
    },
  ],
  dialogues: [
    {
      title: "a week at the river",
      turns: [
        {
          caller: "hey, what do I pay for a permit for the river, seven days?",
          kind: "several",
          calls: [price({ water: "river", days: 7 })],
          tells: ["49"],
        },
        {
          caller: "and if I only go for two days?",
          kind: "correction",
          calls: [price({ water: "river", days: 2 })],
          tells: ["15|fifteen"],
        },
        { caller: "cool. I'll see what the wife says", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "a junior at the lake",
      turns: [
        {
          caller: "one day on the lake for my kid, she's a junior, twelve years old. how much is that?",
          kind: "several",
          calls: [price({ water: "lake", days: 1, junior: true })],
          tells: ["6|six"],
        },
        { caller: "she's going to outfish me, mark my words", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "a permit for the weekend",
      turns: [
        {
          caller: "I'd like a permit for the lake, starting Saturday",
          kind: "several",
          asks: "days|long|many|name|birth|born",
        },
        { caller: "two days. name's Henrik Moe", kind: "several", asks: "birth|born" },
        { caller: "September fifth, seventy-one", confirms: henrik(2), never: [claims] },
        {
          caller: "hmm... I've got the Monday off too. three days",
          kind: "correction",
          confirms: henrik(3),
        },
        { caller: "mm-hm, yes", kind: "confirmation", calls: [henrik(3)], tells: ["6620"] },
      ],
    },
    {
      title: "closed season",
      turns: [
        {
          caller:
            "Carla Whitfield, born December 24th, 2000, please issue me a permit for the trout stream for one day, Monday",
          kind: "several",
          confirms: closed,
        },
        {
          caller: "yep, that's me",
          kind: "failure",
          calls: [closed],
          tells: [`${declines}|closed|April`],
          never: [claims, "6620"],
        },
        { caller: "aw. see you in April, then. bye", kind: "goodbye", tells: [`${farewell}|April`] },
      ],
    },
    {
      title: "a pike this long",
      turns: [
        {
          caller: "I've got a catch to report! a pike, you should see it",
          asks: "long|length|cm|centimet|where|lake|water",
        },
        {
          caller: "eighty-four centimeters, in the lake",
          kind: "several",
          calls: [caught({ species: "pike", length_cm: 84, water: "lake" })],
          tells: ["2|two"],
        },
        {
          caller: "and a perch, same lake, thirty-three",
          kind: "several",
          calls: [caught({ species: "perch", length_cm: 33, water: "lake" })],
          tells: ["2|two"],
        },
      ],
    },
    {
      title: "foam under the bridge",
      turns: [
        {
          caller: "listen, there's dead fish floating under the old mill bridge, dozens of them",
          kind: "several",
          asks: "phone|number|reach|call",
        },
        {
          caller: "five five five zero one five two",
          calls: [
            dead({
              place: { includes: ["bridge"] },
              seen: { includes: ["dead fish"] },
              phone: { digits: "5550152" },
            }),
          ],
          tells: ["25|twenty-five"],
        },
        { caller: "what do you use as bait for zander, by the way?", ...declined },
      ],
    },
  ],
};
