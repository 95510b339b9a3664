import { type Fields, fieldsOf } from "../reading/fields.ts";
import { listOf } from "../reading/list-of.ts";
import { textOf } from "../reading/text-of.ts";
import { unknownUrl } from "../sample/unknown-url.ts";
import type { LossReport } from "../loss-report.ts";

/** Where an operation's path begins: its own server, its path's, or the document's; OpenAPI 2.0 alike. */
export function serverOf(options: {
  document: Fields;
  path: Fields;
  operation: Fields;
  report: LossReport;
}): string {
  const { document, path, operation, report } = options;
  const servers = [operation, path, document]
    .map((level) => listOf(level.get("servers")))
    .find((list) => list.length > 0);
  const url = servers === undefined ? hostOf(document) : filled(fieldsOf(servers[0]));
  const more = (servers?.length ?? 0) - 1;
  if (more > 0) report.note("servers", `The first of ${more + 1} servers was taken: ${url}.`);
  if (/^https?:\/\//i.test(url)) return url.replace(/\/+$/, "");
  report.note("servers", "The document does not say on which host it runs; write the real address.");
  return `${unknownUrl}${url.replace(/^\/+/, "")}`.replace(/\/+$/, "");
}

/** OpenAPI 2.0. */
function hostOf(document: Fields): string {
  const host = textOf(document.get("host"));
  const base = textOf(document.get("basePath"));
  if (host === "") return base;
  const schemes = listOf(document.get("schemes"));
  return `${schemes.includes("https") || schemes.length === 0 ? "https" : textOf(schemes[0])}://${host}${base}`;
}

function filled(server: Fields): string {
  const variables = fieldsOf(server.get("variables"));
  return textOf(server.get("url")).replaceAll(/\{([^{}]*)\}/g, (written, name: string) => {
    return textOf(fieldsOf(variables.get(name)).get("default")) || written;
  });
}
