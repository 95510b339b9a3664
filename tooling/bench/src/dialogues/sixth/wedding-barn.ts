import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, leftAlone } from "../fourth/patterns.ts";

const free = callOf("Is the date free");
const quote = callOf("Quote for a wedding");
const hold = callOf("Hold a date");
const viewing = callOf("Book a viewing");
const september = hold({
  date: "2026-09-12",
  couple: { includes: ["noor", "haddad", "felix", "braun"] },
  guests: 90,
  email: "noor@haddadbraun.com",
  ceremony_here: true,
});
const look = (date: string) =>
  viewing({ date, time: "17:00", name: { includes: ["amara", "diallo"] }, phone: { digits: "5550184" } });

export const weddingBarn: Business = {
  name: "wedding barn",
  tools: [
    {
      name: "Is the date free",
      about: "Tells whether nobody has the barn on that day yet.",
      takes: [{ key: "date", about: "Day of the wedding", format: "date" }],
      answers: [
        { when: { date: "2026-06-06" }, json: { free: false } },
        { json: { free: true, rent: "$3,800" } },
      ],
    },
    {
      name: "Quote for a wedding",
      about: "Works out what a wedding costs here, everything in.",
      takes: [
        { key: "date", about: "Day of the wedding", format: "date" },
        { key: "guests", type: "integer", about: "How many guests", minimum: 20, maximum: 180 },
        { key: "catering", type: "boolean", about: "With our catering, or do they bring their own" },
        { key: "rooms", type: "integer", about: "Rooms for the night, if they want any", optional: true },
      ],
      answers: [
        { when: { catering: true }, json: { total: "$11,400" } },
        { when: { rooms: 4 }, json: { total: "$7,500" } },
        { json: { total: "$6,900" } },
      ],
    },
    {
      name: "Hold a date",
      about: "Keeps a day for a couple for a while, without obligation.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "date", about: "Day of the wedding", format: "date" },
        { key: "couple", about: "Names of both" },
        { key: "guests", type: "integer", about: "About how many guests", minimum: 20, maximum: 180 },
        { key: "email", about: "Where we write to", format: "email" },
        { key: "ceremony_here", type: "boolean", about: "Will the ceremony be at the barn, too?" },
        { key: "notes", about: "Special wishes, only if they have any", optional: true },
      ],
      answers: [{ json: { held_for: "10 days" } }],
    },
    {
      name: "Book a viewing",
      about: "A tour of the barn for a couple.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "date", about: "Day of the tour", format: "date" },
        { key: "time", about: "Time of the tour", format: "time" },
        { key: "name", about: "Who comes" },
        { key: "phone", about: "Phone" },
      ],
      answers: [{ json: { guide: "Beatrix" } }],
    },
  ],
  dialogues: [
    {
      title: "two days in June",
      turns: [
        {
          caller: "hello! is Saturday the twentieth of June still to be had?",
          calls: [free({ date: "2026-06-20" })],
          tells: ["free|available|open|yes", "3,?800"],
        },
        {
          caller: "ooh. and June sixth?",
          calls: [free({ date: "2026-06-06" })],
          tells: [`${declines}|taken|booked|unavailable`],
          never: ["3,?800"],
        },
      ],
    },
    {
      title: "September, please",
      turns: [
        {
          caller:
            "hi, we're getting married! could you hold September the twelfth for us? about ninety guests, and we'd have the ceremony at the barn as well",
          kind: "several",
          asks: "name|couple|who|e-?mail",
        },
        { caller: "Noor Haddad and Felix Braun", asks: "e-?mail|address" },
        { caller: "noor at haddadbraun dot com", confirms: september, never: [claims] },
        {
          caller: "yes, yes, oh this is exciting",
          kind: "confirmation",
          calls: [september],
          tells: ["10|ten"],
        },
      ],
    },
    {
      title: "with and without a cook",
      turns: [
        {
          caller: "what would a hundred and twenty people on May 16th cost us with your catering?",
          kind: "several",
          calls: [quote({ date: "2026-05-16", guests: 120, catering: true })],
          tells: ["11,?400"],
        },
        {
          caller: "phew. and if we bring our own food?",
          kind: "correction",
          calls: [quote({ date: "2026-05-16", guests: 120, catering: false })],
          tells: ["6,?900"],
        },
        {
          caller: "that's better. and with four rooms for the family on top?",
          kind: "correction",
          calls: [quote({ date: "2026-05-16", guests: 120, catering: false, rooms: 4 })],
          tells: ["7,?500"],
        },
      ],
    },
    {
      title: "the tour moves to Thursday",
      turns: [
        {
          caller:
            "could we come and have a look round next Tuesday, five in the afternoon? Amara Diallo, my number's 555 0184",
          kind: "several",
          confirms: look("2026-03-17"),
        },
        {
          caller: "ah no, my partner works on Tuesdays. the Thursday after that, same time",
          kind: "correction",
          confirms: look("2026-03-19"),
          never: [claims],
        },
        { caller: "yes, that's good", kind: "confirmation", calls: [look("2026-03-19")], tells: ["Beatrix"] },
      ],
    },
    {
      title: "fireworks and a band",
      turns: [
        { caller: "are we allowed to have fireworks at midnight?", ...declined },
        { caller: "hm. and would you know a good band?", ...declined },
        { caller: "okay, well, we'll have a think about it all", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "not sure any more",
      turns: [
        {
          caller:
            "hold October third for us, Jana and Milo Petrov, sixty people, jana at petrov dot net, and the ceremony is in church, not with you",
          kind: "several",
          confirms: hold({
            date: "2026-10-03",
            couple: { includes: ["jana", "milo", "petrov"] },
            guests: 60,
            email: "jana@petrov.net",
            ceremony_here: false,
          }),
        },
        { caller: "no wait, don't, he's shaking his head at me", kind: "confirmation", ...leftAlone },
        {
          caller: "just tell me, is that day free at all?",
          calls: [free({ date: "2026-10-03" })],
          tells: ["free|available|open|yes"],
        },
      ],
    },
  ],
};
