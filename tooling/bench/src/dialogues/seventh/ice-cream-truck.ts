import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const request = callOf("Ask Marco to come");
const birthday = request({
  date: "2026-05-09",
  time: "15:00",
  address: { includes: ["6 poplar"] },
  guests: 25,
  name: { includes: ["rosa", "lind"] },
  phone: { digits: "5550151" },
});
const office = (guests: number, time: string) =>
  request({
    date: "2026-06-26",
    time,
    address: { includes: ["300 commerce"] },
    guests,
    name: { includes: ["derek", "poole"] },
    phone: { digits: "5550193" },
  });
const easter = request({
  date: "2026-04-05",
  time: "13:00",
  address: { includes: ["church"] },
  guests: 60,
  name: { includes: ["brady"] },
  phone: { digits: "5550116" },
});

export const iceCreamTruck: Business = {
  name: "ice cream truck",
  tools: [
    {
      name: "Ask Marco to come",
      about:
        "The truck comes to birthdays, company parties, street parties. Write down all of it and Marco rings them back with a price!! He only comes for 20 people or more.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "date", about: "which day", format: "date" },
        { key: "time", about: "from what time", format: "time" },
        { key: "address", about: "where to, street and number or what the place is called" },
        {
          key: "guests",
          type: "integer",
          about: "how many people will have ice cream",
          minimum: 20,
          maximum: 500,
        },
        { key: "name", about: "who is calling" },
        { key: "phone", about: "number to ring back" },
      ],
      answers: [
        { when: { date: "2026-04-05" }, status: 409, json: { error: "Marco is away that day" } },
        { json: { rings_back: "tonight" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "a birthday in May",
      turns: [
        {
          caller:
            "hello! can the truck come to my daughter's birthday? it's on May 9th, from three in the afternoon",
          kind: "several",
          asks: "where|address|place|street|how many|people|guests|name|phone|number",
        },
        {
          caller: "to 6 Poplar Close, there will be twenty-five of us",
          kind: "several",
          asks: "name|who|phone|number",
        },
        { caller: "Rosa Lind, 555 0151", kind: "several", confirms: birthday, never: [claims] },
        { caller: "yes, perfect", kind: "confirmation", calls: [birthday], tells: ["tonight"] },
      ],
    },
    {
      title: "the whole office",
      turns: [
        {
          caller:
            "Derek Poole here, 555 0193. We want the truck at 300 Commerce Way on June 26th at noon, around eighty people",
          kind: "several",
          confirms: office(80, "12:00"),
        },
        {
          caller: "sales is coming too, so it's a hundred and ten. and one o'clock rather than noon",
          kind: "correction",
          confirms: office(110, "13:00"),
          never: [claims],
        },
        { caller: "yes", kind: "confirmation", calls: [office(110, "13:00")], tells: ["tonight"] },
        { caller: "brilliant, talk to Marco then. bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "Easter Sunday",
      turns: [
        {
          caller:
            "this is Father Brady, 555 0116. Could he come to the church on Water Street on April 5th at one in the afternoon? We'll be sixty",
          kind: "several",
          confirms: easter,
        },
        {
          caller: "yes, that's right",
          kind: "failure",
          calls: [easter],
          tells: [`${declines}|away`],
          never: [claims],
        },
        { caller: "never mind, there is always next year", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "pistachio",
      turns: [
        { caller: "does Marco have pistachio?", ...declined },
        { caller: "is any of it vegan, maybe?", ...declined },
        { caller: "okay, we'll see. bye!", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "just passing by",
      turns: [
        { caller: "aw, I love the tune that the truck plays", kind: "small-talk", ...leftAlone },
        { caller: "which street is it on right now?", ...declined },
      ],
    },
  ],
};
