import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, leftAlone } from "../fourth/patterns.ts";

const fallen = callOf("Tree down - emergency");
const look = callOf("Have a tree looked at");
const stumps = callOf("Stump grinding price");
const permit = callOf("Permit status");
const oak = (reason: string) =>
  look({
    address: { includes: ["9 quarry"] },
    kind: "oak",
    reason,
    date: "2026-03-20",
    name: { includes: ["vera", "lang"] },
    phone: { digits: "5550137" },
  });
const maple = look({
  address: { includes: ["town hall"] },
  kind: "maple",
  reason: "roots",
  date: "2026-03-23",
  name: { includes: ["otis", "field"] },
  phone: { digits: "5550150" },
});

export const treeSurgeon: Business = {
  name: "tree surgeon",
  tools: [
    {
      name: "Tree down - emergency",
      about:
        "When a tree or a big branch has come down on a house, a car or a road, or is just about to. Crew on call goes out.",
      effect: "write",
      takes: [
        { key: "place", about: "Where" },
        { key: "lying_on", about: "What it lies on", options: ["house", "car", "road", "power line"] },
        { key: "phone", about: "Caller's phone" },
      ],
      answers: [{ json: { crew_there_in: "1 hour" } }],
    },
    {
      name: "Have a tree looked at",
      about:
        "One of our arborists comes and says what should be done. For everything that is not an emergency.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "address", about: "Where the tree stands" },
        {
          key: "kind",
          about: "Kind of tree",
          options: ["oak", "maple", "birch", "fir", "fruit tree", "other"],
        },
        { key: "reason", about: "Why", options: ["pruning", "felling", "disease", "roots"] },
        { key: "date", about: "Day of the visit", format: "date" },
        { key: "name", about: "Name" },
        { key: "phone", about: "Phone" },
      ],
      answers: [
        { when: { kind: "maple" }, status: 503, json: { error: "unavailable" } },
        { json: { arborist: "Signe" } },
      ],
    },
    {
      name: "Stump grinding price",
      about: "Price for grinding out stumps.",
      takes: [
        {
          key: "diameter_cm",
          type: "number",
          about: "Across the stump, in centimeters",
          minimum: 10,
          maximum: 200,
        },
        { key: "count", type: "integer", about: "How many stumps of that size", minimum: 1, maximum: 50 },
      ],
      answers: [{ when: { count: 1 }, json: { price: "$130" } }, { json: { price: "$320" } }],
    },
    {
      name: "Permit status",
      about: "Whether the town has allowed a felling that we applied for.",
      takes: [
        { key: "file", about: "File number, year/number, for example 26/041", pattern: "^\\d{2}/\\d{3}$" },
      ],
      answers: [
        { when: { file: "26/017" }, json: { status: "granted", valid_until: "October" } },
        { status: 404, json: { error: "no such file" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "on the car",
      turns: [
        {
          caller: "a huge branch just came down on my car! I'm at 15 Glen Avenue",
          kind: "several",
          asks: "phone|number|reach|call",
        },
        {
          caller: "five five five, zero one two eight",
          calls: [
            fallen({ place: { includes: ["15 glen"] }, lying_on: "car", phone: { digits: "5550128" } }),
          ],
          tells: ["hour|60"],
        },
        { caller: "what a day. thanks", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "an oak that ought to be pruned",
      turns: [
        {
          caller: "I'd like somebody to look at our oak, it needs pruning, it's at 9 Quarry Road",
          kind: "several",
          asks: "day|date|when|name|phone|number",
        },
        {
          caller: "next week on Friday, the 20th. Vera Lang, 555 0137",
          kind: "several",
          confirms: oak("pruning"),
          never: [claims],
        },
        {
          caller: "my husband says it has to be felled. so put felling as the reason",
          kind: "correction",
          confirms: oak("felling"),
        },
        { caller: "yes, that's final", kind: "confirmation", calls: [oak("felling")], tells: ["Signe"] },
      ],
    },
    {
      title: "one stump, four stumps",
      turns: [
        {
          caller: "what do you charge for grinding out a stump?",
          asks: "diameter|across|big|wide|large|size|centimet|how many",
        },
        {
          caller: "it's one stump, forty-five centimeters across",
          kind: "several",
          calls: [stumps({ diameter_cm: 45, count: 1 })],
          tells: ["130"],
        },
        {
          caller: "and if it were four of them, same size?",
          kind: "correction",
          calls: [stumps({ diameter_cm: 45, count: 4 })],
          tells: ["320"],
        },
      ],
    },
    {
      title: "has the town said yes",
      turns: [
        {
          caller: "has the town allowed the felling, file 26/017?",
          calls: [permit({ file: "26/017" })],
          tells: ["granted|allowed|yes|approved", "October"],
        },
        {
          caller: "and 26/071?",
          kind: "failure",
          calls: [permit({ file: "26/071" })],
          tells: [declines],
          never: ["October"],
        },
      ],
    },
    {
      title: "roots at the town hall",
      turns: [
        {
          caller:
            "Otis Field from the town hall, 555 0150. The roots of the maple in front of the town hall lift the pavement, can someone look at it on Monday the 23rd?",
          kind: "several",
          confirms: maple,
        },
        { caller: "yes", kind: "failure", calls: [maple], tells: [declines], never: [claims, "Signe"] },
        { caller: "I'll try this afternoon again", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "a tree house",
      turns: [
        { caller: "would you build us a tree house?", ...declined },
        { caller: "the kids will be heartbroken, but okay", kind: "small-talk", ...leftAlone },
      ],
    },
  ],
};
