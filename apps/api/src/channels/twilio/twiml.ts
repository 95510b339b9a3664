import { escapeXml } from "./escape-xml.ts";

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** An XML document for Twilio; the children are elements that `element` made. */
export function twiml(...children: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${element("Response", {}, children)}`;
}

/** An element; attributes without a value are left out. Text among its children is escaped by whoever gives it. */
export function element(name: string, attributes: Attributes = {}, children: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}

export function twimlResponse(document: string): Response {
  return new Response(document, { headers: { "content-type": "text/xml; charset=utf-8" } });
}
