import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const track = callOf("Track parcel");
const redeliver = callOf("Deliver again");
const neighbor = callOf("Leave with neighbor");
const again = redeliver({ parcel: "DX4471902", day: "2026-03-13" });
const next = neighbor({ parcel: "DX8800213", neighbor: { includes: ["fischer"] } });

export const parcelDepot: Business = {
  name: "parcel depot",
  tools: [
    {
      name: "Track parcel",
      about: "Where a parcel is.",
      takes: [{ key: "parcel", about: "Parcel number: DX and seven digits", pattern: "^DX\\d{7}$" }],
      answers: [
        { when: { parcel: "DX4471902" }, json: { state: "nobody was home", now_at: "depot" } },
        { when: { parcel: "DX8800213" }, json: { state: "out for delivery", due: "by 2 pm" } },
        { status: 404, json: { error: "unknown parcel" } },
      ],
    },
    {
      name: "Deliver again",
      about: "Sends a driver out again with a parcel that could not be delivered.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "parcel", about: "Parcel number: DX and seven digits", pattern: "^DX\\d{7}$" },
        { key: "day", about: "New day", format: "date" },
      ],
      answers: [{ json: { planned: true, between: "9 and 12" } }],
    },
    {
      name: "Leave with neighbor",
      about: "The driver may hand the parcel to a neighbor.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "parcel", about: "Parcel number: DX and seven digits", pattern: "^DX\\d{7}$" },
        { key: "neighbor", about: "Name of the neighbor" },
      ],
      answers: [{ json: { noted: true } }],
    },
  ],
  dialogues: [
    {
      title: "nobody was home",
      turns: [
        {
          caller: "I found a card in my mailbox, where's my parcel? it's DX 4471902",
          calls: [track({ parcel: "DX4471902" })],
          tells: ["depot|home"],
        },
        { caller: "could they try again on Friday?", confirms: again, never: [claims] },
        { caller: "yes please", kind: "confirmation", calls: [again], tells: ["9", "12"] },
        { caller: "thanks, bye!", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "with the Fischers",
      turns: [
        {
          caller: "I won't be home today, can the driver leave my parcel with my neighbor?",
          asks: "parcel|number|neighbor|name",
        },
        {
          caller: "D X eight eight zero zero two one three, the neighbor's called Fischer",
          kind: "several",
          confirms: next,
        },
        {
          caller: "yes, she's always home",
          kind: "confirmation",
          calls: [next],
          tells: ["noted|neighbor|Fischer|driver"],
        },
      ],
    },
    {
      title: "no such parcel",
      turns: [
        {
          caller: "track DX1234567",
          kind: "failure",
          calls: [track({ parcel: "DX1234567" })],
          tells: [declines],
          never: ["out for delivery"],
        },
        {
          caller: "maybe it's D X eight eight double zero two one three?",
          kind: "correction",
          calls: [track({ parcel: "DX8800213" })],
          tells: ["2"],
        },
      ],
    },
    {
      title: "a wet box",
      turns: [
        { caller: "the box was soaking wet and my lamp is broken. who pays for that?", ...declined },
        { caller: "typical", ...leftAlone },
      ],
    },
    {
      title: "read it back, then no",
      turns: [
        {
          caller: "please redeliver DX4471902 tomorrow",
          kind: "several",
          confirms: redeliver({ parcel: "DX4471902", day: "2026-03-12" }),
        },
        { caller: "nope, scrap that, I'll pick it up at the depot", kind: "confirmation", ...leftAlone },
      ],
    },
  ],
};
