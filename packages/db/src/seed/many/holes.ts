import type { Random } from "../random.ts";

/** What differs between calls of one shape. In a shape each stands as one sign that nothing else has. */
const names = ["first", "name", "street", "house", "zip", "reference", "toolCallIds", "callId"] as const;
export type HoleName = (typeof names)[number];
/** By the place of each hole's name among all names. */
export type Filling = readonly string[];

/** Of Unicode's private use, so that it is in no words, and in JSON as it is. */
const firstSign = 0xe000;

export function hole(name: HoleName): string {
  return String.fromCharCode(firstSign + names.indexOf(name));
}

export function placeOfHole(sign: string): number {
  return sign.charCodeAt(0) - firstSign;
}

/** Words of a trade with holes where they have `{first}` and the like. */
export function withHoles(words: string): string {
  return names.reduce((text, name) => text.replaceAll(`{${name}}`, hole(name)), words);
}

/** In the order of their names. What is in there needs no escaping, wherever it is written. */
export function fillingOf({ random, callId }: { random: Random; callId: string }): Filling {
  return [
    firstNames[random.below(firstNames.length)] ?? "",
    properNames[random.below(properNames.length)] ?? "",
    properNames[random.below(properNames.length)] ?? "",
    String(1 + random.below(400)),
    String(90_000 + random.below(6_000)),
    String(10_000_000 + random.below(90_000_000)),
    callId.slice(-16),
    callId,
  ];
}

const firstNames =
  "Anna Ben Carla David Elena Farid Grace Hugo Ines Jonas Keiko Liam Mona Nadia Oskar Priya Quentin Rosa Samir Tessa Uma Victor Wanda Xavier Yusuf Zoe".split(
    " ",
  );
const syllables =
  "al bar cor den el far gold har in jor kel lin mor nor oak pen quin ros sun tor ul ver wil yar zel brook field ham ley mere".split(
    " ",
  );

/** Some 27 000 names of streets and people, most of which few calls have. */
const properNames = syllables.flatMap((first) =>
  syllables.flatMap((second) =>
    syllables.map((third) => `${first.charAt(0).toUpperCase()}${first.slice(1)}${second}${third}`),
  ),
);
