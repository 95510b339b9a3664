/** A key as people say it: `zip_code`, `zipCode` and `zip-code` are "zip code". */
export function inWords(key: string): string {
  return key
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}
