import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { baffled, claims, declined, farewell, leftAlone } from "./patterns.ts";

const sites = callOf("find_donation_sites");
const eligible = callOf("check_eligibility");
const book = callOf("book_donation");
const cancel = callOf("cancel_donation");

const devon = book({
  donor_name: "Devon Marsh",
  date: "2026-03-19",
  time: "16:30",
  blood_type: "O-",
});

export const bloodDonation: Business = {
  name: "blood donation service",
  tools: [
    {
      name: "find_donation_sites",
      about: "Finds where and when one can give blood near a zip code.",
      takes: [{ key: "zip", about: "Five-digit zip code", pattern: "^\\d{5}$" }],
      answers: [{ json: { site: "Community Hall", next_date: "March 19", hours: "2 pm to 7 pm" } }],
    },
    {
      name: "check_eligibility",
      about: "Checks whether somebody may give blood.",
      takes: [
        { key: "age", type: "integer", about: "Age in years", minimum: 1, maximum: 120 },
        { key: "weight_kg", type: "number", about: "Body weight in kilograms", minimum: 20 },
        { key: "last_donation", about: "Day of the last donation, if any", format: "date", optional: true },
      ],
      answers: [
        { when: { age: 17 }, json: { eligible: false, reason: "Donors must be at least 18 years old." } },
        { json: { eligible: true } },
      ],
    },
    {
      name: "book_donation",
      about: "Books an appointment to give blood.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "donor_name", about: "First and last name" },
        { key: "date", about: "Day of the donation", format: "date" },
        { key: "time", about: "Time of the appointment", format: "time" },
        {
          key: "blood_type",
          about: "Blood type, if known",
          options: ["A+", "A-", "B+", "B-", "AB+", "AB-", "O+", "O-"],
          optional: true,
        },
      ],
      answers: [{ json: { appointment: "BD-2044" } }],
    },
    {
      name: "cancel_donation",
      about: "Cancels an appointment to give blood.",
      effect: "write",
      confirm: "always",
      takes: [{ key: "appointment", about: "BD, a dash and four digits", pattern: "^BD-\\d{4}$" }],
      answers: [{ json: { cancelled: true } }],
    },
  ],
  dialogues: [
    {
      title: "seventeen",
      turns: [
        {
          caller: "may I give blood if I'm seventeen and weigh sixty kilos?",
          kind: "several",
          calls: [eligible({ age: 17, weight_kg: 60 })],
          tells: ["18|eighteen"],
        },
        { caller: "next year then! thanks", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "where, then when",
      turns: [
        {
          caller: "where could I give blood near 02139",
          calls: [sites({ zip: "02139" })],
          tells: ["Community Hall", "19"],
        },
        {
          caller:
            "Please book me in for the 19th at half past four in the afternoon. Devon Marsh, I'm O negative.",
          kind: "several",
          confirms: devon,
          never: [claims],
        },
        { caller: "yes, that's me", kind: "confirmation", calls: [devon], tells: ["2044"] },
      ],
    },
    {
      title: "a cold",
      turns: [
        {
          caller: "I've caught a cold so I can't come to my appointment tomorrow",
          asks: "number|code|appointment",
        },
        {
          caller: "B D two zero four four",
          kind: "confirmation",
          confirms: cancel({ appointment: "BD-2044" }),
        },
        {
          caller: "yes, unfortunately",
          kind: "confirmation",
          calls: [cancel({ appointment: "BD-2044" })],
          tells: ["cancel|done"],
        },
      ],
    },
    {
      title: "may I again",
      turns: [
        {
          caller: "My last donation was on December first, am I eligible to donate again?",
          asks: "age|old|weigh",
        },
        { caller: "I'm forty-six", asks: "weigh|kilo" },
        {
          caller: "eighty-two and a half kilos",
          calls: [eligible({ age: 46, weight_kg: 82.5, last_donation: "2025-12-01" })],
          tells: ["\\byes\\b|\\bcan\\b|\\bmay\\b|eligible"],
          never: ["not eligible"],
        },
      ],
    },
    {
      title: "a real person",
      turns: [
        {
          caller: "hi, am I talking to a real person?",
          kind: "small-talk",
          never: [baffled, "\\bi( a|['’])m (a )?(real|human)"],
        },
        { caller: "okay. what do you do with all that blood anyway?", ...declined },
        { caller: "no, nothing else, thanks", kind: "goodbye", ...leftAlone },
      ],
    },
  ],
};
