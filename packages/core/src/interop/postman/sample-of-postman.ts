import type { LossReport } from "../loss-report.ts";
import { type Fields, fieldsOf, isFields } from "../reading/fields.ts";
import { listOf } from "../reading/list-of.ts";
import { plainText } from "../reading/plain-text.ts";
import { textOf } from "../reading/text-of.ts";
import type { SampleBody, SamplePair, SampleRequest } from "../sample/sample-request.ts";

type Variables = ReadonlyMap<string, string>;
type Reading = { variables: Variables; report: LossReport };

/** One request of a collection, with its variables filled in where the collection has values for them. */
export function sampleOfPostman(options: Reading & { request: unknown; auth: unknown }): SampleRequest {
  const { auth, ...reading } = options;
  const request = isFields(options.request) ? fieldsOf(options.request) : new Map([["url", options.request]]);
  const address = addressOf(request.get("url"), reading);
  const credential = credentialOf(fieldsOf(auth), reading);
  return {
    operationId: "",
    name: "",
    description: plainText(descriptionOf(request.get("description"))),
    method: textOf(request.get("method")).toUpperCase() || "GET",
    url: [address, credential.query].filter((part) => part !== "").join(address.includes("?") ? "&" : "?"),
    headers: [...pairsOf(request.get("header"), reading), ...credential.headers],
    body: bodyOf(fieldsOf(request.get("body")), reading),
    ...(credential.basic === undefined ? {} : { basic: credential.basic }),
  };
}

/** `{{baseUrl}}/orders/:id`; a host that no variable knows cannot be called. */
function addressOf(url: unknown, reading: Reading): string {
  const { variables, report } = reading;
  const fields = fieldsOf(url);
  const raw = filled(textOf(isFields(url) ? fields.get("raw") : url), variables);
  const disabled = listOf(fields.get("query"))
    .map(fieldsOf)
    .filter((query) => query.get("disabled") === true);
  if (disabled.length > 0)
    report.note("query", "Query parameters that are switched off in Postman were left out.");
  const unknownHost = /^(?:https?:\/\/)?\{\{([^{}]*)\}\}/i.exec(raw);
  if (unknownHost === null)
    return withoutDisabled(/^[a-z]+:\/\//i.test(raw) ? raw : `https://${raw}`, disabled);
  const message = `The collection does not say what ${unknownHost[1]} is; write the real address.`;
  report.note("url", message);
  return withoutDisabled(raw.replace(unknownHost[0], "https://api.example.com"), disabled);
}

function withoutDisabled(url: string, disabled: Fields[]): string {
  const [address = "", query] = url.split("?");
  if (query === undefined || disabled.length === 0) return url;
  const off = new Set(disabled.map((pair) => `${textOf(pair.get("key"))}=${textOf(pair.get("value"))}`));
  const kept = query.split("&").filter((pair) => !off.has(pair));
  return kept.length === 0 ? address : `${address}?${kept.join("&")}`;
}

/** Variables may stand for others; a bounded number of rounds ends where they go in circles. */
function filled(text: string, variables: Variables): string {
  let result = text.slice(0, 100_000);
  for (let round = 0; round < 3 && result.length < 100_000; round += 1) {
    result = result.replaceAll(
      /\{\{([^{}]*)\}\}/g,
      (written, name: string) => variables.get(name.trim())?.slice(0, 2000) || written,
    );
  }
  return result;
}

function pairsOf(list: unknown, { variables }: Reading): SamplePair[] {
  return listOf(list)
    .map(fieldsOf)
    .filter((pair) => pair.get("disabled") !== true && textOf(pair.get("key")) !== "")
    .map((pair) => ({
      name: textOf(pair.get("key")),
      value: filled(textOf(pair.get("value")), variables),
      description: plainText(descriptionOf(pair.get("description"))),
    }));
}

function descriptionOf(value: unknown): string {
  return textOf(isFields(value) ? fieldsOf(value).get("content") : value);
}

function bodyOf(body: Fields, reading: Reading): SampleBody {
  const mode = textOf(body.get("mode"));
  switch (mode) {
    case "raw": {
      const language = fieldsOf(fieldsOf(body.get("options")).get("raw")).get("language");
      const text = quotedVariables(filled(textOf(body.get("raw")), reading.variables));
      return { kind: "text", text, contentType: language === "json" ? "application/json" : "" };
    }
    case "urlencoded":
      return { kind: "form", fields: pairsOf(body.get("urlencoded"), reading) };
    case "formdata":
      reading.report.note(
        "body",
        "Tools send no multipart forms; this one is sent form-encoded, without files.",
      );
      return { kind: "form", fields: pairsOf(body.get("formdata"), reading) };
    case "graphql": {
      const graphql = fieldsOf(body.get("graphql"));
      const variables: unknown = parsed(textOf(graphql.get("variables")));
      reading.report.note("body.query", "Make the GraphQL query a constant: nobody can be asked for it.");
      return {
        kind: "text",
        text: JSON.stringify({ query: textOf(graphql.get("query")), variables }),
        contentType: "application/json",
      };
    }
    case "":
      return { kind: "none" };
    default:
      reading.report.note("body", `A body of the kind ${mode} cannot be sent by a tool; it was left out.`);
      return { kind: "none" };
  }
}

/** In JSON a variable often stands where a number would, which is no JSON. */
function quotedVariables(text: string): string {
  return parsed(text) === undefined ? text.replaceAll(/(?<=[:[,]\s*)\{\{[^{}]*\}\}/g, '"$&"') : text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Credential = { headers: SamplePair[]; query: string; basic?: { username: string; password: string } };

function credentialOf(auth: Fields, { variables, report }: Reading): Credential {
  const type = textOf(auth.get("type"));
  const detail = detailsOf(auth.get(type));
  const value = (key: string) => filled(detail.get(key) ?? "", variables);
  switch (type) {
    case "":
    case "noauth":
      return { headers: [], query: "" };
    case "bearer":
      return { headers: [{ name: "Authorization", value: `Bearer ${value("token")}` }], query: "" };
    case "basic":
      return { headers: [], query: "", basic: { username: value("username"), password: value("password") } };
    case "apikey": {
      const name = value("key") || "X-API-Key";
      if (value("in") === "query")
        return { headers: [], query: `${name}=${encodeURIComponent(value("value"))}` };
      return { headers: [{ name, value: value("value") }], query: "" };
    }
    default:
      report.note("auth", `The authentication ${type} was not understood; set it up by hand.`);
      return { headers: [], query: "" };
  }
}

/** A list of key and value in v2.1, an object in v2.0. */
function detailsOf(details: unknown): Map<string, string> {
  if (!Array.isArray(details))
    return new Map([...fieldsOf(details)].map(([key, value]) => [key, textOf(value)]));
  return new Map(details.map(fieldsOf).map((pair) => [textOf(pair.get("key")), textOf(pair.get("value"))]));
}
