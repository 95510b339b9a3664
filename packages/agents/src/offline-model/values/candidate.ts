import type { Half } from "./join-half.ts";
import type { Wanted } from "./parameter.ts";
import type { Reading } from "./reading.ts";

export type Values = Record<string, string | number | boolean>;

/** One utterance, and what it may be read for. */
export type CollectOptions = {
  text: string;
  wanted: Wanted[];
  now: Date;
  askedKey: string | null;
  toolWords: ReadonlySet<string>;
  nameWords?: ReadonlySet<string>;
  /** What is known already; only a correction may change it. */
  known: Values;
  /** Dates without a time, and times without a date, still waiting for the other half. */
  halves: Halves;
  isCorrection: boolean;
};

/** For each date-time and time parameter what was said of it so far. */
export type Halves = Record<string, Half>;

/** What a parameter may take from the words, and how well it fits. */
export type Candidate = { wanted: Wanted; reading: Reading; score: number };
