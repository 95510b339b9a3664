import { looksSecret } from "../../tool/looks-secret.ts";
import type { ParameterInput } from "../../tool/parameter.ts";
import { urlPlaceholders } from "../../tool/tool-url.ts";
import { ImportProblem } from "../import-problem.ts";
import type { LossReport } from "../loss-report.ts";
import type { FoundSecrets } from "./found-secrets.ts";
import { parameterWords } from "./parameter-words.ts";
import type { SamplePair } from "./sample-request.ts";
import { wordsOf } from "../../tool/words-of.ts";

type Address = {
  /** Without a query, with `{placeholders}`. */
  url: string;
  pathParameters: ParameterInput[];
  query: SamplePair[];
  basic: { username: string; password: string } | null;
};

/** `:id`, `<id>`, `$ID` and `${ID}`, where they are a whole segment. */
const writtenPlaceholder = /^(?::([\w.-]+)|<([\w.-]+)>|\$\{?(\w+)\}?)$/;
const identifier =
  /^(?:\d{2,}|\d|[0-9a-f]{24}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[a-z]{2,8}_\w{10,})$/i;

/** With its query, which becomes parameters. */
const longest = 8192;

type Reading = { secrets: FoundSecrets; report: LossReport };

/** Takes an address apart: what stays, and what is another value in every call. */
export function readAddress({ url, ...reading }: Reading & { url: string }): Address {
  if (url.length > longest) {
    throw new ImportProblem({ place: "url", message: `This address is longer than ${longest} characters.` });
  }
  const [, origin = "", path = "", query = "", fragment = ""] =
    /^([a-z]+:\/\/[^/?#]*)?([^?#]*)(?:\?([^#]*))?(#.*)?$/is.exec(url) ?? [];
  if (fragment !== "") reading.report.note("url", "What follows # is never sent; it was left out.");
  const [, scheme = "", userinfo = "", host = ""] = /^([a-z]+:\/\/)(?:(.*)@)?(.*)$/is.exec(origin) ?? [];
  const reader = new PathReader(reading);
  const segments = path.replaceAll(/\{\{\s*([\w.-]+)\s*\}\}/g, "{$1}").split("/");
  const written = segments.map((segment, index) => reader.read(segment, segments[index - 1] ?? ""));
  return {
    url: `${scheme}${host}${written.join("/")}`,
    pathParameters: reader.parameters,
    query: readQuery(query),
    basic: userinfo === "" ? null : readUserinfo(userinfo),
  };
}

/** Reads a path segment by segment, and collects what is asked for in it. */
class PathReader {
  readonly parameters: ParameterInput[] = [];
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  read(segment: string, before: string): string {
    const text = decoded(segment);
    const [, colon, angle, dollar] = writtenPlaceholder.exec(text) ?? [];
    const name = colon ?? angle ?? dollar?.toLowerCase();
    if (name !== undefined) return this.#ask(name.slice(0, 64));
    const keys = urlPlaceholders(text);
    if (keys.length > 0) {
      for (const key of keys) this.#ask(key);
      return text;
    }
    if (looksSecret(text)) return this.#keepSecret(text);
    if (!identifier.test(text)) return segment;
    const key = this.#freeKey(keyOfId(decoded(before)));
    this.#reading.report.note("url", `${text} looks like an id; it became the parameter ${key}.`);
    return this.#ask(key, text);
  }

  #ask(key: string, sample?: string): string {
    const isKnown = this.parameters.some((parameter) => parameter.key === key);
    const description = parameterWords({ key, sample });
    if (!isKnown)
      this.parameters.push({ key, location: "path", type: "string", required: true, description });
    return `{${key}}`;
  }

  #keepSecret(text: string): string {
    const key = this.#freeKey("secret");
    const name = this.#reading.secrets.keep({ value: text, kind: "url-secret", place: "url" });
    const source = { from: "secret", name } as const;
    this.parameters.push({ key, location: "path", type: "string", required: true, source });
    return `{${key}}`;
  }

  #freeKey(wanted: string): string {
    const isTaken = this.parameters.some(({ key }) => key === wanted);
    return isTaken ? this.#freeKey(`${wanted}_${this.parameters.length + 1}`) : wanted;
  }
}

/** In /customers/4711 it is a customer's. */
function keyOfId(before: string): string {
  const noun = wordsOf(before).at(-1) ?? "";
  const singular = noun.replace(/ies$/, "y").replace(/(?<!s)s$/, "");
  return /^[a-z]+$/.test(singular) ? `${singular}_id` : "id";
}

function readQuery(query: string): SamplePair[] {
  return [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }));
}

function readUserinfo(userinfo: string): Address["basic"] {
  const [username = "", ...rest] = userinfo.split(":");
  return { username: decoded(username), password: decoded(rest.join(":")) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
