import { decodeJson } from "./decode-json.ts";
import { htmlToText } from "./html-to-text.ts";
import type { HttpResponse } from "../send.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import type { JsonValue } from "../json-value.ts";

const statusesWithoutBody = new Set([204, 205, 304]);

/**
 * Bytes → a value, by content type: JSON is parsed, HTML becomes text, other text stays, binary is
 * described. Text that looks like JSON is taken for JSON, since many endpoints mislabel it.
 */
export function decodeBody({ status, headers, body }: HttpResponse): JsonValue {
  if (body.byteLength === 0 || statusesWithoutBody.has(status)) return null;
  const { mediaType, charset } = contentType(headers["content-type"] ?? "");
  if (isBinary(mediaType, body)) return describeBinary(mediaType, body.byteLength);
  const text = decodeText(body, charset);
  if (isJson(mediaType)) return text.trim() === "" ? null : decodeJson(text);
  return jsonInDisguise(text) ?? (mediaType === "text/html" ? htmlToText(text) : text);
}

const longestMediaType = 60;

/** The endpoint chose the name of the type: it is not given room to say more. */
function describeBinary(mediaType: string, bytes: number): string {
  return `Binary content (${mediaType.slice(0, longestMediaType) || "of unknown type"}, ${bytes} bytes).`;
}

type ContentType = { mediaType: string; charset: string | null };

const commonTypes = new Map(
  ["application/json", "application/json; charset=utf-8"].map((header) => [header, parseContentType(header)]),
);

function contentType(header: string): ContentType {
  return commonTypes.get(header) ?? parseContentType(header);
}

function parseContentType(header: string): ContentType {
  const [mediaType = "", ...parameters] = header.toLowerCase().split(";");
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^"\s]+)/.exec(parameter)?.[1])
    .find(Boolean);
  return { mediaType: mediaType.trim(), charset: charset ?? null };
}

function isJson(mediaType: string): boolean {
  return mediaType === "application/json" || mediaType === "text/json" || mediaType.endsWith("+json");
}

const textualTypes = /^text\/|[+/](?:xml|json|yaml|javascript|x-www-form-urlencoded|x-ndjson|graphql)$/;

/** Without a content type, a NUL byte tells binary from text. */
function isBinary(mediaType: string, body: Uint8Array): boolean {
  return mediaType === "" ? body.includes(0) && byteOrderMark(body) === null : !textualTypes.test(mediaType);
}

/** A byte-order mark wins over the declared charset, as the Encoding standard has it; unknown ones are UTF-8. */
function decodeText(body: Uint8Array, charset: string | null): string {
  const label = byteOrderMark(body) ?? charset ?? "utf-8";
  if (label === "utf-8") return utf8.decode(body);
  try {
    return new TextDecoder(label).decode(body);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return utf8.decode(body);
  }
}

const utf8 = new TextDecoder();

function byteOrderMark(body: Uint8Array): string | null {
  const first = body[0];
  const second = body[1];
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb && body[2] === 0xbf ? "utf-8" : null;
}

function jsonInDisguise(text: string): JsonValue | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return decodeJson(text);
  } catch (error) {
    if (error instanceof ToolCallError) return undefined;
    throw error;
  }
}
