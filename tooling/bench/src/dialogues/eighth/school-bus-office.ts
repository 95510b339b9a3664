import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const where = callOf("Where's the bus");
const absent = callOf("Child stays home");
const stop = callOf("Change of stop");
const left = callOf("Left on the bus");
const nova = (to: string, from: string) =>
  stop({ child: { includes: ["nova", "grant"] }, new_stop: { includes: [to] }, from_day: from });
const route = { key: "route", type: "integer" as const, about: "Route number", minimum: 1, maximum: 60 };

export const schoolBusOffice: Business = {
  name: "school bus office",
  tools: [
    {
      name: "Where's the bus",
      about: "How late a bus is running this morning or afternoon.",
      takes: [route],
      answers: [
        { when: { route: 14 }, json: { minutes_late: 12, next_stop: "Elm and 3rd" } },
        { when: { route: 31 }, fail: "timed-out" },
        { json: { minutes_late: 0 } },
      ],
    },
    {
      name: "Child stays home",
      about: "Tells the driver not to wait for a child.",
      effect: "write",
      takes: [
        { key: "child", about: "First and last name of the child" },
        route,
        { key: "day", about: "Which day", format: "date" },
      ],
      answers: [{ json: { driver: "Mrs. Pruitt knows" } }],
    },
    {
      name: "Change of stop",
      about:
        "A family moved, or a child goes to grandma from now on: gives the child another stop for good. Double check it, a child at the wrong stop is the worst thing.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "child", about: "First and last name of the child" },
        { key: "new_stop", about: "Corner or address of the new stop" },
        { key: "from_day", about: "First day with the new stop", format: "date" },
      ],
      answers: [
        { when: { from_day: "2026-03-12" }, status: 409, json: { error: "needs two days' notice" } },
        { json: { new_pickup_time: "7:22" } },
      ],
    },
    {
      name: "Left on the bus",
      about: "Jackets, lunch boxes, trombones...",
      effect: "write",
      takes: [
        { key: "item", about: "What was left" },
        route,
        { key: "phone", about: "Parent's phone number" },
      ],
      answers: [{ json: { pick_up: "at the depot after 5" } }],
    },
  ],
  dialogues: [
    {
      title: "cold feet at the stop",
      turns: [
        {
          caller: "we've been standing here for ages, where's the bus? it's route fourteen",
          calls: [where({ route: 14 })],
          tells: ["12|twelve"],
        },
        {
          caller: "and my other kid's on twenty-two, is that one late as well?",
          kind: "correction",
          calls: [where({ route: 22 })],
          tells: [`${declines}|\\b0\\b|zero|on time`],
          never: ["Elm"],
        },
      ],
    },
    {
      title: "a fever",
      turns: [
        {
          caller: "my son's staying home tomorrow, he's got a fever",
          asks: "name|route|number|bus",
        },
        { caller: "Caleb Ostrow", asks: "route|number|bus|which" },
        {
          caller: "he takes the, uh, number nine",
          calls: [absent({ child: { includes: ["caleb", "ostrow"] }, route: 9, day: "2026-03-12" })],
          tells: ["Pruitt|driver|knows"],
        },
        { caller: "he's thrilled, of course. thanks, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "from now on to grandma's",
      turns: [
        {
          caller: "Nova Grant needs a new stop, she'll be going to her grandma's, that's Birch and 9th",
          kind: "several",
          asks: "when|day|date|start|from",
        },
        { caller: "from Monday on", confirms: nova("birch", "2026-03-16"), never: [claims] },
        {
          caller: "oh hold on a second... grandma says Tuesday, Monday she's at the doctor's",
          kind: "correction",
          confirms: nova("birch", "2026-03-17"),
        },
        {
          caller: "that's it, yes",
          kind: "confirmation",
          calls: [nova("birch", "2026-03-17")],
          tells: ["7:22"],
        },
      ],
    },
    {
      title: "tomorrow is too soon",
      turns: [
        {
          caller: "please change Nova Grant's stop to Harbor and Main, starting tomorrow",
          kind: "several",
          confirms: nova("harbor", "2026-03-12"),
        },
        {
          caller: "uh-huh, that's correct",
          kind: "failure",
          calls: [nova("harbor", "2026-03-12")],
          tells: [`${declines}|notice`],
          never: [claims, "7:22"],
        },
        {
          caller: "alright, from the 16th then",
          kind: "correction",
          confirms: nova("harbor", "2026-03-16"),
          never: [claims],
        },
        {
          caller: "yes please",
          kind: "confirmation",
          calls: [nova("harbor", "2026-03-16")],
          tells: ["7:22"],
        },
      ],
    },
    {
      title: "a trombone rides alone",
      turns: [
        {
          caller:
            "you won't believe it, my daughter left her trombone on the bus. route 27, and I'm on 555 0143",
          kind: "several",
          calls: [left({ item: { includes: ["trombone"] }, route: 27, phone: { digits: "5550143" } })],
          tells: ["depot|5|five"],
        },
        { caller: "you're a lifesaver", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "no signal from thirty-one",
      turns: [
        {
          caller: "how late is route 31?",
          kind: "failure",
          calls: [where({ route: 31 })],
          tells: [declines],
          never: ["on time", "Elm"],
        },
        { caller: "okay. who's driving it today?", ...declined },
        { caller: "fine, bye then", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
