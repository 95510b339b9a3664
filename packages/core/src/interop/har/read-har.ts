import { ImportProblem } from "../import-problem.ts";
import type { ReadSource } from "../imported-tool.ts";
import { LossReport } from "../loss-report.ts";
import { type Fields, fieldsOf } from "../reading/fields.ts";
import { listOf } from "../reading/list-of.ts";
import { readDocument } from "../reading/read-document.ts";
import { textOf } from "../reading/text-of.ts";
import { draftOfSample } from "../sample/draft-of-sample.ts";
import type { SampleBody, SamplePair, SampleRequest } from "../sample/sample-request.ts";

const mostOperations = 500;
/** What pages are made of, and no endpoint. */
const partsOfPages =
  /\.(?:js|mjs|css|map|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|otf|mp[34]|webm|wasm|html?)$/i;

/** What a browser recorded (HAR 1.2): each kind of request once, without what pages are made of. */
export function readHar(source: string): ReadSource {
  const entries = listOf(fieldsOf(fieldsOf(readDocument(source)).get("log")).get("entries"));
  if (entries.length === 0) {
    throw new ImportProblem({ place: "log.entries", message: "This recording holds no requests." });
  }
  const report = new LossReport();
  const seen = new Set<string>();
  const operations: ReadSource["operations"] = [];
  for (const [index, entry] of entries.entries()) {
    const request = fieldsOf(fieldsOf(entry).get("request"));
    const url = textOf(request.get("url"));
    const method = textOf(request.get("method")).toUpperCase() || "GET";
    const path = url.replace(/^[a-z]+:\/\/(?:[^/@]*@)?[^/?#]*/i, "").replace(/[?#].*$/s, "") || "/";
    const kind = `${method} ${url.replace(/[?#].*$/s, "")}`;
    if (!/^https?:/i.test(url) || seen.has(kind) || isNoEndpoint(method, path)) continue;
    if (operations.length >= mostOperations) {
      report.note("log.entries", `Only the first ${mostOperations} requests are offered.`);
      break;
    }
    seen.add(kind);
    const known = { id: `entry-${index}`, method, path, summary: hostOf(url) };
    operations.push({
      ...known,
      read: () => draftOfSample(sampleOf({ id: known.id, method, url, request })),
    });
  }
  if (operations.length > 0) return { operations, report };
  const message = "This recording holds no request to an endpoint, only pages and their parts.";
  throw new ImportProblem({ place: "log.entries", message });
}

function isNoEndpoint(method: string, path: string): boolean {
  return method === "OPTIONS" || method === "CONNECT" || (method === "GET" && partsOfPages.test(path));
}

function hostOf(url: string): string {
  return /^[a-z]+:\/\/(?:[^/@]*@)?([^/?#]+)/i.exec(url)?.[1] ?? "";
}

function sampleOf(options: { id: string; method: string; url: string; request: Fields }): SampleRequest {
  const { id, method, url, request } = options;
  const known = { operationId: id, name: "", description: "", method, url };
  return {
    ...known,
    headers: pairsOf(request.get("headers")),
    body: bodyOf(fieldsOf(request.get("postData"))),
  };
}

function pairsOf(list: unknown): SamplePair[] {
  return listOf(list).map((item) => {
    const pair = fieldsOf(item);
    return { name: textOf(pair.get("name")), value: textOf(pair.get("value")) };
  });
}

function bodyOf(posted: Fields): SampleBody {
  const contentType = textOf(posted.get("mimeType"));
  const fields = pairsOf(posted.get("params")).filter(({ name }) => name !== "");
  if (fields.length > 0) return { kind: "form", fields };
  const text = textOf(posted.get("text"));
  return text === "" ? { kind: "none" } : { kind: "text", text, contentType };
}
