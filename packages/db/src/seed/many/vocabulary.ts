import type { Random } from "../random.ts";

/** What callers call about: the frequent first. */
export const troubles = [
  "a blocked drain",
  "a leak under the kitchen sink",
  "no hot water",
  "a broken boiler",
  "a dripping faucet",
  "a toilet that keeps running",
  "low water pressure",
  "a burst pipe",
  "a cold radiator",
  "a smell of gas",
  "a noisy pump",
  "a clogged shower",
  "a frozen pipe",
  "a new dishwasher",
  "a cracked basin",
  "a loose valve",
  "a rusty cistern",
  "a geyser that trips the fuse",
  "a sump that floods",
  "a limescale problem",
] as const;
export const wishes = [
  "Could somebody come tomorrow morning?",
  "How much would that be?",
  "Do you have anything this afternoon?",
  "I need an invoice for the landlord.",
  "Is there a call-out fee?",
  "I would like to move my appointment.",
  "Can I speak to a person, please?",
  "Is Saturday possible?",
  "I called last week about the same thing.",
  "Please send me a confirmation by text message.",
  "I am a new customer.",
  "My order has not arrived.",
] as const;
export const answers = [
  "Yes, we come out to you. The earliest visit is tomorrow at nine.",
  "That is ninety five dollars, parts not included.",
  "I have booked the visit for you.",
  "I'm sorry, I can't check that just now. Shall I have somebody call you back?",
  "I have opened a ticket, and somebody will look into it today.",
  "We have four of them in stock.",
  "Your next appointment is on Friday.",
  "Would you like me to go ahead?",
  "I have noted that for the technician.",
] as const;
export const goodbyes = [
  "Great, thank you.",
  "Okay, I will think about it.",
  "Perfect, bye.",
  "Thanks, that helps.",
] as const;
const firstNames = [
  "Anna",
  "Ben",
  "Carla",
  "David",
  "Elena",
  "Farid",
  "Grace",
  "Hugo",
  "Ines",
  "Jonas",
  "Keiko",
  "Liam",
  "Mona",
  "Nadia",
  "Oskar",
  "Priya",
  "Quentin",
  "Rosa",
  "Samir",
  "Tessa",
  "Uma",
  "Victor",
  "Wanda",
  "Xavier",
  "Yusuf",
  "Zoe",
] as const;
const syllables = [
  "al",
  "bar",
  "cor",
  "den",
  "el",
  "far",
  "gold",
  "har",
  "in",
  "jor",
  "kel",
  "lin",
  "mor",
  "nor",
  "oak",
  "pen",
  "quin",
  "ros",
  "sun",
  "tor",
  "ul",
  "ver",
  "wil",
  "yar",
  "zel",
  "brook",
  "field",
  "ham",
  "ley",
  "mere",
] as const;

/** One of some 27 000 names of streets and people, most of which few calls have. */
export function properName(random: Random): string {
  const name = `${random.oneOf(syllables)}${random.oneOf(syllables)}${random.oneOf(syllables)}`;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function firstName(random: Random): string {
  return random.oneOf(firstNames);
}

/** Of a list, the earlier the more often, as words are. */
export function frequentFirst<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.min(random.below(items.length), random.below(items.length))] ?? items[0];
}
