const maximumLength = 80;

/** A name for the copy of a tool that none of the taken ones is, ignoring case: "… copy", then "… copy 2". */
export function copyName({ name, taken }: { name: string; taken: Iterable<string> }): string {
  const used = new Set([...taken].map((other) => other.trim().toLowerCase()));
  const original = name.replace(/ copy(?: \d+)?$/i, "");
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? " copy" : ` copy ${count}`;
    const candidate = `${shortened(original, maximumLength - suffix.length)}${suffix}`;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}

/** Never half a character, and without a space at its end. */
function shortened(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
}
