import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "./nothing-found.ts";

const seats = callOf("Seats in a course");
const exam = callOf("Exam date");
const transcript = callOf("Order a transcript");
const drop = callOf("Drop courses");
const byMail = (copies: number) => transcript({ student: "20419873", copies, delivery: "mail" });
const pickup = transcript({ student: "20550018", copies: 1, delivery: "pickup" });
const two = drop({ student: "20388102", courses: ["CHEM-110", "MATH-205"] });
const one = drop({ student: "20388102", courses: ["CHEM-110"] });
const student = { key: "student", about: "Student ID: eight digits, begins with 20", pattern: "^20\\d{6}$" };
const course = { key: "course", about: "Course code, like HIST-101", pattern: "^[A-Z]{4}-\\d{3}$" };

export const registrar: Business = {
  name: "university registrar",
  tools: [
    {
      name: "Seats in a course",
      about: "Checks whether a course still has seats.",
      takes: [course],
      answers: [{ when: { course: "HIST-101" }, json: { seats: 0, waitlist: 14 } }, { json: { seats: 23 } }],
    },
    {
      name: "Exam date",
      about: "Tells when and where the final exam of a course is written.",
      takes: [course],
      answers: [
        { when: { course: "BIOL-220" }, json: { exam: "May 12", hall: "Fisher Hall" } },
        { json: { exam: null } },
      ],
    },
    {
      name: "Order a transcript",
      about: "Orders official transcripts. Ten dollars a copy.",
      effect: "write",
      confirm: "always",
      takes: [
        student,
        { key: "copies", type: "integer", about: "Copies", minimum: 1, maximum: 10 },
        { key: "delivery", about: "How they get it", options: ["email", "mail", "pickup"] },
      ],
      answers: [
        { when: { delivery: "pickup" }, status: 409, json: { error: "account has a hold: library fine" } },
        { json: { ready_in: "4 working days" } },
      ],
    },
    {
      name: "Drop courses",
      about: "Takes a student out of one or more courses. Cannot be undone after March 20.",
      effect: "write",
      confirm: "always",
      takes: [
        student,
        { key: "courses", type: "array", items: { type: "string" }, about: "Course codes, like HIST-101" },
      ],
      answers: [{ json: { credits_left: 9 } }],
    },
  ],
  dialogues: [
    {
      title: "history is full",
      turns: [
        {
          caller: "are there any seats left in HIST-101?",
          calls: [seats({ course: "HIST-101" })],
          tells: [nothingFound],
        },
        {
          caller: "what about HIST-115?",
          kind: "correction",
          calls: [seats({ course: "HIST-115" })],
          tells: ["23|twenty-three"],
        },
      ],
    },
    {
      title: "three copies by mail",
      turns: [
        {
          caller: "hi, I need official transcripts, two copies, sent by mail",
          kind: "several",
          asks: "student|\\bid\\b|number",
        },
        { caller: "two zero four one nine eight seven three", confirms: byMail(2), never: [claims] },
        { caller: "three copies rather, one's for my parents", kind: "correction", confirms: byMail(3) },
        { caller: "yes, order them", kind: "confirmation", calls: [byMail(3)], tells: ["4|four"] },
      ],
    },
    {
      title: "when is biology",
      turns: [
        {
          caller: "when's the exam in BIOL-220 and where?",
          calls: [exam({ course: "BIOL-220" })],
          tells: ["May 12|12(th)? of May|May twelfth", "Fisher"],
        },
        {
          caller: "and in BIOL-301",
          kind: "correction",
          calls: [exam({ course: "BIOL-301" })],
          tells: [`${nothingFound}|unknown|yet`],
          never: ["Fisher"],
        },
        { caller: "wish me luck", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "drops one, not two",
      turns: [
        {
          caller: "I want to drop CHEM-110 and MATH-205, student ID 20388102",
          kind: "several",
          confirms: two,
          never: [claims],
        },
        {
          caller: "hmm, only CHEM-110, I'll keep the other one",
          kind: "correction",
          confirms: one,
          never: [claims],
        },
        { caller: "yes", kind: "confirmation", calls: [one], tells: ["9|nine"] },
      ],
    },
    {
      title: "a hold on the account",
      turns: [
        { caller: "one transcript for pickup, my ID's 20550018", kind: "several", confirms: pickup },
        {
          caller: "yes",
          kind: "failure",
          calls: [pickup],
          tells: [`${declines}|hold|fine`],
          never: [claims, "4 working"],
        },
        { caller: "ugh, that library book. okay, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "a better grade",
      turns: [
        { caller: "can you change my grade in statistics? just a little", ...declined },
        { caller: "had to ask", kind: "small-talk", ...leftAlone },
      ],
    },
  ],
};
