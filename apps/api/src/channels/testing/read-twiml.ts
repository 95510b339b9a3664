export type TwimlElement = { name: string; attributes: Record<string, string>; text: string };

/** The elements of a TwiML document, in order; throws where a strict reader would. */
export function readTwiml(document: string): TwimlElement[] {
  const [declaration = ""] = /^<\?xml version="1\.0" encoding="UTF-8"\?>/.exec(document) ?? [];
  const rest = document.slice(declaration.length);
  const elements: TwimlElement[] = [];
  const open: TwimlElement[] = [];
  let at = 0;
  for (const match of rest.matchAll(/<(\/?)([A-Za-z]+)((?: [A-Za-z]+="[^"<]*")*)(\/?)>/g)) {
    const [tag, closing, name = "", attributes = "", empty] = match;
    const text = unescape(rest.slice(at, match.index));
    at = match.index + tag.length;
    const parent = open.at(-1);
    if (parent !== undefined) parent.text += text;
    if (closing === "/") {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing.`);
      continue;
    }
    const element = { name, attributes: readAttributes(attributes), text: "" };
    elements.push(element);
    if (empty === "") open.push(element);
  }
  if (open.length > 0 || at !== rest.length || rest === "") throw new Error(`This is not TwiML: ${document}`);
  return elements;
}

export function findElement(document: string, name: string): TwimlElement {
  const found = readTwiml(document).find((element) => element.name === name);
  if (found === undefined) throw new Error(`There is no <${name}> in ${document}`);
  return found;
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/ ([A-Za-z]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, unescape(value)]),
  );
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(?:#(\d+)|([a-z]+));|[&<]/g, (entity, code: string | undefined, name = "") => {
    const character = code === undefined ? named[name] : String.fromCodePoint(Number(code));
    if (character === undefined) throw new Error(`${entity} is not allowed in XML.`);
    return character;
  });
}
