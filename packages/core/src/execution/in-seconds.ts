/** A time as it is said: "1 second", "2.5 seconds". */
export function inSeconds(seconds: number): string {
  return `${seconds} ${seconds === 1 ? "second" : "seconds"}`;
}
