import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, leftAlone } from "../fourth/patterns.ts";

const places = callOf("Free places");
const register = callOf("Register a child");
const pickup = callOf("Change who picks up");
const june = register({
  child: { includes: ["theo", "lang"] },
  age: 10,
  week: 2,
  diet: "vegetarian",
  parent_phone: { digits: "5550111" },
});
const july = register({ child: { includes: ["ivy"] }, age: 8, week: 4, parent_phone: { digits: "5550136" } });

export const summerCamp: Business = {
  name: "summer camp",
  tools: [
    {
      name: "Free places",
      about: "How many places are left in a week of camp.",
      takes: [{ key: "week", type: "integer", about: "Week 1 to 6", options: [1, 2, 3, 4, 5, 6] }],
      answers: [{ when: { week: 3 }, json: { places_left: 0 } }, { json: { places_left: 7, price: "$310" } }],
    },
    {
      name: "Register a child",
      about: "Registers a child for a week of camp.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "child", about: "Child's name" },
        { key: "age", type: "integer", about: "Age", minimum: 7, maximum: 15 },
        { key: "week", type: "integer", about: "Week 1 to 6", options: [1, 2, 3, 4, 5, 6] },
        {
          key: "diet",
          about: "Special diet, if any",
          options: ["vegetarian", "vegan", "halal", "gluten-free"],
          optional: true,
        },
        { key: "parent_phone", about: "Phone number of a parent" },
      ],
      answers: [{ json: { registration: "SC-88", cabin: "Otter" } }],
    },
    {
      name: "Change who picks up",
      about: "Another adult picks a child up.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "registration", about: "SC, dash, number", pattern: "^SC-\\d+$" },
        { key: "adult", about: "Name of the adult" },
      ],
      answers: [{ json: { saved: true, bring: "photo ID" } }],
    },
  ],
  dialogues: [
    {
      title: "week three is full",
      turns: [
        {
          caller: "hi, do you still have space in week three?",
          calls: [places({ week: 3 })],
          tells: ["\\bno\\b|none|full|\\b0\\b|zero|n['’]t|sorry"],
        },
        {
          caller: "how about week two?",
          kind: "correction",
          calls: [places({ week: 2 })],
          tells: ["7|seven"],
        },
      ],
    },
    {
      title: "Theo, ten, vegetarian",
      turns: [
        {
          caller: "I'd like to register my son Theo Lang for week two, he's ten and a vegetarian",
          kind: "several",
          asks: "phone|number",
        },
        { caller: "555-0111", kind: "confirmation", confirms: june, never: [claims] },
        { caller: "yes", kind: "confirmation", calls: [june], tells: ["Otter|88"] },
        { caller: "he'll be thrilled, he loves otters", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "four, not five",
      turns: [
        {
          caller: "sign up my daughter Ivy for week five please, she's eight, phone 555 0136",
          kind: "several",
          confirms: register({
            child: { includes: ["ivy"] },
            age: 8,
            week: 5,
            parent_phone: { digits: "5550136" },
          }),
        },
        { caller: "no, week four, sorry", kind: "correction", confirms: july },
        { caller: "correct", kind: "confirmation", calls: [july], tells: ["88|Otter"] },
      ],
    },
    {
      title: "grandpa picks up",
      turns: [
        {
          caller: "my father is going to pick up the kid on the last day instead of me. registration SC 88",
          kind: "several",
          asks: "name",
        },
        {
          caller: "Walter Lang",
          kind: "confirmation",
          confirms: pickup({ registration: "SC-88", adult: { includes: ["walter lang"] } }),
        },
        {
          caller: "yes that's my dad",
          kind: "confirmation",
          calls: [pickup({ registration: "SC-88", adult: { includes: ["walter lang"] } })],
          tells: ["ID"],
        },
        { caller: "do they have phones there? can I call him in the evening?", ...declined },
      ],
    },
  ],
};
