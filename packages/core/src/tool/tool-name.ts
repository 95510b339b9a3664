/** What agents can do by themselves; no tool is called so. */
export const reservedFunctionNames = ["end_call", "transfer_call"] as const;

const maximumLength = 40;
const fallback = "tool";

/**
 * The function name a model sees for a tool's display name: lower-case ASCII words joined by `_`,
 * `^[a-zA-Z][a-zA-Z0-9_-]{0,39}$`. A name that is taken (ignoring case) or reserved gets `_2`, `_3` and so on.
 */
export function deriveFunctionName(options: { name: string; taken: Iterable<string> }): string {
  const taken = new Set<string>([...options.taken].map((name) => name.toLowerCase()));
  for (const name of reservedFunctionNames) taken.add(name);
  const base = slug(options.name);
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? "" : `_${count}`;
    const candidate = base.slice(0, maximumLength - suffix.length).replace(/_+$/, "") + suffix;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Latin letters that Unicode does not take apart. */
const latinLetters: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ı: "i",
  þ: "th",
};

function slug(name: string): string {
  const words = name
    .normalize("NFKD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll(/[ßæœøđðłıþ]/g, (letter) => latinLetters[letter] ?? letter)
    .replaceAll(/['’]/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const joined = words.join("_").slice(0, maximumLength).replace(/_+$/, "");
  if (joined === "") return fallback;
  return /^[a-z]/.test(joined) ? joined : `${fallback}_${joined}`.slice(0, maximumLength);
}
