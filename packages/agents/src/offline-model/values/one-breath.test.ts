import { expect, test } from "vitest";
import { collected, type Properties } from "../testing/collected.ts";

const properties: Properties = {
  address: { type: "string", description: "Street address" },
  name: { type: "string", description: "Full name" },
  phone: { type: "string", description: "Phone number" },
  crates: { type: "integer", description: "How many crates" },
  riders: { type: "integer", description: "How many riders" },
  children: { type: "integer", description: "How many children" },
  days: { type: "integer", description: "How many days" },
  every_weeks: { type: "integer", description: "Weeks between two deliveries" },
  width: { type: "number", description: "Width in inches" },
  height: { type: "number", description: "Height in inches" },
  liters: { type: "number", description: "Tank in liters" },
  grams: { type: "string", enum: ["250", "500"], description: "Weight of a pack in grams" },
  minutes: { type: "integer", description: "Minutes that they are late" },
  surname: { type: "string", description: "Last name" },
  amount: { type: "number", description: "Amount" },
  board: { type: "string", enum: ["Elm Quay", "Mole Pier", "Old Mill"], description: "Where they get on" },
  leave: { type: "string", enum: ["Elm Quay", "Mole Pier", "Old Mill"], description: "Where they get off" },
  band: { type: "string", enum: ["Owls for Hire", "The Reeds"], description: "Which band" },
  partner: { type: "boolean", description: "Whether somebody comes along" },
  adult: { type: "boolean", description: "18 or over" },
  minor: { type: "boolean", description: "Under 12" },
  first_ride: { type: "boolean", description: "Whether it is their first ride" },
  date: { type: "string", description: "Day, YYYY-MM-DD" },
  oak: { type: "boolean", description: "Oak (true) or pine (false)" },
  town: { type: "string", description: "Town" },
  teacher: { type: "string", description: "Name of the teacher" },
  happened_on: { type: "string", description: "Day, YYYY-MM-DD" },
};

function heard(text: string, keys: string[]) {
  const taken = Object.fromEntries(Object.entries(properties).filter(([key]) => keys.includes(key)));
  return collected({ properties: taken, text });
}

test.each<[string, Record<string, unknown>]>([
  ["9 Finch Row, Dora Kemp, 555 0171", { address: "9 Finch Row", name: "Dora Kemp", phone: "555 0171" }],
  ["9 Finch Road, Salt Springs", { address: "9 Finch Road, Salt Springs", name: undefined }],
  ["bring six crates, would you? Dora Kemp", { crates: 6, name: "Dora Kemp" }],
  ["I'll come myself: Dora Kemp, 555 0171", { name: "Dora Kemp", phone: "555 0171" }],
  ["8 Finch Court, 40 crates, Dora Kemp", { address: "8 Finch Court", crates: 40, name: "Dora Kemp" }],
  ["Dora Kemp, 555 0171", { phone: "555 0171", crates: undefined }],
  ["one 30 liter crate please", { crates: 1, liters: 30 }],
  ["a crate of the quarter kilo packs", { grams: "250" }],
  ["a ride for just one person", { riders: 1 }],
  ["only for me on Friday", { riders: 1 }],
  ["it's just me and my dad", { riders: 2 }],
  ["two grown-ups and a boy of six", { children: 1 }],
  ["for a whole week", { days: 7 }],
  ["it comes every week and piles up. every 3 weeks, please", { every_weeks: 3 }],
  ["a pane of forty by sixty", { width: 40, height: 60 }],
  ["a ten fifty liter tank", { liters: 1050 }],
  ["we'll be there fifteen minutes late", { minutes: 15 }],
  ["a table for two, surname Kemp", { surname: "Kemp" }],
  ["put another forty on it", { amount: 40 }],
  ["I'd like to pay sixty five twenty", { amount: undefined }],
  ["from Old Mill to Elm Quay", { board: "Old Mill", leave: "Elm Quay" }],
  ["tickets for Owls for Hire", { band: "Owls for Hire", name: undefined }],
  ["my wife is coming, too", { partner: true }],
  ["he's a nine-year-old", { adult: false, minor: true }],
  ["it's my first", { first_ride: true }],
  ["it'll be our third", { first_ride: false }],
  ["on December the fourth", { date: "2026-12-04" }],
  ["and in pine?", { oak: false }],
  ["no, the Reeds, please", { band: "The Reeds" }],
  ["in Marl, no, sorry, it's Dunholm now. Dora Kemp", { town: "Dunholm", name: "Dora Kemp" }],
  ["I have to see Ms. Quill", { teacher: "Quill" }],
  ["I lost it last Thursday", { happened_on: "2026-11-19" }],
  ["you charged me on October second", { happened_on: "2026-10-02" }],
])("%j holds %j", (text, values) => {
  expect(heard(text, Object.keys(values))).toEqual(
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
  );
});
