import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const free = callOf("Free airplanes");
const lesson = callOf("Book a flying lesson");
const price = callOf("Sightseeing flight price");
const cancel = callOf("Cancel a flying lesson");
const piper = (time: string) => lesson({ student: "FS204", plane: "Piper", date: "2026-03-17", time });
const withReyes = lesson({
  student: "FS118",
  plane: "Cessna",
  date: "2026-03-14",
  time: "13:00",
  instructor: { includes: ["reyes"] },
});
const fogged = lesson({ student: "FS350", plane: "Cessna", date: "2026-03-15", time: "09:00" });
const gone = cancel({ lesson: "L7702" });
const plane = { key: "plane", about: "Which plane", options: ["Cessna", "Piper", "glider"] };
const date = { key: "date", about: "Date of the flight", format: "date" as const };

export const flightSchool: Business = {
  name: "flight school",
  tools: [
    {
      name: "Free airplanes",
      about: "Which slots a plane still has.",
      takes: [plane, date],
      answers: [{ when: { plane: "glider" }, json: { slots: [] } }, { json: { slots: ["9:00", "13:00"] } }],
    },
    {
      name: "Book a flying lesson",
      about: "For our students only, everybody who learns to fly here has a student number.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "student", about: "Student number: FS and three digits", pattern: "^FS\\d{3}$" },
        plane,
        date,
        { key: "time", about: "Takeoff", format: "time" },
        { key: "instructor", about: "Instructor, in case they name one", optional: true },
      ],
      answers: [
        { when: { date: "2026-03-15" }, status: 409, json: { error: "fog, airfield closed" } },
        { json: { briefing: "45 minutes before" } },
      ],
    },
    {
      name: "Sightseeing flight price",
      about: "Guests who'd like to see the valley from above, with one of our pilots.",
      takes: [
        { key: "passengers", type: "integer", about: "How many guests", minimum: 1, maximum: 3 },
        { key: "minutes", type: "integer", about: "Length of the flight", minimum: 20, maximum: 90 },
      ],
      answers: [{ when: { minutes: 60 }, json: { total: "$310" } }, { json: { total: "$189" } }],
    },
    {
      name: "Cancel a flying lesson",
      about: "Cancels a lesson.",
      effect: "write",
      confirm: "always",
      takes: [{ key: "lesson", about: "Lesson number: L and four digits", pattern: "^L\\d{4}$" }],
      answers: [{ json: { cancellation_fee: "$35" } }],
    },
  ],
  dialogues: [
    {
      title: "a Piper on Tuesday",
      turns: [
        {
          caller: "hi, this is one of your students, is the Piper free on Tuesday?",
          kind: "several",
          calls: [free({ plane: "Piper", date: "2026-03-17" })],
          tells: ["9:00|nine|\\b9\\b", "13:00|\\b1\\b|1:00|one"],
        },
        {
          caller: "okay book me a lesson at nine in the morning then",
          kind: "several",
          asks: "student|number",
        },
        { caller: "F S two oh four", confirms: piper("09:00"), never: [claims] },
        { caller: "hmm, on second thought, one pm", kind: "correction", confirms: piper("13:00") },
        { caller: "perfect, yes", kind: "confirmation", calls: [piper("13:00")], tells: ["45|forty-five"] },
      ],
    },
    {
      title: "with Reyes, please",
      turns: [
        {
          caller:
            "this is FS118, can I get a lesson in the Cessna on Saturday at one in the afternoon, with Reyes as my instructor?",
          kind: "several",
          confirms: withReyes,
          never: [claims],
        },
        { caller: "yes ma'am", kind: "confirmation", calls: [withReyes], tells: ["45|forty-five"] },
        { caller: "awesome, fingers crossed for the weather. bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "fog on Sunday",
      turns: [
        {
          caller: "student number FS350, Cessna, Sunday at nine a.m., please book it for me",
          kind: "several",
          confirms: fogged,
        },
        {
          caller: "yes",
          kind: "failure",
          calls: [fogged],
          tells: [`${declines}|fog|closed`],
          never: [claims, "45 minutes"],
        },
        { caller: "yeah, it's thick as soup out here", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "an anniversary in the air",
      turns: [
        {
          caller: "uh, hello, what does it cost if you take us up for a sightseeing flight?",
          asks: "many|guest|people|passenger|long|minutes",
        },
        { caller: "just me and my wife, it's our anniversary", asks: "long|minutes" },
        {
          caller: "an hour, I'd say, sixty minutes",
          calls: [price({ passengers: 2, minutes: 60 })],
          tells: ["310"],
        },
        {
          caller: "ouch! and thirty minutes?",
          kind: "correction",
          calls: [price({ passengers: 2, minutes: 30 })],
          tells: ["189"],
        },
      ],
    },
    {
      title: "the glider is booked out",
      turns: [
        {
          caller: "what about the glider on Friday, anything?",
          kind: "several",
          calls: [free({ plane: "glider", date: "2026-03-13" })],
          tells: [nothingFound],
          never: ["13:00"],
        },
        {
          caller: "the Cessna, the same day?",
          kind: "correction",
          calls: [free({ plane: "Cessna", date: "2026-03-13" })],
          tells: ["9:00|nine|\\b9\\b"],
        },
      ],
    },
    {
      title: "keeps the lesson",
      turns: [
        { caller: "I have to cancel my lesson, L seven seven zero two", confirms: gone },
        { caller: "is there any chance you waive the fee?", ...leftAlone },
        { caller: "no then, don't cancel it, I'll be there", kind: "confirmation", ...leftAlone },
      ],
    },
    {
      title: "headset for sale",
      turns: [{ caller: "do you buy used headsets? I've got a nice one", ...declined }],
    },
  ],
};
