import { readPattern, type Reading } from "./reading.ts";

/** What has the shape of the description's example: "195/65 R15" where "205/55 R16" is one. */
export function readShape(text: string, description: string): Reading[] {
  const example =
    /\b(?:e\.?g\.?|such as|like|for example),? ([A-Z\d][A-Z\d/ .-]*\d[A-Z\d]*)/.exec(description)?.[1] ?? "";
  const groups = example.match(/\d+|[A-Z]+|[^A-Z\d]+/g) ?? [];
  if (groups.filter((group) => /\d/.test(group)).length < 2) return [];
  const shape = groups.map((group) => {
    if (/\d/.test(group)) return `\\d{1,${group.length}}`;
    return /[A-Z]/.test(group) ? `[A-Za-z]{${group.length}}` : group.replaceAll(/\W/g, (mark) => `\\${mark}`);
  });
  return readPattern({ text, pattern: new RegExp(`\\b${shape.join("")}\\b`, "g"), strength: 0.9 });
}
