import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "./nothing-found.ts";

const free = callOf("When is a machine free");
const book = callOf("Book a machine");
const damage = callOf("Report damage");
const laser = (hours: number) =>
  book({ machine: "laser cutter", date: "2026-03-12", start: "17:00", hours, pin: "4096" });
const mill = book({ machine: "CNC mill", date: "2026-03-14", start: "10:00", hours: 3, pin: "7731" });
const printer = book({ machine: "3D printer", date: "2026-03-15", start: "09:30", hours: 4, pin: "5518" });
const machine = {
  key: "machine",
  about: "Machine",
  options: ["laser cutter", "3D printer", "CNC mill", "sewing machine"],
};

export const makerspace: Business = {
  name: "makerspace",
  tools: [
    {
      name: "When is a machine free",
      about: "Free hours of a machine on a day",
      takes: [machine, { key: "date", about: "Day", format: "date" }],
      answers: [
        { when: { machine: "sewing machine" }, json: { free: [] } },
        { json: { free: ["17:00-21:00"] } },
      ],
    },
    {
      name: "Book a machine",
      about: "Books a machine for a member",
      effect: "write",
      confirm: "always",
      takes: [
        machine,
        { key: "date", about: "Day", format: "date" },
        { key: "start", about: "From when", format: "time" },
        { key: "hours", type: "number", about: "How long, in hours", minimum: 0.5, maximum: 8 },
        { key: "pin", about: "Member PIN, four digits", pattern: "^\\d{4}$" },
      ],
      answers: [
        { when: { machine: "CNC mill" }, status: 409, json: { error: "no safety training on file" } },
        { json: { door_code: "5-5-2" } },
      ],
    },
    {
      name: "Report damage",
      about: "Something broke or is missing. No blame, just tell us.",
      effect: "write",
      takes: [machine, { key: "what", about: "What is wrong with it" }],
      answers: [{ json: { looked_at_by: "Yusuf" } }],
    },
  ],
  dialogues: [
    {
      title: "the laser tomorrow evening",
      turns: [
        {
          caller: "hey is the laser cutter free tomorrow?",
          kind: "several",
          calls: [free({ machine: "laser cutter", date: "2026-03-12" })],
          tells: ["17:00|5:00|5 ?p|five"],
        },
        {
          caller: "sweet, book it from five pm for two hours",
          kind: "several",
          asks: "pin|member",
        },
        { caller: "4096", confirms: laser(2), never: [claims] },
        { caller: "uh, two and a half hours, to be safe", kind: "correction", confirms: laser(2.5) },
        { caller: "yes", kind: "confirmation", calls: [laser(2.5)], tells: ["5-5-2|552|5 5 2"] },
      ],
    },
    {
      title: "a broken needle",
      turns: [
        {
          caller: "I, um, think I broke something: the needle of the sewing machine snapped",
          calls: [damage({ machine: "sewing machine", what: { includes: ["needle"] } })],
          tells: ["Yusuf"],
        },
        { caller: "sorry about that!", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "no training, no mill",
      turns: [
        {
          caller:
            "book me the CNC mill on Saturday from ten in the morning, three hours, pin seven seven three one",
          kind: "several",
          confirms: mill,
        },
        {
          caller: "yes",
          kind: "failure",
          calls: [mill],
          tells: [`${declines}|training`],
          never: [claims, "5-5-2"],
        },
        {
          caller: "right, I still have to do that training. thanks, bye",
          kind: "goodbye",
          tells: [farewell],
        },
      ],
    },
    {
      title: "sewing on Sunday",
      turns: [
        {
          caller: "when is the sewing machine free on Sunday",
          kind: "several",
          calls: [free({ machine: "sewing machine", date: "2026-03-15" })],
          tells: [nothingFound],
        },
        {
          caller: "k. the 3D printer, same day?",
          kind: "correction",
          calls: [free({ machine: "3D printer", date: "2026-03-15" })],
          tells: ["17:00|5:00|5 ?p|five"],
        },
      ],
    },
    {
      title: "changes his mind about printing",
      turns: [
        {
          caller:
            "my pin is 5518, I need the 3D printer for four hours on Sunday, starting at half past nine in the morning",
          kind: "several",
          confirms: printer,
        },
        { caller: "no, hold off, I haven't finished the model", kind: "confirmation", ...leftAlone },
      ],
    },
    {
      title: "who teaches welding",
      turns: [
        { caller: "does anybody there teach welding?", ...declined },
        { caller: "worth a try :)", kind: "small-talk", ...leftAlone },
      ],
    },
  ],
};
