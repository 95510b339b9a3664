import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const inStock = callOf("Have we got it");
const reserve = callOf("Reserve a costume");
const lateFee = callOf("Late fee");
const damage = callOf("Report damage");
const pirate = reserve({
  costume: { includes: ["pirate"] },
  size: "L",
  from: "2026-03-13",
  until: "2026-03-15",
  name: { includes: ["tom", "willis"] },
  deposit_by_card: true,
});
const vampire = reserve({
  costume: { includes: ["vampire"] },
  size: "kids",
  from: "2026-03-20",
  until: "2026-03-22",
  name: { includes: ["priya", "raman"] },
  deposit_by_card: false,
});
const size = { key: "size", about: "Size", options: ["S", "M", "L", "XL", "kids"] };

export const costumeRental: Business = {
  name: "costume rental",
  tools: [
    {
      name: "Have we got it",
      about: "Is a costume in, in a size, on a day. Also says what it costs to rent.",
      takes: [
        { key: "costume", about: "What they want to be, a word or two" },
        size,
        { key: "day", about: "From when", format: "date" },
      ],
      answers: [
        { when: { size: "XL" }, json: { in_stock: false } },
        { json: { in_stock: true, rent: "$35" } },
      ],
    },
    {
      name: "Reserve a costume",
      about: "Keeps a costume for somebody.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "costume", about: "What they want to be, a word or two" },
        size,
        { key: "from", about: "First day", format: "date" },
        { key: "until", about: "Day it comes back", format: "date" },
        { key: "name", about: "Full name" },
        { key: "deposit_by_card", type: "boolean", about: "Deposit by card? If not, cash." },
      ],
      answers: [{ json: { deposit: "$50" } }],
    },
    {
      name: "Late fee",
      about: "What is due for a costume that comes back late.",
      takes: [
        {
          key: "tag",
          about: "Tag in the collar, a letter, dash, three digits",
          pattern: "^[A-Z]-\\d{3}$",
        },
        { key: "days_late", type: "integer", about: "How many days late", minimum: 1 },
      ],
      answers: [{ when: { days_late: 7 }, json: { fee: "$28" } }, { json: { fee: "$12" } }],
    },
    {
      name: "Report damage",
      about: "Notes that something about a costume is broken.",
      effect: "write",
      takes: [
        {
          key: "tag",
          about: "Tag in the collar, a letter, dash, three digits",
          pattern: "^[A-Z]-\\d{3}$",
        },
        { key: "what", about: "What is broken" },
      ],
      answers: [{ json: { advice: "bring it in as it is, please do not sew it" } }],
    },
  ],
  dialogues: [
    {
      title: "a pirate for the weekend",
      turns: [
        {
          caller: "ahoy! have you got a pirate costume in a large for this Friday?",
          kind: "several",
          calls: [inStock({ costume: { includes: ["pirate"] }, size: "L", day: "2026-03-13" })],
          tells: ["35"],
        },
        {
          caller: "arr. reserve it till Sunday, Tom Willis, and I'll pay the deposit by card",
          kind: "several",
          confirms: pirate,
          never: [claims],
        },
        { caller: "go for it", kind: "confirmation", calls: [pirate], tells: ["50"] },
      ],
    },
    {
      title: "three days over",
      turns: [
        {
          caller:
            "I've still got one of your costumes, tag B dash two oh seven, it's three days late. what do I owe you?",
          kind: "several",
          calls: [lateFee({ tag: "B-207", days_late: 3 })],
          tells: ["12"],
        },
        {
          caller: "and if it ends up being a whole week late?",
          kind: "correction",
          calls: [lateFee({ tag: "B-207", days_late: 7 })],
          tells: ["28"],
        },
      ],
    },
    {
      title: "a torn sleeve",
      turns: [
        {
          caller: "I'm so sorry, I tore the sleeve of one of your costumes. the tag says D-115",
          kind: "several",
          calls: [damage({ tag: "D-115", what: { includes: ["sleeve"] } })],
          tells: ["bring|sew"],
        },
        { caller: "do I lose my whole deposit now?", ...declined },
      ],
    },
    {
      title: "a small vampire",
      turns: [
        {
          caller: "please reserve a vampire costume for me, kids' size",
          asks: "day|date|when|from|until|back|long|name|deposit|card|cash",
        },
        {
          caller: "from March twentieth, and it'd be back on the twenty-second",
          kind: "several",
          asks: "name|deposit|card|cash",
        },
        {
          caller: "Priya Raman, and I'd leave the deposit in cash",
          kind: "several",
          confirms: vampire,
          never: [claims],
        },
        { caller: "yes, right", kind: "confirmation", calls: [vampire], tells: ["50"] },
      ],
    },
    {
      title: "what goes on under there",
      turns: [
        { caller: "can I keep my glasses on under your gorilla mask?", ...declined },
        { caller: "I'd look hilarious, though", kind: "small-talk", ...leftAlone },
        { caller: "all right, bye bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "squeezing into a gorilla",
      turns: [
        {
          caller: "have you got a gorilla suit, extra large, for tomorrow?",
          kind: "several",
          calls: [inStock({ costume: { includes: ["gorilla"] }, size: "XL", day: "2026-03-12" })],
          tells: [declines],
          never: ["35"],
        },
        {
          caller: "medium? I'll squeeze in somehow",
          kind: "correction",
          calls: [inStock({ costume: { includes: ["gorilla"] }, size: "M", day: "2026-03-12" })],
          tells: ["35"],
        },
      ],
    },
  ],
};
