import type { Authentication } from "../../tool/authentication.ts";
import { holdsSecret } from "../../tool/holds-secret.ts";
import { looksSecret } from "../../tool/looks-secret.ts";
import { secretNameOf } from "../../tool/secret-name-of.ts";
import { type ToolDraft, toolDraftSchema } from "../../tool/tool-draft.ts";
import type { ToolHeader } from "../../tool/tool-header.ts";
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
      const written = writtenIn(header.value);
      if (written === null || !holdsSecret(header.name, written)) return header;
      report.note(`headers.${header.name}`, message);
      return { ...header, value: { from: "secret", name: secretNameOf(header.name) } as const };
    }),
    authentication: cleanAuthentication(draft.authentication, report),
    mocks: draft.mocks.filter((mock, index) => {
      if (!holdsSecretWithin("", mock)) return true;
      report.note(`mocks.${index}`, "This mock holds what looks like a credential; it was left out.");
      return false;
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

/** What stands in a header as it is; null where it comes from elsewhere. */
function writtenIn(value: ToolHeader["value"]): string | null {
  if (typeof value === "string") return value;
  return value.from === "constant" ? String(value.value) : null;
}

function cleanAuthentication(authentication: Authentication, report: LossReport): Authentication {
  if (authentication.type !== "oauth2-client-credentials") return authentication;
  const kept = Object.entries(authentication.parameters).filter(([name, value]) => {
    if (!holdsSecret(name, value)) return true;
    report.note(`authentication.parameters.${name}`, "This is a credential in clear; it was left out.");
    return false;
  });
  return { ...authentication, parameters: Object.fromEntries(kept) };
}

/** Whether any text within looks like a credential, by itself or by what it is called. */
function holdsSecretWithin(name: string, value: unknown): boolean {
  if (typeof value === "string") return holdsSecret(name, value);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, inner]: [string, unknown]) => {
    return holdsSecretWithin(Array.isArray(value) ? name : key, inner);
  });
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
