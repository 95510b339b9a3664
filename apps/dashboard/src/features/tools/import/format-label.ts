import type { Imported } from "./import-types.ts";

const labels: Record<Imported["format"], string> = {
  curl: "a cURL command",
  openapi: "an OpenAPI document",
  postman: "a Postman collection",
  har: "a HAR recording",
  "json-sample": "a JSON sample",
  elevenlabs: "a tool of ElevenLabs",
  vapi: "a tool of Vapi",
  retell: "a tool of Retell",
  json: "a file of Callhook",
};

/** What a source was recognised as, within a sentence. */
export function formatLabel(format: Imported["format"]): string {
  return labels[format];
}
