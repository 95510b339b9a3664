import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const quote = callOf("Quote a frame");
const ready = callOf("Is it ready");
const rush = callOf("Make it a rush job");
const poster = (glass: string) => quote({ width_cm: 40, height_cm: 60, glass, mat: false });
const hurried = rush({ ticket: "3309", needed_by: "2026-03-13" });
const tooLate = rush({ ticket: "3311", needed_by: "2026-03-12" });
const ticket = { key: "ticket", about: "Number on the pink slip, 4 digits", pattern: "^\\d{4}$" };

export const pictureFramer: Business = {
  name: "picture framer",
  tools: [
    {
      name: "Quote a frame",
      about: "Works out the price of a frame. Measures are those of the picture, without any border.",
      takes: [
        { key: "width_cm", type: "number", about: "Width in centimeters", minimum: 5, maximum: 200 },
        { key: "height_cm", type: "number", about: "Height in centimeters", minimum: 5, maximum: 200 },
        { key: "glass", about: "Kind of glass", options: ["plain", "anti-glare", "museum"] },
        { key: "mat", type: "boolean", about: "With a mat, the cardboard border around the picture?" },
      ],
      answers: [
        { when: { glass: "museum" }, json: { price: "$164" } },
        { when: { mat: true }, json: { price: "$121" } },
        { when: { glass: "anti-glare" }, json: { price: "$103" } },
        { json: { price: "$88" } },
      ],
    },
    {
      name: "Is it ready",
      about: "Whether a framing job is finished.",
      takes: [ticket],
      answers: [
        { when: { ticket: "3302" }, json: { ready: true, due: "$96" } },
        { when: { ticket: "3309" }, json: { ready: false, expected: "next Thursday" } },
        { status: 404, json: { error: "no such slip" } },
      ],
    },
    {
      name: "Make it a rush job",
      about: "For customers who cannot wait: moves a job to the front, for a surcharge.",
      effect: "write",
      confirm: "always",
      takes: [ticket, { key: "needed_by", about: "Day on which they need it", format: "date" }],
      answers: [
        { when: { ticket: "3311" }, status: 409, json: { error: "glass not delivered yet" } },
        { json: { surcharge: "$25" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "forty by sixty",
      turns: [
        {
          caller:
            "what would a frame cost for a poster, sixty centimeters high and forty wide, plain glass, without a mat?",
          kind: "several",
          calls: [poster("plain")],
          tells: ["88"],
        },
        {
          caller: "and with museum glass?",
          kind: "correction",
          calls: [poster("museum")],
          tells: ["164"],
        },
        { caller: "ouch. okay, I'll think about it. bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "a watercolor, bit by bit",
      turns: [
        {
          caller: "I'd like to know the price of a frame, it's for a watercolor, 30 cm wide and 24 cm high",
          kind: "several",
          asks: "glass|mat",
        },
        { caller: "plain glass is fine", asks: "mat" },
        {
          caller: "yes, that'd look nice",
          calls: [quote({ width_cm: 30, height_cm: 24, glass: "plain", mat: true })],
          tells: ["121"],
        },
      ],
    },
    {
      title: "two slips",
      turns: [
        {
          caller: "is slip number three three zero two ready?",
          calls: [ready({ ticket: "3302" })],
          tells: ["ready|yes|finished", "96"],
        },
        {
          caller: "and 3390?",
          kind: "failure",
          calls: [ready({ ticket: "3390" })],
          tells: [declines],
          never: ["96"],
        },
      ],
    },
    {
      title: "it is a present for Friday",
      turns: [
        {
          caller: "is 3309 done yet?",
          calls: [ready({ ticket: "3309" })],
          tells: ["not|n['’]t|Thursday"],
        },
        {
          caller: "oh dear. it's a present, I need it by Friday this week. can you rush it?",
          kind: "several",
          confirms: hurried,
          never: [claims],
        },
        { caller: "yes, whatever it costs", kind: "confirmation", calls: [hurried], tells: ["25"] },
      ],
    },
    {
      title: "no glass yet",
      turns: [
        {
          caller: "make 3311 a rush job please, I have to have it tomorrow",
          kind: "several",
          confirms: tooLate,
        },
        {
          caller: "yes",
          kind: "failure",
          calls: [tooLate],
          tells: [`${declines}|glass`],
          never: [claims, "25"],
        },
        { caller: "can't be helped, I suppose", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "is it a real one",
      turns: [
        { caller: "could you tell me what an old oil painting is worth?", ...declined },
        { caller: "I bet it's a fake anyway", kind: "small-talk", ...leftAlone },
      ],
    },
  ],
};
