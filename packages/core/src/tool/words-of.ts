/** The words of an identifier, lower case: `zipCode`, `zip_code` and `zip-code` are "zip code". */
export function wordsOf(identifier: string): string[] {
  return identifier
    .slice(0, 4000)
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z]{1,30})([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}
