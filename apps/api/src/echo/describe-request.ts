import type { EchoedRequest, EchoSignature } from "./echoed-request.ts";
import { maskEntry, maskFields } from "./mask-credentials.ts";
import { entriesOf, readBody } from "./read-body.ts";

/** What arrived, as it may be shown and kept: credentials are masked by their names. */
export function describeRequest(options: {
  request: Request;
  /** Behind the token. */
  path: string;
  body: string;
  signature: EchoSignature;
  answer: { status: number; delayMs: number };
}): EchoedRequest {
  const { request, path, body, signature, answer } = options;
  const { method, headers } = request;
  const contentType = headers.get("content-type") ?? "";
  const query = entriesOf(new URL(request.url).searchParams);
  return {
    method,
    path,
    query: Object.fromEntries(Object.entries(query).map(([name, value]) => [name, maskAll(name, value)])),
    headers: Object.fromEntries([...headers].map(([name, value]) => [name, maskEntry(name, value)])),
    body: maskFields(readBody({ text: body, contentType })),
    bodyBytes: Buffer.byteLength(body),
    signature,
    ...answer,
  };
}

function maskAll(name: string, value: string | string[]): string | string[] {
  return Array.isArray(value) ? value.map((item) => maskEntry(name, item)) : maskEntry(name, value);
}
