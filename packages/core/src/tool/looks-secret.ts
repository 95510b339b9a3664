/** Tokens that say what they are: keys of well-known services, JSON Web Tokens, private keys. */
const knownTokens = [
  /^(?:sk|pk|rk)[-_](?:live|test|proj|ant|or)[-_][\w-]{8,}/,
  /^sk-[\w-]{16,}/,
  /^gh[pousr]_\w{20,}/,
  /^github_pat_\w{20,}/,
  /^glpat-[\w-]{16,}/,
  /^xox[abeprs]-[\w-]{10,}/,
  /^(?:AKIA|ASIA)[A-Z0-9]{16}$/,
  /^AIza[\w-]{30,}/,
  /^ya29\.[\w-]{20,}/,
  /^SG\.[\w-]{16,}\.[\w-]{16,}/,
  /^(?:key|pat)[A-Za-z0-9]{14}\.[0-9a-f]{32,}/,
  /^eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*$/,
  /^(?:chk|cht|whsec|shpat|npm|hf|dop_v1|SK|AC)_?[A-Za-z0-9+/=]{24,}$/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
];

/** Ids that are long and random, and no secrets. */
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * Whether a text reads like a credential: a known kind of token, or a long word without meaning. Words of a
 * language, addresses, dates and ids of the usual kinds do not.
 */
export function looksSecret(text: string): boolean {
  const value = text.trim().replace(/^(?:bearer|basic|token|apikey)\s+/i, "");
  if (knownTokens.some((token) => token.test(value))) return true;
  if (value.length < 20 || value.length > 2000 || uuid.test(value)) return false;
  if (!/^[\w+/=.~-]+$/.test(value)) return false;
  if (/^[0-9a-f]{32,}$/i.test(value)) return /[0-9]/.test(value) && /[a-f]/i.test(value);
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/].filter((kind) => kind.test(value)).length;
  return kinds === 3 && longestWord(value) < 8 && entropyOf(value) > 3.5;
}

/** Letters in a row that alternate vowels and consonants as words do would be read, not guessed. */
function longestWord(value: string): number {
  const words = value.match(/[A-Z]?[a-z]+/g) ?? [];
  return Math.max(0, ...words.map((word) => word.length));
}

/** Shannon's, in bits for each character. */
function entropyOf(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
