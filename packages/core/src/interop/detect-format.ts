import type { ImportFormat } from "./import-format.ts";
import { ImportProblem } from "./import-problem.ts";
import { fieldsOf, isFields } from "./reading/fields.ts";
import { readDocument } from "./reading/read-document.ts";

/** Behind a prompt, `sudo`, or settings such as `TOKEN=x`. */
const commandLine =
  /(?:^|[\n;&|])[^\S\n]*(?:[$%>#][^\S\n]+|sudo\s+|\w+=\S*\s+)*(?:\S*[\\/])?curl(?:\.exe)?\s/i;

/** Which format a source is written in, from what only that format has. */
export function detectFormat(source: string): ImportFormat {
  // What is searched for may begin anywhere, so the search goes over a bounded piece.
  const beginning = source.slice(0, 10_000);
  if (commandLine.test(beginning) && !/^\s*[[{]/.test(beginning)) return "curl";
  const document = readDocument(source);
  const first: unknown = Array.isArray(document) ? document[0] : document;
  const fields = fieldsOf(first);
  const has = (key: string) => fields.has(key);
  if (has("openapi") || has("swagger")) return "openapi";
  if (has("callhook")) return "json";
  if (isFields(fields.get("log"))) return "har";
  const collection = fieldsOf(fields.get("collection"));
  if ((has("info") && has("item")) || (collection.has("info") && collection.has("item"))) return "postman";
  if (has("tool_config") || has("api_schema") || has("tool_configs")) return "elevenlabs";
  const type = fields.get("type");
  if (type === "webhook") return "elevenlabs";
  if (type === "apiRequest" || (type === "function" && has("server"))) return "vapi";
  if ((type === "custom" && has("url")) || has("general_tools")) return "retell";
  if (isFields(first)) return "json-sample";
  throw new ImportProblem({
    place: "line 1",
    message:
      "This is neither a cURL command nor an OpenAPI document, a Postman collection, a HAR recording or JSON.",
  });
}
