import type { HttpRequest } from "../../execution/request/build-request.ts";

/** Whether anything that travels in this request is or contains one of these secrets, however it is spelled. */
export function holdsSecret({ url, headers, body }: HttpRequest, secrets: ReadonlySet<string>): boolean {
  if (secrets.size === 0) return false;
  const texts = [url, ...Object.values(headers), body ?? ""].flatMap(readings);
  return [...secrets].some((secret) => {
    const spellings = [secret, JSON.stringify(secret).slice(1, -1), withoutPadding(secret)];
    return texts.some((text) => spellings.some((spelling) => text.includes(spelling)));
  });
}

/** As written, and decoded: percent-encoding has many spellings of one value. */
function readings(text: string): string[] {
  const spaced = text.replaceAll("+", " ");
  return [text, decode(text), decode(spaced), decode(decode(spaced))];
}

/** Leaves alone what is not percent-encoded text. */
function decode(text: string): string {
  return text.replaceAll(/(?:%[\da-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

function withoutPadding(secret: string): string {
  return Buffer.from(secret, "utf8").toString("base64").replace(/=+$/, "");
}
