const secretWords = new Set([
  "password",
  "passwd",
  "pwd",
  "secret",
  "token",
  "apikey",
  "accesskey",
  "authorization",
  "auth",
  "credential",
  "credentials",
  "signature",
  "sig",
  "passcode",
]);
const secretPairs =
  /(?:^|_)(?:api|access|secret|private|subscription|auth|app|function|functions)_?key(?:_|$)/;
/** Counts of tokens, and where a listing goes on, are no secrets. */
const harmless = /(?:^|_)(?:max|count|limit|page|next|cursor|device|push|csrf|tokens)(?:_|$)/;

/** Whether a header, key or field is called what credentials are called. */
export function namesSecret(name: string): boolean {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_");
  if (harmless.test(words)) return false;
  return secretPairs.test(words) || words.split("_").some((word) => secretWords.has(word));
}
