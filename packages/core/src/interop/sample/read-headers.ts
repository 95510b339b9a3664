import { isReservedHeader } from "../../tool/header-name.ts";
import { looksSecret } from "../../tool/looks-secret.ts";
import { namesSecret } from "../../tool/names-secret.ts";
import type { ToolDraftInput } from "../../tool/tool-draft.ts";
import type { LossReport } from "../loss-report.ts";
import { basicCredential, type Credential } from "./basic-credential.ts";
import type { FoundSecrets } from "./found-secrets.ts";
import type { SamplePair } from "./sample-request.ts";

type ReadHeaders = {
  headers: NonNullable<ToolDraftInput["headers"]>;
  authentication: ToolDraftInput["authentication"];
  contentType: string;
};

/** What browsers and HTTP clients add of themselves. */
const ofTheClient =
  /^(?::.*|accept-language|accept-charset|cache-control|pragma|origin|referer|dnt|priority|x-requested-with|postman-token|if-none-match|if-modified-since|upgrade-insecure-requests|x-client-data|content-type|accept)$/;

/** What of a sample's headers every request has to carry; credentials leave only their names here. */
export function readHeaders(options: {
  headers: SamplePair[];
  secrets: FoundSecrets;
  report: LossReport;
}): ReadHeaders {
  const { secrets, report } = options;
  const read: ReadHeaders = { headers: [], authentication: undefined, contentType: "" };
  const dropped: string[] = [];
  for (const { name, value } of options.headers.slice(0, 200)) {
    const lower = name.trim().toLowerCase();
    const place = `headers.${name.trim()}`;
    if (lower === "content-type") read.contentType = value;
    if (lower === "cookie") {
      const message =
        "Cookies belong to the session of one browser; they were left out. Use a key or a token.";
      report.note(place, message);
    } else if (isKept(lower, value)) {
      const credential = credentialOf({ name: name.trim(), value, secrets, place, report });
      if (credential === null) read.headers.push({ name: name.trim(), value: value.trim() });
      else if (read.authentication === undefined) read.authentication = credential.authentication;
      else read.headers.push({ name: name.trim(), value: { from: "secret", name: credential.secret } });
    } else if (lower !== "content-type" && lower !== "accept") dropped.push(name.trim());
  }
  if (dropped.length > 0) {
    report.note("headers", `Left out, because each client writes its own: ${dropped.join(", ")}.`);
  }
  return read;
}

function isKept(lower: string, value: string): boolean {
  if (lower === "accept") return !/^\*\/\*|^application\/json/.test(value.trim());
  return !ofTheClient.test(lower) && !isReservedHeader(lower);
}

type Header = { name: string; value: string; secrets: FoundSecrets; place: string; report: LossReport };

function credentialOf({ name, value, secrets, place, report }: Header): Credential | null {
  if (name.toLowerCase() !== "authorization") {
    if (!namesSecret(name) && !looksSecret(value)) return null;
    const secret = secrets.keep({ value, kind: name.replace(/^x-/i, ""), place });
    return { secret, authentication: { type: "header", name, valueSecret: secret } };
  }
  const [, scheme = "", rest = ""] = /^(\S+)\s+(.*)$/s.exec(value.trim()) ?? [];
  if (/^bearer$/i.test(scheme)) {
    const secret = secrets.keep({ value: rest, kind: "token", place });
    return { secret, authentication: { type: "bearer", tokenSecret: secret } };
  }
  const basic = /^basic$/i.test(scheme) ? decodeBasic(rest) : null;
  if (basic !== null) return basicCredential({ ...basic, secrets, place });
  const secret = secrets.keep({ value, kind: "authorization", place });
  report.note(place, `This scheme is unknown; the secret ${secret} has to hold the whole header.`);
  return { secret, authentication: { type: "header", name, valueSecret: secret } };
}

function decodeBasic(encoded: string): { username: string; password: string } | null {
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    const [username = "", ...rest] = new TextDecoder().decode(bytes).split(":");
    return rest.length === 0 ? null : { username, password: rest.join(":") };
  } catch {
    return null;
  }
}
