import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const stuck = callOf("People stuck");
const broken = callOf("Elevator out of order");
const inspection = callOf("Next inspection");
const elevator = {
  key: "elevator",
  about: "Number on the sticker: EL, dash, three digits",
  pattern: "^EL-\\d{3}$",
};

export const elevatorService: Business = {
  name: "elevator service",
  tools: [
    {
      name: "People stuck",
      about:
        "EMERGENCY. Somebody is inside an elevator and cannot get out. Do not make them wait: send it as soon as you know where and how many.",
      effect: "write",
      takes: [
        elevator,
        { key: "people", type: "integer", about: "How many people are inside", minimum: 1, maximum: 30 },
      ],
      answers: [{ json: { technician_there_in: "18 minutes" } }],
    },
    {
      name: "Elevator out of order",
      about: "An elevator does not run as it should, and nobody is inside.",
      effect: "write",
      takes: [
        elevator,
        { key: "fault", about: "What it does or does not do" },
        { key: "phone", about: "Whom we ring when the technician arrives" },
      ],
      answers: [
        { when: { elevator: "EL-550" }, status: 503, json: { error: "try later" } },
        { json: { technician: "tomorrow before noon" } },
      ],
    },
    {
      name: "Next inspection",
      about: "When the safety inspection of an elevator is due.",
      takes: [elevator],
      answers: [
        { when: { elevator: "EL-204" }, json: { due: "June 2026" } },
        { status: 404, json: { error: "not under contract with us" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "three people between two floors",
      turns: [
        {
          caller: "help, we're stuck in the elevator! there are three of us, the sticker says EL-204",
          kind: "several",
          calls: [stuck({ elevator: "EL-204", people: 3 })],
          tells: ["18|eighteen"],
        },
        { caller: "okay... okay, we're calm", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "which elevator",
      turns: [
        {
          caller: "there is somebody stuck in our elevator, it's just one lady",
          asks: "number|sticker|which|EL",
        },
        {
          caller: "it says E L dash three one seven",
          calls: [stuck({ elevator: "EL-317", people: 1 })],
          tells: ["18|eighteen"],
        },
        { caller: "I'll tell her, thank you", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "the doors stay open",
      turns: [
        {
          caller: "it's EL-118: the doors just stay open. nobody's in it",
          kind: "several",
          asks: "phone|number|call|ring|reach",
        },
        {
          caller: "that's the front desk, 555 0140",
          calls: [
            broken({
              elevator: "EL-118",
              fault: { includes: ["doors"] },
              phone: { digits: "5550140" },
            }),
          ],
          tells: ["tomorrow|noon"],
        },
        { caller: "well, the stairs keep us fit. bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "two stickers",
      turns: [
        {
          caller: "when is EL-204 due for its next inspection?",
          calls: [inspection({ elevator: "EL-204" })],
          tells: ["June"],
        },
        {
          caller: "and EL-902?",
          kind: "failure",
          calls: [inspection({ elevator: "EL-902" })],
          tells: [`${declines}|under contract`],
          never: ["June"],
        },
      ],
    },
    {
      title: "the report does not go through",
      turns: [
        {
          caller:
            "elevator EL-550 makes a grinding noise, there's no one inside, please send somebody. my phone is 555 0175",
          kind: "failure",
          calls: [
            broken({
              elevator: "EL-550",
              fault: { includes: ["grinding"] },
              phone: { digits: "5550175" },
            }),
          ],
          tells: [declines],
          never: ["before noon"],
        },
        { caller: "hm. then I'll put up a sign for now", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "the wrong kind of stairs",
      turns: [
        { caller: "do you also repair escalators?", ...declined },
        { caller: "fair enough, have a nice day", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
