import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { baffled, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const price = callOf("my price");
const next = callOf("when im in town");
const list = callOf("put on my list");

export const pianoTuner: Business = {
  name: "piano tuner",
  tools: [
    {
      name: "my price",
      about: "what i charge for a tuning",
      takes: [
        { key: "instrument", about: "upright or grand", options: ["upright", "grand"] },
        {
          key: "years_since",
          type: "integer",
          about: "years since it was last tuned, only if they say",
          optional: true,
        },
      ],
      answers: [{ when: { instrument: "grand" }, json: { price: "$190" } }, { json: { price: "$160" } }],
    },
    {
      name: "when im in town",
      about: "when i come through their town next",
      takes: [{ key: "town", about: "town" }],
      answers: [
        { when: { town: "Port Ellis" }, fail: "timed-out" },
        { json: { next: "the second week of April" } },
      ],
    },
    {
      name: "put on my list",
      about: "puts somebody on my list for a tuning, i call back for the day",
      effect: "write",
      takes: [
        { key: "town", about: "town" },
        { key: "name", about: "name" },
        { key: "phone", about: "number" },
        { key: "instrument", about: "upright or grand", options: ["upright", "grand"] },
        { key: "notes", about: "stairs, dogs, broken keys, whatever they mention", optional: true },
      ],
      answers: [{ json: { listed: true, note: "calls back within a week" } }],
    },
  ],
  dialogues: [
    {
      title: "a grand and an old upright",
      turns: [
        {
          caller: "how much is it to get a grand piano tuned?",
          calls: [price({ instrument: "grand" })],
          tells: ["190"],
        },
        {
          caller: "okay. and our upright? nobody's touched that in, I don't know, ten years",
          kind: "correction",
          calls: [price({ instrument: "upright", years_since: 10 })],
          tells: ["160"],
        },
      ],
    },
    {
      title: "passing through Millbrook",
      turns: [
        {
          caller: "are you coming through Millbrook any time soon?",
          calls: [next({ town: "Millbrook" })],
          tells: ["April"],
        },
        {
          caller:
            "put me on the list for it then. Agnes Teller, five five five, oh one two oh, it's an upright",
          kind: "several",
          calls: [
            list({
              town: "Millbrook",
              name: { includes: ["agnes", "teller"] },
              phone: { digits: "5550120" },
              instrument: "upright",
            }),
          ],
          tells: ["week"],
        },
      ],
    },
    {
      title: "one thing after the other",
      turns: [
        {
          caller: "hello, could you put us on the list for a tuning?",
          asks: "town|where|name|number|phone|upright|grand|piano|instrument",
        },
        {
          caller: "we live in Dunmore, and it's a baby grand",
          kind: "several",
          asks: "name|number|phone",
        },
        { caller: "Rosa Lindqvist", asks: "number|phone|reach" },
        {
          caller: "555 0166",
          calls: [
            list({
              town: "Dunmore",
              name: { includes: ["rosa", "lindqvist"] },
              phone: { digits: "5550166" },
              instrument: "grand",
            }),
          ],
          tells: ["week"],
        },
      ],
    },
    {
      title: "an accordion",
      turns: [
        { caller: "do you fix accordions as well by any chance?", ...declined },
        { caller: "what a pity. it was my grandfather's", kind: "small-talk", ...leftAlone },
        { caller: "well, thanks anyway", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "no word about Port Ellis",
      turns: [
        {
          caller: "when's the tuner in Port Ellis next?",
          kind: "failure",
          calls: [next({ town: "Port Ellis" })],
          tells: [declines],
          never: ["April"],
        },
        {
          caller: "then just put me on the list. Sam Whitby, 555 0178, a grand, and tell him to mind the dog",
          kind: "several",
          calls: [
            list({
              town: "Port Ellis",
              name: { includes: ["sam", "whitby"] },
              phone: { digits: "5550178" },
              instrument: "grand",
              notes: { includes: ["dog"] },
            }),
          ],
          tells: ["week"],
        },
      ],
    },
    {
      title: "moved to Norton",
      turns: [
        {
          caller:
            "could you put me on the list in Harwich, no, sorry, we've moved, it's Norton now. upright, Bill Amory, 555 0111",
          kind: "correction",
          calls: [
            list({
              town: "Norton",
              name: { includes: ["bill", "amory"] },
              phone: { digits: "5550111" },
              instrument: "upright",
            }),
          ],
          tells: ["week"],
        },
        {
          caller: "lovely. he did such a nice job last time",
          kind: "small-talk",
          never: [baffled],
        },
      ],
    },
  ],
};
