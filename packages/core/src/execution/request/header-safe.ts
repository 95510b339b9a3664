const unsafeCharacter = /[^\x21-\x7e]/;

/** Outside platforms choose ids: in a header, whatever is not visible ASCII is percent-encoded. */
export function headerSafe(text: string): string {
  if (!unsafeCharacter.test(text)) return text;
  return text.toWellFormed().replaceAll(/[^\x21-\x7e]/gu, encodeURIComponent);
}
