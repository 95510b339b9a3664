import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { claims, declined, declines, leftAlone } from "./patterns.ts";

const quote = callOf("Quote door opening");
const dispatch = callOf("Dispatch locksmith");

const linden = dispatch({
  address: "77 Linden Court",
  door: "house door",
  phone: { digits: "9715550164" },
});
const baby = dispatch({
  address: "9 Harbor View Road",
  door: "house door",
  phone: { digits: "5035550188" },
  someone_inside: true,
});
const doors = ["house door", "car door", "safe"];

export const locksmith: Business = {
  name: "locksmith",
  tools: [
    {
      name: "Quote door opening",
      about: "Says what opening a door costs in an area and how soon we could be there. Sends nobody.",
      takes: [
        { key: "door", about: "What is to be opened", options: doors },
        { key: "zip_code", about: "Five-digit zip code of the place", pattern: "^\\d{5}$" },
      ],
      answers: [
        { when: { zip_code: "97299" }, json: { covered: false, message: "This is outside our area." } },
        { json: { covered: true, price: "$95", arrival: "35 minutes" } },
      ],
    },
    {
      name: "Dispatch locksmith",
      about: "Sends a locksmith right now. Use it when somebody is locked out and wants help.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "address", about: "Street and number where the locksmith has to go" },
        { key: "door", about: "What is to be opened", options: doors },
        { key: "phone", about: "Number under which the caller can be reached" },
        {
          key: "someone_inside",
          type: "boolean",
          about: "True if a child or an animal is locked inside",
          optional: true,
        },
      ],
      answers: [{ json: { technician: "Sal", arrives_in: "25 minutes" } }],
    },
    {
      name: "Order spare keys",
      about: "Has keys cut by the code that is stamped on a key.",
      effect: "write",
      takes: [
        { key: "key_code", about: "Letters and digits on the key, such as B12C3", pattern: "^[A-Z0-9]{5}$" },
        { key: "copies", type: "integer", about: "How many copies", minimum: 1, maximum: 20 },
      ],
      answers: [{ json: { ready: "tomorrow at noon" } }],
    },
  ],
  dialogues: [
    {
      title: "locked out of the house",
      turns: [
        {
          caller:
            "Oh my god I'm locked out of my house, my keys are on the kitchen table, please send somebody",
          asks: "address|where|street|phone|number",
        },
        { caller: "77 Linden Court", asks: "phone|number|reach" },
        { caller: "my cell is 971 555 0164", kind: "confirmation", confirms: linden, never: [claims] },
        { caller: "yes, hurry please!", kind: "confirmation", calls: [linden], tells: ["25"] },
      ],
    },
    {
      title: "too dear",
      turns: [
        {
          caller: "how much do you charge to get into a car, I'm in 97214",
          kind: "several",
          calls: [quote({ door: "car door", zip_code: "97214" })],
          tells: ["95", "35"],
        },
        { caller: "wow, that's steep. okay, forget it", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "too far",
      turns: [
        {
          caller: "what'd it be for opening a safe in nine seven two nine nine",
          calls: [quote({ door: "safe", zip_code: "97299" })],
          tells: ["outside|\\bnot\\b|n['’]t"],
          never: ["95"],
        },
        { caller: "damn. do you know anybody who works out there?", ...declined },
      ],
    },
    {
      title: "keys by the code",
      turns: [
        { caller: "could I get spare keys cut from the code on mine?", asks: "code|many|copies" },
        {
          caller: "it's K as in king, four, four, W as in whiskey, nine",
          asks: "many|copies",
        },
        {
          caller: "just a couple",
          calls: [{ tool: "Order spare keys", with: { key_code: "K44W9", copies: 2 } }],
          tells: ["noon|tomorrow|12"],
        },
      ],
    },
    {
      title: "the baby is inside",
      turns: [
        {
          caller:
            "The front door of our house fell shut and the baby is in there! I need someone at 9 Harbor View Road, my number is 503 555 0188",
          kind: "several",
          confirms: baby,
        },
        { caller: "YES", kind: "confirmation", calls: [baby], tells: ["25"] },
        { caller: "okay. okay. thank you", kind: "small-talk", never: ["address|zip"] },
      ],
    },
    {
      title: "alarm systems",
      turns: [
        { caller: "Good morning! do you folks install alarm systems too?", ...declined },
        {
          caller: "and how late are you open tonight",
          tells: [declines],
          never: ["\\d ?(am|pm|a\\.m|p\\.m)"],
        },
      ],
    },
  ],
};
