import type { Business } from "./business.ts";
import { developmentBusinesses } from "./development-businesses.ts";
import { eighthBusinesses } from "./eighth-businesses.ts";
import { fifthBusinesses } from "./fifth-businesses.ts";
import { fourthBusinesses } from "./fourth-businesses.ts";
import { heldOutBusinesses } from "./held-out-businesses.ts";
import { ninthBusinesses } from "./ninth-businesses.ts";
import { secondBusinesses } from "./second-businesses.ts";
import { seventhBusinesses } from "./seventh-businesses.ts";
import { sixthBusinesses } from "./sixth-businesses.ts";
import { thirdBusinesses } from "./third-businesses.ts";

/** Dialogues that were written together, and what their figure is worth. */
export type DialogueSet = { name: string; businesses: Business[]; worth: string };

const usedUp = "used to find mistakes; no measure";

export const dialogueSets: DialogueSet[] = [
  { name: "held-out", businesses: heldOutBusinesses, worth: usedUp },
  { name: "second", businesses: secondBusinesses, worth: usedUp },
  { name: "third", businesses: thirdBusinesses, worth: "looked at after its first run; no measure any more" },
  {
    name: "fourth",
    businesses: fourthBusinesses,
    worth: "44 of 125 at first sight, then used to find mistakes; no measure any more",
  },
  {
    name: "fifth",
    businesses: fifthBusinesses,
    worth: "71 of 126 at first sight, then used to find mistakes; no measure any more",
  },
  {
    name: "sixth",
    businesses: sixthBusinesses,
    worth: "60 of 138 at first sight, then looked at; no measure any more",
  },
  {
    name: "seventh",
    businesses: seventhBusinesses,
    worth: "87 of 159 (54.7 %) at first sight, at 29efeb9, then looked at; no measure any more",
  },
  {
    name: "eighth",
    businesses: eighthBusinesses,
    worth: "86 of 152 (56.6 %) at first sight, at bf3b91b1, then looked at; no measure any more",
  },
  {
    name: "ninth",
    businesses: ninthBusinesses,
    worth: "126 of 180 (70 %) at first sight, at 67f76f3b, then looked at; no measure any more",
  },
  { name: "development", businesses: developmentBusinesses, worth: usedUp },
];

export function dialogueSetNamed(name: string): DialogueSet {
  const set = dialogueSets.find((one) => one.name === name);
  if (set !== undefined) return set;
  throw new RangeError(
    `There is no set "${name}"; there are ${dialogueSets.map((one) => one.name).join(", ")}.`,
  );
}

/** What is to be known before the figure is read. */
export function describeSet({ name, businesses, worth }: DialogueSet): string {
  const dialogues = businesses.reduce((count, business) => count + business.dialogues.length, 0);
  return `${name}: ${dialogues} dialogues in ${businesses.length} businesses; ${worth}.`;
}
