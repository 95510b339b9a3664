let second = Number.NaN;
let upToSecond = "";

/** The same as `toISOString`, of which all but the milliseconds is written once a second. */
export function isoTime(time: Date): string {
  const milliseconds = time.getTime();
  const wanted = Math.floor(milliseconds / 1000);
  if (wanted !== second) {
    upToSecond = new Date(wanted * 1000).toISOString().slice(0, -"000Z".length);
    second = wanted;
  }
  return `${upToSecond}${String(milliseconds - wanted * 1000).padStart(3, "0")}Z`;
}
