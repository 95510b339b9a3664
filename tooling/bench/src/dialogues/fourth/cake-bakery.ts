import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { baffled, claims, farewell, leftAlone } from "./patterns.ts";

const price = callOf("get_cake_price");
const order = callOf("place_cake_order");

const carrot = order({
  flavor: "carrot",
  servings: 20,
  pickup_date: "2026-03-28",
  customer_name: "Rosalind Pike",
  phone: { digits: "5035550122" },
});
const leo = {
  flavor: "chocolate",
  servings: 12,
  pickup_date: "2026-03-17",
  customer_name: "Amir Haddad",
  phone: { digits: "4155550139" },
};
const flavors = ["chocolate", "carrot", "lemon", "red velvet"];

export const cakeBakery: Business = {
  name: "cake bakery",
  tools: [
    {
      name: "get_cake_price",
      about: "What a cake costs, by flavor and number of servings. Nothing is ordered.",
      takes: [
        { key: "flavor", about: "Flavor of the cake", options: flavors },
        { key: "servings", type: "integer", about: "For how many people", minimum: 6, maximum: 120 },
      ],
      answers: [{ when: { flavor: "red velvet" }, json: { price: "$85" } }, { json: { price: "$72" } }],
    },
    {
      name: "place_cake_order",
      about: "Orders a cake to be picked up at the shop.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "flavor", about: "Flavor of the cake", options: flavors },
        { key: "servings", type: "integer", about: "For how many people", minimum: 6, maximum: 120 },
        { key: "pickup_date", about: "Day of pickup", format: "date" },
        { key: "inscription", about: "What is to be written on the cake", optional: true },
        { key: "customer_name", about: "First and last name" },
        { key: "phone", about: "Phone number for questions" },
      ],
      answers: [{ json: { order: "C-2207", pay: "when you pick it up" } }],
    },
    {
      name: "order_status",
      about: "How far along a cake is.",
      takes: [
        { key: "order_number", about: "From the receipt: C, a dash and four digits", pattern: "^C-\\d{4}$" },
      ],
      answers: [{ json: { status: "in the oven", ready_at: "16:00" } }],
    },
  ],
  dialogues: [
    {
      title: "a price, then an order",
      turns: [
        {
          caller: "what would a carrot cake for twenty people set me back",
          kind: "several",
          calls: [price({ flavor: "carrot", servings: 20 })],
          tells: ["72"],
        },
        { caller: "That's fine, I'd like to order it for the 28th", asks: "name|phone|number" },
        { caller: "Rosalind Pike", asks: "phone|number" },
        {
          caller: "five oh three, five five five, oh one two two",
          kind: "confirmation",
          confirms: carrot,
          never: [claims],
        },
        { caller: "perfect, yes", kind: "confirmation", calls: [carrot], tells: ["2207"] },
      ],
    },
    {
      title: "what it should say",
      turns: [
        {
          caller:
            "I need to order a birthday cake, chocolate, twelve servings, for next Tuesday, and it should say Happy Birthday Leo",
          asks: "name|phone|number",
        },
        {
          caller: "This is Amir Haddad, 415 555 0139",
          kind: "confirmation",
          confirms: order({ ...leo, inscription: "Happy Birthday Leo" }),
        },
        {
          caller: "No wait, it should say Happy Birthday Leon",
          kind: "correction",
          confirms: order({ ...leo, inscription: "Happy Birthday Leon" }),
        },
        {
          caller: "yes, that's it",
          kind: "confirmation",
          calls: [order({ ...leo, inscription: "Happy Birthday Leon" })],
          tells: ["2207"],
        },
      ],
    },
    {
      title: "looks for the receipt",
      turns: [
        { caller: "is my cake ready yet?", asks: "number|receipt" },
        { caller: "hold on, I've got the receipt here somewhere", never: [baffled, "oven"] },
        {
          caller: "C, two two oh seven",
          calls: [{ tool: "order_status", with: { order_number: "C-2207" } }],
          tells: ["oven", "16:00|\\b4\\b|four"],
        },
        { caller: "great, I'll come by after four then, cheers", kind: "goodbye", never: [baffled] },
      ],
    },
    {
      title: "a flavor that there is not",
      turns: [
        { caller: "How much is a pistachio cake for ten people?", asks: "flavou?r|chocolate|lemon" },
        {
          caller: "oh. lemon, then",
          calls: [price({ flavor: "lemon", servings: 10 })],
          tells: ["72"],
        },
      ],
    },
    {
      title: "three dozen, two dozen",
      turns: [
        {
          caller: "my office wants something in red velvet for three dozen people, any idea what that costs?",
          kind: "several",
          calls: [price({ flavor: "red velvet", servings: 36 })],
          tells: ["85"],
        },
        {
          caller: "and if it's only for two dozen?",
          kind: "correction",
          calls: [price({ flavor: "red velvet", servings: 24 })],
          tells: ["85"],
        },
        { caller: "okay let me run that past my boss first", kind: "small-talk", ...leftAlone },
        { caller: "thank you, bye bye", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
