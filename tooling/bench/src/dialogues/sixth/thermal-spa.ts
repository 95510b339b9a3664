import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const visit = callOf("What a visit costs");
const times = callOf("Free treatment times");
const reserve = callOf("Reserve a treatment");
const voucher = callOf("Send a gift voucher");
const massage = reserve({
  treatment: "hot stone massage",
  date: "2026-03-12",
  time: "11:30",
  guest: { includes: ["ingrid", "solberg"] },
  phone: { digits: "5550147" },
});
const plainVoucher = voucher({ amount: 150, email: "lena.fuchs@mailbox.org" });
const namedVoucher = voucher({
  amount: 150,
  email: "lena.fuchs@mailbox.org",
  printed_name: { includes: ["margit"] },
});
const treatment = {
  key: "treatment",
  about: "Which treatment the guest would like to have",
  options: ["hot stone massage", "salt scrub", "mud wrap", "facial"],
};

export const thermalSpa: Business = {
  name: "thermal spa",
  tools: [
    {
      name: "What a visit costs",
      about:
        "Use this whenever somebody would like to know what it costs to come in and use the pools and the sauna. It depends on how long they stay and how many they are. Treatments are extra and not part of this.",
      takes: [
        {
          key: "stay",
          about: "How long they would like to stay with us",
          options: ["2 hours", "4 hours", "all day"],
        },
        { key: "adults", type: "integer", about: "How many grown-ups are coming", minimum: 1 },
        {
          key: "children",
          type: "integer",
          about: "How many children between 6 and 15, if any are mentioned",
          optional: true,
        },
      ],
      answers: [
        { when: { stay: "all day" }, json: { total: "$94" } },
        { when: { stay: "4 hours" }, json: { total: "$71" } },
        { json: { total: "$48" } },
      ],
    },
    {
      name: "Free treatment times",
      about: "Looks into the calendar of our therapists and tells when a treatment is still free on a day.",
      takes: [treatment, { key: "date", about: "The day the guest has in mind", format: "date" }],
      answers: [
        { when: { date: "2026-03-16" }, fail: "connection-failed" },
        { json: { free: ["11:30", "16:00"] } },
      ],
    },
    {
      name: "Reserve a treatment",
      about: "Puts a guest down for a treatment. Please make sure of the time before you do it.",
      effect: "write",
      confirm: "always",
      takes: [
        treatment,
        { key: "date", about: "The day of the treatment", format: "date" },
        { key: "time", about: "When it begins", format: "time" },
        { key: "guest", about: "First and last name of the guest" },
        { key: "phone", about: "A number where we can reach the guest" },
        { key: "remarks", about: "Pregnancy, allergies and the like, if they tell", optional: true },
      ],
      answers: [{ json: { arrive: "20 minutes before" } }],
    },
    {
      name: "Send a gift voucher",
      about: "Sells a voucher and sends it by email.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "amount", type: "number", about: "What it is worth in dollars", minimum: 20, maximum: 500 },
        { key: "email", about: "Where it is sent", format: "email" },
        { key: "printed_name", about: "Name that is printed on it, if they want one", optional: true },
      ],
      answers: [{ json: { valid: "3 years" } }],
    },
  ],
  dialogues: [
    {
      title: "a family for the day",
      turns: [
        {
          caller: "good morning, what would it be for two adults and a girl of nine for the whole day?",
          kind: "several",
          calls: [visit({ stay: "all day", adults: 2, children: 1 })],
          tells: ["94"],
        },
        {
          caller: "hm, and if we only stayed four hours?",
          kind: "correction",
          calls: [visit({ stay: "4 hours", adults: 2, children: 1 })],
          tells: ["71"],
        },
      ],
    },
    {
      title: "hot stones tomorrow",
      turns: [
        {
          caller: "do you have anything for a hot stone massage tomorrow?",
          calls: [times({ treatment: "hot stone massage", date: "2026-03-12" })],
          tells: ["11:30|half past eleven", "16:00|4:00|4 ?p\\.?m|four"],
        },
        {
          caller:
            "half past eleven sounds lovely, can I have that? Ingrid Solberg, five five five oh one four seven",
          kind: "several",
          confirms: massage,
          never: [claims],
        },
        { caller: "yes please", kind: "confirmation", calls: [massage], tells: ["20|twenty"] },
      ],
    },
    {
      title: "a voucher for mum",
      turns: [
        {
          caller: "I'd like to get my mum one of your gift vouchers",
          asks: "amount|much|worth|value|e-?mail",
        },
        { caller: "uh, a hundred and fifty dollars I think", asks: "e-?mail|address" },
        { caller: "lena dot fuchs at mailbox dot org", confirms: plainVoucher, never: [claims] },
        {
          caller: "oh, and can it have the name Margit printed on it?",
          kind: "correction",
          confirms: namedVoucher,
        },
        { caller: "perfect, yes", kind: "confirmation", calls: [namedVoucher], tells: ["3|three"] },
      ],
    },
    {
      title: "mud, or rather salt",
      turns: [
        {
          caller:
            "book me a mud wrap for Sunday at three in the afternoon, no sorry, a salt scrub. Paul Okafor, 555 0199",
          kind: "correction",
          confirms: reserve({
            treatment: "salt scrub",
            date: "2026-03-15",
            time: "15:00",
            guest: { includes: ["paul", "okafor"] },
            phone: { digits: "5550199" },
          }),
          never: [claims],
        },
        { caller: "hmm, no, leave it, it's too much on one day", kind: "confirmation", ...leftAlone },
      ],
    },
    {
      title: "the dog stays home",
      turns: [
        { caller: "can I bring my dog along, he's very small", ...declined },
        { caller: "ha, fair enough. it's so grey out today, isn't it", kind: "small-talk", ...leftAlone },
        { caller: "well then, goodbye!", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "the calendar is away on Monday",
      turns: [
        {
          caller: "is there a facial free on Monday?",
          kind: "failure",
          calls: [times({ treatment: "facial", date: "2026-03-16" })],
          tells: [declines],
          never: ["11:30"],
        },
        {
          caller: "try Tuesday, maybe?",
          kind: "correction",
          calls: [times({ treatment: "facial", date: "2026-03-17" })],
          tells: ["11:30|half past eleven"],
        },
      ],
    },
  ],
};
