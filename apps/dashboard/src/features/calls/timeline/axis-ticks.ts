const second = 1_000;
const minute = 60 * second;
const steps = [
  10,
  20,
  50,
  100,
  200,
  500,
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * second),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * minute),
];
const mostTicks = 5;
const hour = 60 * minute;

/** Round moments along an axis of so many milliseconds, the beginning among them and `mostTicks` after it at most. */
export function axisTicks(wholeMs: number): number[] {
  const step =
    steps.find((candidate) => wholeMs / candidate <= mostTicks) ??
    Math.ceil(wholeMs / mostTicks / hour) * hour;
  return Array.from({ length: Math.floor(wholeMs / step) + 1 }, (_, index) => index * step);
}
