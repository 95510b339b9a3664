import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { baffled, claims, declined, farewell } from "./patterns.ts";

const callBack = callOf("Request a call from a funeral director");
const service = callOf("Service details");
const flowers = callOf("Order memorial flowers");

const dunmore = {
  surname: "Abernathy",
  card_text: { includes: ["with love, always"] },
  sender: { includes: ["dunmore"] },
};
const bouquet = flowers({ surname: "Castellano", arrangement: "bouquet", sender: "Ruth Adler" });

export const funeralHome: Business = {
  name: "funeral home",
  tools: [
    {
      name: "Request a call from a funeral director",
      about: "Somebody has died, or a family wants to talk about arrangements: a director calls back.",
      effect: "write",
      takes: [
        { key: "caller_name", about: "First and last name of the caller" },
        { key: "phone", about: "Phone number of the caller" },
      ],
      answers: [{ json: { director: "Mr. Lowell", calls_back: "within the hour" } }],
    },
    {
      name: "Service details",
      about: "When and where a funeral service takes place.",
      takes: [{ key: "surname", about: "Last name of the deceased" }],
      answers: [
        { when: { surname: "Castellano" }, json: { service: "private", note: "Family only." } },
        { json: { service: "Saturday, March 14 at 11:00", place: "St. Anne's Chapel" } },
      ],
    },
    {
      name: "Order memorial flowers",
      about: "Has flowers brought to a service.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "surname", about: "Last name of the deceased" },
        { key: "arrangement", about: "What kind of flowers", options: ["wreath", "spray", "bouquet"] },
        { key: "card_text", about: "Words on the card", optional: true },
        { key: "sender", about: "Who sends them" },
      ],
      answers: [{ json: { order: "FL-5", total: "$120" } }],
    },
  ],
  dialogues: [
    {
      title: "a father has died",
      turns: [
        {
          caller: "My father died this morning. I don't know what to do now.",
          asks: "name|number|phone",
          never: [claims],
        },
        {
          caller: "Helen Strand, 207 555 0133",
          kind: "several",
          calls: [callBack({ caller_name: "Helen Strand", phone: { digits: "2075550133" } })],
          tells: ["hour|Lowell"],
        },
        { caller: "thank you for being so kind", kind: "goodbye", tells: [farewell], never: [baffled] },
      ],
    },
    {
      title: "when is the service",
      turns: [
        {
          caller: "could you tell me when the service for Mr. Abernathy is",
          calls: [service({ surname: "Abernathy" })],
          tells: ["14|Saturday", "11", "Anne"],
        },
        { caller: "and where was that again?", tells: ["Anne"] },
      ],
    },
    {
      title: "a wreath, a spray",
      turns: [
        {
          caller:
            "I'd like to order a wreath for the Abernathy service, sent by the Dunmore family, and the card should say: With love, always",
          kind: "several",
          confirms: flowers({ ...dunmore, arrangement: "wreath" }),
        },
        {
          caller: "my wife says a spray would be nicer, so a spray please",
          kind: "correction",
          confirms: flowers({ ...dunmore, arrangement: "spray" }),
        },
        {
          caller: "yes please",
          kind: "confirmation",
          calls: [flowers({ ...dunmore, arrangement: "spray" })],
          tells: ["120|FL-5"],
        },
      ],
    },
    {
      title: "family only",
      turns: [
        {
          caller: "when's the Castellano funeral service?",
          calls: [service({ surname: "Castellano" })],
          tells: ["private|family"],
          never: ["11:00", "Anne"],
        },
        {
          caller: "I see. then I'd like to send memorial flowers",
          asks: "kind|wreath|bouquet|who|name|sender",
        },
        { caller: "a bouquet", asks: "who|name|send|from" },
        { caller: "it's from Ruth Adler", kind: "confirmation", confirms: bouquet },
        { caller: "that is correct", kind: "confirmation", calls: [bouquet], tells: ["120|FL-5"] },
      ],
    },
    {
      title: "a certificate",
      turns: [
        { caller: "can I get another copy of a death certificate from you?", ...declined },
        { caller: "I understand. goodbye", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
