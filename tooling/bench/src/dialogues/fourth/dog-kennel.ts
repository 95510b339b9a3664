import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { claims, declined, leftAlone } from "./patterns.ts";

const space = callOf("Check kennel space");
const board = callOf("Book boarding");
const groom = callOf("Request grooming");
const report = callOf("Daily dog report");

const biscuit = board({
  dog_name: "Biscuit",
  from: "2026-03-20",
  until: "2026-03-23",
  owner_name: "Carla Nunez",
  vaccinated: true,
});
const rex = board({
  dog_name: "Rex",
  from: "2026-03-14",
  until: "2026-03-16",
  owner_name: "Otto Lindqvist",
  vaccinated: false,
});
const stay = [
  { key: "from", about: "Day the dog arrives", format: "date" as const },
  { key: "until", about: "Day the dog is picked up", format: "date" as const },
];

export const dogKennel: Business = {
  name: "dog kennel",
  tools: [
    {
      name: "Check kennel space",
      about: "Whether there is room for dogs between two days, and what a night costs.",
      takes: [...stay, { key: "dogs", type: "integer", about: "How many dogs", minimum: 1, maximum: 4 }],
      answers: [{ json: { space: true, per_night: "$48" } }],
    },
    {
      name: "Book boarding",
      about: "Books a dog in for a stay with us.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "dog_name", about: "What the dog is called" },
        ...stay,
        { key: "owner_name", about: "First and last name of the owner" },
        { key: "vaccinated", type: "boolean", about: "Is the dog vaccinated against kennel cough?" },
      ],
      answers: [{ json: { stay: "K-556" } }],
    },
    {
      name: "Request grooming",
      about: "Puts a dog on the groomer's list for a day.",
      effect: "write",
      takes: [
        { key: "dog_name", about: "What the dog is called" },
        { key: "date", about: "Which day", format: "date" },
        { key: "service", about: "What is to be done", options: ["bath", "full groom", "nail trim"] },
      ],
      answers: [{ json: { slot: "11:00" } }],
    },
    {
      name: "Daily dog report",
      about: "How a dog that is boarding with us is doing today.",
      takes: [{ key: "dog_name", about: "What the dog is called" }],
      answers: [{ json: { mood: "playful", breakfast: "ate all of it", walks: 2 } }],
    },
  ],
  dialogues: [
    {
      title: "off to Spain",
      turns: [
        {
          caller:
            "We're off to Spain from April third to April twelfth, would you have space for our two dogs?",
          kind: "several",
          calls: [space({ from: "2026-04-03", until: "2026-04-12", dogs: 2 })],
          tells: ["48"],
        },
        { caller: "brilliant. let me ring you back on that", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "a beagle called Biscuit",
      turns: [
        {
          caller: "I'd like to book my beagle in for boarding from the 20th till the 23rd",
          asks: "name|called|vaccin",
        },
        { caller: "the dog's name is Biscuit", asks: "name|owner|vaccin" },
        { caller: "I'm Carla Nunez", asks: "vaccin|cough" },
        {
          caller: "yes of course he is, he's had all his shots",
          kind: "confirmation",
          confirms: biscuit,
          never: [claims],
        },
        { caller: "that's right", kind: "confirmation", calls: [biscuit], tells: ["556"] },
      ],
    },
    {
      title: "how is my boy",
      turns: [
        {
          caller: "hi, just wanted to know how Waffles is doing today",
          calls: [report({ dog_name: "Waffles" })],
          tells: ["playful"],
        },
        { caller: "aww. and did he eat his breakfast?", tells: ["all|ate|yes"] },
        { caller: "good boy!", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "nails, and a bath as well",
      turns: [
        {
          caller: "can Luna get a nail trim on Friday",
          calls: [groom({ dog_name: "Luna", date: "2026-03-13", service: "nail trim" })],
          tells: ["11"],
        },
        {
          caller: "and a bath too, same day",
          calls: [groom({ dog_name: "Luna", date: "2026-03-13", service: "bath" })],
          tells: ["11"],
        },
      ],
    },
    {
      title: "without the shot",
      turns: [
        {
          caller:
            "I need boarding for Rex from Saturday to Monday, I'm Otto Lindqvist. He is not vaccinated against kennel cough yet.",
          kind: "several",
          confirms: rex,
        },
        {
          caller: "hmm, better not then, I'll get him the shot first",
          kind: "confirmation",
          never: [claims, "556"],
        },
        { caller: "do you take cats by the way?", ...declined },
      ],
    },
  ],
};
