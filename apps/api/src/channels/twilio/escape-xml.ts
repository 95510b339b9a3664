const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** What XML 1.0, section 2.2, does not allow in any form: control characters, lone surrogates, U+FFFE and U+FFFF. */
const impossible = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** In an attribute, white space other than a space would be read back as a space. */
const special = /[&<>"'\t\n\r]/g;

/** Text as it may stand in an element or between the quotes of an attribute, and reads back as it was. */
export function escapeXml(text: string): string {
  return text
    .replace(impossible, "")
    .replace(special, (character) => entities[character] ?? `&#${character.charCodeAt(0)};`);
}
