import { holdsSecret } from "../../tool/holds-secret.ts";
import { looksSecret } from "../../tool/looks-secret.ts";
import { secretNameOf } from "../../tool/secret-name-of.ts";
import { type ToolDraft, toolDraftSchema } from "../../tool/tool-draft.ts";
import type { LossReport } from "../loss-report.ts";

const message = "This is a credential in clear; the export only names a secret in its place.";

/**
 * The attack: a file that is handed around holds a key which somebody wrote into a header. Stored secrets are
 * only ever named; this takes care of those that never were stored.
 */
export function withoutClearSecrets(draft: ToolDraft, report: LossReport): ToolDraft {
  const changed = {
    ...draft,
    url: cleanUrl(draft.url, report),
    headers: draft.headers.map((header) => {
      if (typeof header.value !== "string" || !holdsSecret(header.name, header.value)) return header;
      report.note(`headers.${header.name}`, message);
      return { ...header, value: { from: "secret", name: secretNameOf(header.name) } as const };
    }),
    parameters: draft.parameters.map((parameter) => {
      const { key, source } = parameter;
      if (source.from !== "constant" || !holdsSecret(key, String(source.value))) return parameter;
      report.note(`parameters.${key}`, message);
      return { ...parameter, source: { from: "secret", name: secretNameOf(key) } as const };
    }),
  };
  const parsed = toolDraftSchema.safeParse(changed);
  return parsed.success ? parsed.data : changed;
}

function cleanUrl(url: string, report: LossReport): string {
  const [address = "", query] = url.split("?");
  const segments = address
    .split("/")
    .map((segment, index) => (index > 2 && looksSecret(segment) ? "SECRET" : segment));
  const pairs = query?.split("&").map((pair) => {
    const [name = "", ...value] = pair.split("=");
    return holdsSecret(name, value.join("=")) ? `${name}=SECRET` : pair;
  });
  const clean = pairs === undefined ? segments.join("/") : `${segments.join("/")}?${pairs.join("&")}`;
  if (clean !== url)
    report.note("url", "The URL holds a credential in clear; the export says SECRET in its place.");
  return clean;
}
