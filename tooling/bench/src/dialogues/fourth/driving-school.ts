import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { declined, declines, farewell, leftAlone } from "./patterns.ts";

const slots = callOf("Find lesson slots");
const lesson = callOf("Book driving lesson");
const theory = callOf("Theory course dates");
const enroll = callOf("Enroll a student");

const monday = lesson({
  student_number: "30417",
  date: "2026-03-16",
  time: "09:00",
  transmission: "automatic",
});
const tomorrow = { student_number: "22918", date: "2026-03-12", time: "13:30" };
const noor = { full_name: "Noor van Dijk", date_of_birth: "2009-08-02" };

export const drivingSchool: Business = {
  name: "driving school",
  tools: [
    {
      name: "Find lesson slots",
      about: "Free slots for a driving lesson on a day.",
      takes: [
        { key: "date", about: "Day of the lesson", format: "date" },
        { key: "transmission", about: "Manual or automatic", options: ["manual", "automatic"] },
      ],
      answers: [
        { when: { date: "2026-03-13" }, json: { slots: [], note: "Nothing is free that day." } },
        { json: { slots: ["09:00", "13:30"], instructor: "Petra" } },
      ],
    },
    {
      name: "Book driving lesson",
      about: "Books a lesson for a student who is enrolled.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "student_number", about: "Five digits, on the student card", pattern: "^\\d{5}$" },
        { key: "date", about: "Day of the lesson", format: "date" },
        { key: "time", about: "Start of the lesson", format: "time" },
        { key: "transmission", about: "Manual or automatic", options: ["manual", "automatic"] },
      ],
      answers: [{ json: { booked: true, instructor: "Petra", meet: "in front of the train station" } }],
    },
    {
      name: "Theory course dates",
      about: "When the next theory course starts and what it costs.",
      takes: [
        {
          key: "language",
          about: "Language of the course, English if nothing is said",
          options: ["English", "Spanish", "Arabic"],
          optional: true,
        },
      ],
      answers: [{ json: { starts: "April 7", evenings: "Tuesday and Thursday", fee: "$180" } }],
    },
    {
      name: "Enroll a student",
      about: "Signs somebody up as a new student of the school.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "full_name", about: "First and last name of the student" },
        { key: "date_of_birth", about: "Date of birth of the student", format: "date" },
        { key: "email", about: "Email address", format: "email" },
      ],
      answers: [{ json: { student_number: "30417" } }],
    },
  ],
  dialogues: [
    {
      title: "Friday is full",
      turns: [
        {
          caller: "any automatic lessons going this Friday?",
          calls: [slots({ date: "2026-03-13", transmission: "automatic" })],
          tells: ["nothing|\\bno\\b|n['’]t|\\bnot\\b|none"],
          never: ["13:30", "Petra"],
        },
        {
          caller: "what about Monday",
          kind: "correction",
          calls: [slots({ date: "2026-03-16", transmission: "automatic" })],
          tells: ["\\b0?9\\b|nine", "13:30|1:30"],
        },
        { caller: "I'll book the nine o'clock one", asks: "student|number" },
        { caller: "three oh four one seven", kind: "confirmation", confirms: monday },
        { caller: "yep yep", kind: "confirmation", calls: [monday], tells: ["Petra|station|booked"] },
      ],
    },
    {
      title: "a daughter is signed up",
      turns: [
        {
          caller: "Hello, my daughter wants to learn to drive, could you sign her up?",
          asks: "name|birth|email",
        },
        { caller: "Noor van Dijk", asks: "birth|born|email" },
        { caller: "she was born on August second, two thousand nine", asks: "e-?mail" },
        {
          caller: "noor dot vandijk at inbox dot org",
          kind: "confirmation",
          confirms: enroll({ ...noor, email: "noor.vandijk@inbox.org" }),
        },
        {
          caller: "no no, the email is n dot vandijk at inbox dot org, just the letter n",
          kind: "correction",
          confirms: enroll({ ...noor, email: "n.vandijk@inbox.org" }),
        },
        {
          caller: "correct",
          kind: "confirmation",
          calls: [enroll({ ...noor, email: "n.vandijk@inbox.org" })],
          tells: ["30417"],
        },
      ],
    },
    {
      title: "theory, in Spanish too",
      turns: [
        {
          caller: "when does the next theory course begin",
          calls: [theory({})],
          tells: ["\\b7|seventh|04-07", "180"],
        },
        {
          caller: "do you have it in Spanish as well?",
          calls: [theory({ language: "Spanish" })],
          tells: ["\\b7|seventh|04-07"],
        },
        { caller: "muchas gracias!", kind: "goodbye", tells: [`${farewell}|nada`] },
      ],
    },
    {
      title: "what nobody here knows",
      turns: [
        { caller: "what happens if I fail the road test?", ...declined },
        { caller: "hm. do you have gift vouchers for my nephew?", tells: [declines], never: ["\\$ ?\\d"] },
        { caller: "ok I'll just look at your website", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "yes, but automatic",
      turns: [
        {
          caller: "Book me a manual lesson tomorrow at half past one in the afternoon, student number 22918",
          kind: "several",
          confirms: lesson({ ...tomorrow, transmission: "manual" }),
        },
        {
          caller: "yeah, but automatic please, not manual",
          kind: "correction",
          confirms: lesson({ ...tomorrow, transmission: "automatic" }),
        },
        {
          caller: "that's right",
          kind: "confirmation",
          calls: [lesson({ ...tomorrow, transmission: "automatic" })],
          tells: ["Petra|station|booked"],
        },
      ],
    },
  ],
};
