/**
 * The words of an HTML page, for a model to read. Every step moves forward through the text, so that
 * a page made to slow a parser down takes no longer than any other.
 */
export function htmlToText(html: string): string {
  const lowerCase = html.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const words: string[] = [];
  let position = 0;
  while (position < html.length) {
    const opening = html.indexOf("<", position);
    if (opening === -1) break;
    const end = endOfMarkup(lowerCase, opening);
    const replacement = inlineTag.test(nameAt(lowerCase, opening)) ? "" : " ";
    words.push(html.slice(position, opening), end === opening + 1 ? "<" : replacement);
    position = end;
  }
  words.push(html.slice(position));
  return decodeEntities(words.join("")).replaceAll(/\s+/g, " ").trim();
}

const silentElement = /^<(script|style|template|noscript|svg)(?=[\s/>])/;
const inlineTag = /^<\/?(?:a|abbr|b|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|u|wbr)(?=[\s/>])/;
const longestName = 12;

function nameAt(html: string, opening: number): string {
  return html.slice(opening, opening + longestName);
}

/** The position behind the tag, comment or silent element at `opening`; right behind a `<` that is mere text. */
function endOfMarkup(html: string, opening: number): number {
  if (html.startsWith("<!--", opening)) return positionBehind(html, { mark: "-->", from: opening + 4 });
  const silent = silentElement.exec(nameAt(html, opening))?.[1];
  if (silent !== undefined) {
    const closing = positionBehind(html, { mark: `</${silent}`, from: opening });
    return positionBehind(html, { mark: ">", from: closing });
  }
  if (!/[a-z/!?]/.test(html.charAt(opening + 1))) return opening + 1;
  return positionBehind(html, { mark: ">", from: opening });
}

function positionBehind(html: string, { mark, from }: { mark: string; from: number }): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

const namedEntities = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
  ["euro", "€"],
  ["pound", "£"],
  ["copy", "©"],
]);

/** `&amp;`, `&#39;` and `&#x27;`; what is not known stays as it is written. */
function decodeEntities(text: string): string {
  return text.replaceAll(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, (written, name: string) => {
    if (!name.startsWith("#")) return namedEntities.get(name.toLowerCase()) ?? written;
    const codePoint = Number(name.replace("#", "").replace(/^x/i, "0x"));
    return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : written;
  });
}
