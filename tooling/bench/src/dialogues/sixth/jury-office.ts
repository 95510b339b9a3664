import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { baffled, claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const status = callOf("Reporting status");
const postpone = callOf("Postpone jury service");
const address = callOf("Change of address");
const parking = callOf("Where to park");
const lisbon = postpone({ juror: "104660112", new_date: "2026-05-04", reason: "travel" });
const spruce = (zip: string) => address({ juror: "211873004", street: { includes: ["9 spruce"] }, zip });
const juror = { key: "juror", about: "Juror number on the summons, nine digits", pattern: "^\\d{9}$" };

export const juryOffice: Business = {
  name: "jury office",
  tools: [
    {
      name: "Reporting status",
      about: "Whether a juror must appear at the courthouse the next court day.",
      takes: [juror],
      answers: [
        { when: { juror: "300000001" }, fail: "timed-out" },
        { json: { must_appear: true, time: "8:15 am", room: 4 } },
      ],
    },
    {
      name: "Postpone jury service",
      about:
        "Requests that a juror's service be moved to a later date. To be used only where the juror cannot appear; does not excuse from service.",
      effect: "write",
      confirm: "always",
      takes: [
        juror,
        { key: "new_date", about: "Date on which the juror can serve", format: "date" },
        {
          key: "reason",
          about: "Reason category",
          options: ["illness", "travel", "work", "childcare", "other"],
        },
      ],
      answers: [{ json: { decision: "granted" } }],
    },
    {
      name: "Change of address",
      about: "Records a juror's new residential address.",
      effect: "write",
      confirm: "always",
      takes: [
        juror,
        { key: "street", about: "House number and street" },
        { key: "zip", about: "Five digit zip code", pattern: "^\\d{5}$" },
      ],
      answers: [{ json: { letter_in: "7 days" } }],
    },
    {
      name: "Where to park",
      about: "Parking for jurors at a court building.",
      takes: [{ key: "building", about: "Building", options: ["Main Courthouse", "Annex"] }],
      answers: [{ when: { building: "Annex" }, json: { park: "Lot C" } }, { json: { park: "Elm Garage" } }],
    },
  ],
  dialogues: [
    {
      title: "must she come tomorrow",
      turns: [
        {
          caller: "do I have to come in tomorrow? my juror number is 104 552 873",
          calls: [status({ juror: "104552873" })],
          tells: ["8:15"],
        },
        { caller: "okay. and where do I park?", asks: "building|courthouse|annex" },
        { caller: "it says the annex here", calls: [parking({ building: "Annex" })], tells: ["Lot C"] },
      ],
    },
    {
      title: "off to Lisbon",
      turns: [
        {
          caller: "I've got to postpone my jury service, I'll be traveling, we booked Lisbon ages ago",
          asks: "juror|number|date|day|when",
        },
        { caller: "number's one oh four, six six oh, one one two", asks: "date|day|when" },
        { caller: "the fourth of May would be fine", confirms: lisbon, never: [claims] },
        {
          caller: "yes, please",
          kind: "confirmation",
          calls: [lisbon],
          tells: ["granted|approved|accepted"],
        },
      ],
    },
    {
      title: "the last digit of a zip",
      turns: [
        {
          caller: "I've moved, my new address is 9 Spruce Lane, zip 30318. juror number 211873004",
          kind: "several",
          confirms: spruce("30318"),
        },
        {
          caller: "wait, the zip is three oh three one nine, sorry",
          kind: "correction",
          confirms: spruce("30319"),
          never: [claims],
        },
        {
          caller: "yes, that's correct now",
          kind: "confirmation",
          calls: [spruce("30319")],
          tells: ["7|seven|week"],
        },
      ],
    },
    {
      title: "gets out of it with a joke",
      turns: [
        { caller: "how much do you pay me a day for sitting there?", ...declined },
        {
          caller: "couldn't you just tell the judge that I died?",
          tells: [declines],
          never: [baffled, claims],
        },
        { caller: "I'm joking, I'm joking. bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "half a number",
      turns: [
        { caller: "do I need to appear tomorrow? juror number 5512", asks: "number|digit" },
        {
          caller: "oh, there's more of it on the next line: five five one two, double zero, three four eight",
          kind: "correction",
          calls: [status({ juror: "551200348" })],
          tells: ["8:15"],
        },
      ],
    },
    {
      title: "the list cannot be read",
      turns: [
        {
          caller:
            "checking whether I've got to appear, my number is three zero zero, zero zero zero, zero zero one",
          kind: "failure",
          calls: [status({ juror: "300000001" })],
          tells: [declines],
          never: ["8:15"],
        },
        {
          caller: "so should I show up tomorrow or not?",
          kind: "failure",
          tells: [declines],
          never: [baffled, "8:15", "you (do|must|have to) appear"],
        },
        { caller: "I'll try again tonight then", ...leftAlone },
      ],
    },
  ],
};
