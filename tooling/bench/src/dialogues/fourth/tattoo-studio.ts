import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { baffled, claims, declined, declines, farewell } from "./patterns.ts";

const opening = callOf("Artist openings");
const deposit = callOf("Send deposit link");
const move = callOf("Move session");

export const tattooStudio: Business = {
  name: "tattoo studio",
  tools: [
    {
      name: "Artist openings",
      about: "When one of our artists has time next.",
      takes: [{ key: "artist", about: "Which artist", options: ["Mika", "Joaquin", "Fern"] }],
      answers: [
        { when: { artist: "Joaquin" }, json: { next_opening: "April 2", time: "15:00" } },
        { json: { next_opening: "March 24", time: "12:00" } },
      ],
    },
    {
      name: "Request consultation",
      about: "Somebody has an idea for a tattoo and wants to talk it over; an artist calls back.",
      effect: "write",
      takes: [
        { key: "idea", about: "What the tattoo should show" },
        { key: "placement", about: "Where on the body" },
        { key: "name", about: "Name of the caller" },
        { key: "phone", about: "Number for the call back" },
      ],
      answers: [{ json: { request: "TC-12", call_back: "within two days" } }],
    },
    {
      name: "Send deposit link",
      about: "Emails a link to pay the deposit for a session.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "amount", type: "number", about: "Deposit in dollars, at least 50", minimum: 50 },
        { key: "email", about: "Where the link goes", format: "email" },
      ],
      answers: [{ json: { sent: true } }],
    },
    {
      name: "Move session",
      about: "Moves a session to another day.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "session_code", about: "Four digits", pattern: "^\\d{4}$" },
        { key: "new_date", about: "The new day", format: "date" },
        { key: "new_time", about: "The new time", format: "time" },
      ],
      answers: [
        { when: { new_date: "2026-03-16" }, status: 409, json: { error: "We are closed on Mondays." } },
        { json: { moved: true } },
      ],
    },
  ],
  dialogues: [
    {
      title: "who has time",
      turns: [
        { caller: "when's Fern free next?", calls: [opening({ artist: "Fern" })], tells: ["24"] },
        {
          caller: "and Joaquin?",
          calls: [opening({ artist: "Joaquin" })],
          tells: ["\\b2\\b|second|2nd|04-02"],
        },
        { caller: "cool cool. does it hurt a lot on the ribs?", kind: "small-talk", never: [baffled, "24"] },
      ],
    },
    {
      title: "a fox on the forearm",
      turns: [
        {
          caller: "I've got this idea of a fox for my forearm, who could I talk to about it?",
          asks: "name|phone|number",
        },
        { caller: "Sky Abrams", asks: "phone|number" },
        {
          caller: "two one three, five five five, oh one five five",
          calls: [
            {
              tool: "Request consultation",
              with: {
                idea: { includes: ["fox"] },
                placement: { includes: ["forearm"] },
                name: "Sky Abrams",
                phone: { digits: "2135550155" },
              },
            },
          ],
          tells: ["two days|2 days|12"],
        },
      ],
    },
    {
      title: "a higher deposit",
      turns: [
        {
          caller: "can you send me the deposit link, a hundred bucks, to sky at abrams dot art",
          kind: "several",
          confirms: deposit({ amount: 100, email: "sky@abrams.art" }),
          never: [claims],
        },
        {
          caller: "oh, make it a hundred and fifty",
          kind: "correction",
          confirms: deposit({ amount: 150, email: "sky@abrams.art" }),
        },
        {
          caller: "yup",
          kind: "confirmation",
          calls: [deposit({ amount: 150, email: "sky@abrams.art" })],
          tells: ["sent|email|way|done"],
        },
      ],
    },
    {
      title: "too little",
      turns: [
        {
          caller: "please send a deposit link for twenty dollars to lou@inkmail.com",
          asks: "50|amount|how much|least|deposit",
          never: [claims],
        },
        {
          caller: "fine, sixty then",
          kind: "correction",
          confirms: deposit({ amount: 60, email: "lou@inkmail.com" }),
        },
        {
          caller: "yes send it",
          kind: "confirmation",
          calls: [deposit({ amount: 60, email: "lou@inkmail.com" })],
          tells: ["sent|email|way|done"],
        },
      ],
    },
    {
      title: "closed on Mondays",
      turns: [
        {
          caller: "I have to move my session, code 8841, to Monday at noon",
          kind: "several",
          confirms: move({ session_code: "8841", new_date: "2026-03-16", new_time: "12:00" }),
        },
        {
          caller: "yes pls",
          kind: "failure",
          calls: [move({ session_code: "8841", new_date: "2026-03-16", new_time: "12:00" })],
          tells: [`${declines}|closed`],
          never: [claims, "409"],
        },
        {
          caller: "okay, Tuesday at noon then",
          kind: "correction",
          confirms: move({ session_code: "8841", new_date: "2026-03-17", new_time: "12:00" }),
        },
        {
          caller: "right",
          kind: "confirmation",
          calls: [move({ session_code: "8841", new_date: "2026-03-17", new_time: "12:00" })],
          tells: ["moved|tuesday|17|done"],
        },
      ],
    },
    {
      title: "removal",
      turns: [
        { caller: "hey there, do you do laser removal?", ...declined },
        { caller: "too bad. see ya", kind: "goodbye", tells: [`${farewell}|see you`] },
      ],
    },
  ],
};
