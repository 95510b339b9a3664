import { timingSafeEqual } from "node:crypto";
import { CallhookError } from "../../errors/callhook-error.ts";
import { readSigningKeys } from "./read-signing-keys.ts";
import { requestContent, webhookContent } from "./signed-content.ts";
import type { SigningKey } from "./signing-key.ts";

type ReceivedToolRequest = {
  method: string;
  /** Absolute, as the tool calls it: behind a proxy, with the public host and scheme. */
  url: string;
  headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Exactly as it arrived, before any parsing; empty where there is none. */
  body: string;
};

type VerificationOptions = {
  /** `whsec_…`; more than one while they are being rotated. */
  secrets: readonly string[];
  now?: () => Date;
};

const toleranceSeconds = 5 * 60;

/**
 * For endpoints: proves that Callhook sent this request, to this URL, within the last five minutes. Returns the
 * message's id, by which a repetition is recognised; throws `not-allowed` for everything else.
 *
 * The attack: whoever has seen one signed request sends its body to another URL, with another method, or again
 * later. Standard Webhooks covers the body and the time, `x-callhook-signature` the method and the URL.
 */
export function verifyToolRequest(
  request: ReceivedToolRequest,
  { secrets, now = () => new Date() }: VerificationOptions,
): { messageId: string } {
  const keys = readSigningKeys(secrets);
  const id = headerOf(request, "webhook-id");
  const timestamp = headerOf(request, "webhook-timestamp");
  judgeTime(timestamp, now());
  const { method, body } = request;
  const url = canonicalUrl(request.url);
  const ofBody = headerOf(request, "webhook-signature");
  if (!isSigned(ofBody, { keys, content: webhookContent({ id, timestamp, body }) })) {
    throw refused("its body is not what was signed, or it was signed with another secret");
  }
  const ofRequest = headerOf(request, "x-callhook-signature");
  if (!isSigned(ofRequest, { keys, content: requestContent({ id, timestamp, method, url }) })) {
    throw refused("it was signed for another method or URL");
  }
  return { messageId: id };
}

function headerOf({ headers }: ReceivedToolRequest, name: string): string {
  const value =
    headers instanceof Headers ? headers.get(name) : Object.hasOwn(headers, name) ? headers[name] : null;
  if (typeof value !== "string" || value === "") throw refused(`it has no single header ${name}`);
  return value;
}

function judgeTime(timestamp: string, now: Date): void {
  const distance = Math.abs(now.getTime() / 1000 - Number(timestamp));
  if (!/^\d{1,12}$/.test(timestamp) || distance > toleranceSeconds) {
    throw refused("its time is more than five minutes away from now");
  }
}

function canonicalUrl(url: string): string {
  if (!URL.canParse(url)) throw refused("its URL is not absolute");
  const parsed = new URL(url);
  parsed.hash = "";
  return parsed.href;
}

/** Looks at every pair of key and signature, however early one fits. */
function isSigned(list: string, { keys, content }: { keys: SigningKey[]; content: string }): boolean {
  const expected = keys.map((key) => Buffer.from(`v1,${key.sign(content)}`));
  let isFound = false;
  for (const written of list.split(" ")) {
    const given = Buffer.from(written);
    for (const signature of expected) {
      if (given.byteLength === signature.byteLength && timingSafeEqual(given, signature)) isFound = true;
    }
  }
  return isFound;
}

function refused(problem: string): CallhookError {
  const message = `This request does not come from Callhook as it should: ${problem}.`;
  return new CallhookError({ code: "not-allowed", message });
}
