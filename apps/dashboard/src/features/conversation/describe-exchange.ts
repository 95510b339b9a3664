import type { RequestRecord, ResponseRecord } from "@callhook/core";

/** A request the way it travels: method and URL, headers, body. JSON bodies are indented. */
export function describeRequest({ method, url, headers, body }: RequestRecord): string {
  const head = [`${method} ${url}`, ...describeHeaders(headers)];
  return body === null || body === "" ? head.join("\n") : [...head, "", indentJson(body)].join("\n");
}

/** The head of a response and how much came after it. */
export function describeResponse({ status, headers, bytes }: ResponseRecord): string {
  const size = bytes === 1 ? "1 byte" : `${bytes} bytes`;
  return [`HTTP ${status} · ${size}`, ...describeHeaders(headers)].join("\n");
}

function describeHeaders(headers: Record<string, string>): string[] {
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
}

function indentJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
