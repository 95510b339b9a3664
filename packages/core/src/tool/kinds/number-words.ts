const digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const teens = [
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** One digit as it is said, also "oh". */
export const digitWords: ReadonlyMap<string, number> = new Map([
  ...digits.map((word, value) => [word, value] as const),
  ["oh", 0],
  ["nought", 0],
]);
/** 10 to 19. */
export const teenWords: ReadonlyMap<string, number> = new Map(teens.map((word, index) => [word, index + 10]));
/** 20, 30, … 90. */
export const tensWords: ReadonlyMap<string, number> = new Map(
  tens.map((word, index) => [word, (index + 2) * 10]),
);
