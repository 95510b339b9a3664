import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "./nothing-found.ts";

const slots = callOf("Open slots");
const rate = callOf("Hourly rate");
const session = callOf("Book a session");
const mix = callOf("Send a mix");
const drums = (hours: number) =>
  session({
    room: "big room",
    date: "2026-03-18",
    start: "12:00",
    hours,
    engineer: true,
    artist: { includes: ["velvet antlers"] },
    email: "band@velvetantlers.com",
  });
const podcast = session({
  room: "voice booth",
  date: "2026-03-16",
  start: "10:00",
  hours: 2,
  engineer: false,
  artist: { includes: ["kwame", "boateng"] },
  email: "kwame@slowpod.org",
});
const room = { key: "room", about: "Which room", options: ["big room", "small room", "voice booth"] };
const engineer = {
  key: "engineer",
  type: "boolean" as const,
  about: "With one of our engineers, or on their own",
};

export const recordingStudio: Business = {
  name: "recording studio",
  tools: [
    {
      name: "Open slots",
      about: "When a room is open on a day.",
      takes: [room, { key: "date", about: "Day", format: "date" }],
      answers: [{ when: { date: "2026-03-14" }, json: { open: [] } }, { json: { open: ["12:00 to 20:00"] } }],
    },
    {
      name: "Hourly rate",
      about: "What an hour in a room costs.",
      takes: [room, engineer],
      answers: [{ when: { engineer: true }, json: { rate: "$85" } }, { json: { rate: "$40" } }],
    },
    {
      name: "Book a session",
      about: "Books a room. No refunds, so everything has to be right.",
      effect: "write",
      confirm: "always",
      takes: [
        room,
        { key: "date", about: "Day", format: "date" },
        { key: "start", about: "Start", format: "time" },
        { key: "hours", type: "integer", about: "Hours", minimum: 1, maximum: 12 },
        engineer,
        { key: "artist", about: "Band or artist" },
        { key: "email", about: "Where the invoice goes", format: "email" },
      ],
      answers: [
        { when: { room: "voice booth" }, fail: "timed-out" },
        { json: { session: "number 58", load_in: "back door" } },
      ],
    },
    {
      name: "Send a mix",
      about: "Sends the newest mix of a project to an address.",
      effect: "write",
      takes: [
        { key: "project", about: "Project code: MX and three digits", pattern: "^MX\\d{3}$" },
        { key: "email", about: "Email address it is sent to", format: "email" },
      ],
      answers: [
        { when: { project: "MX404" }, status: 404, json: { error: "no mix yet" } },
        { json: { tracks: 11 } },
      ],
    },
  ],
  dialogues: [
    {
      title: "drums need the big room",
      turns: [
        {
          caller: "yo, is the big room open next Wednesday, the 18th?",
          kind: "several",
          calls: [slots({ room: "big room", date: "2026-03-18" })],
          tells: ["12:00|12|noon|twelve"],
        },
        {
          caller: "sick. we'd take it from noon for six hours, with an engineer. we're the Velvet Antlers",
          kind: "several",
          asks: "e-?mail|invoice",
        },
        { caller: "band at velvetantlers dot com", confirms: drums(6), never: [claims] },
        { caller: "eight hours, our drummer's slow", kind: "correction", confirms: drums(8) },
        { caller: "yes, book it", kind: "confirmation", calls: [drums(8)], tells: ["58|back door"] },
      ],
    },
    {
      title: "with an engineer or without",
      turns: [
        {
          caller: "how much is the small room an hour, without an engineer?",
          kind: "several",
          calls: [rate({ room: "small room", engineer: false })],
          tells: ["40|forty"],
        },
        {
          caller: "and with one?",
          kind: "correction",
          calls: [rate({ room: "small room", engineer: true })],
          tells: ["85|eighty-five"],
        },
        { caller: "cool, cheers, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "the mix for the label",
      turns: [
        {
          caller: "please send the latest mix of project M X two one seven to demos at northlabel dot com",
          kind: "several",
          calls: [mix({ project: "MX217", email: "demos@northlabel.com" })],
          tells: ["sent|11|eleven|on its way"],
        },
        {
          caller: "could you send MX404 there, too?",
          kind: "failure",
          calls: [mix({ project: "MX404", email: "demos@northlabel.com" })],
          tells: [declines],
        },
      ],
    },
    {
      title: "nothing on Saturday",
      turns: [
        {
          caller: "is the voice booth free on Saturday?",
          kind: "several",
          calls: [slots({ room: "voice booth", date: "2026-03-14" })],
          tells: [nothingFound],
        },
        {
          caller: "Sunday?",
          kind: "correction",
          calls: [slots({ room: "voice booth", date: "2026-03-15" })],
          tells: ["12:00|12|noon|twelve"],
        },
      ],
    },
    {
      title: "no answer from the calendar",
      turns: [
        {
          caller:
            "voice booth, Monday, ten in the morning, two hours, I don't need an engineer. I'm Kwame Boateng, invoice to kwame@slowpod.org",
          kind: "several",
          confirms: podcast,
        },
        { caller: "right", kind: "failure", calls: [podcast], tells: [declines], never: [claims] },
        { caller: "hm, okay. I'll try again later", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "a guitar for the day",
      turns: [
        { caller: "do you rent out guitars?", ...declined },
        { caller: "no? shame. I'd have loved to play a Gibson", kind: "small-talk", ...leftAlone },
      ],
    },
  ],
};
