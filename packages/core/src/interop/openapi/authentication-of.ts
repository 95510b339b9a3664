import type { ToolDraftInput } from "../../tool/tool-draft.ts";
import { type Fields, fieldsOf } from "../reading/fields.ts";
import { listOf } from "../reading/list-of.ts";
import { textOf } from "../reading/text-of.ts";
import type { FoundSecrets } from "../sample/found-secrets.ts";
import type { OpenApiReader } from "./openapi-reader.ts";

type Security = { document: Fields; operation: Fields; reader: OpenApiReader; secrets: FoundSecrets };

/** How an operation wants to be called, by the first way that it offers; the secret is only named. */
export function authenticationOf({
  document,
  operation,
  reader,
  secrets,
}: Security): ToolDraftInput["authentication"] {
  const offered = listOf(operation.get("security") ?? document.get("security"));
  const names = offered.map((requirement) => [...fieldsOf(requirement).keys()]);
  if (names.length === 0 || names.some((all) => all.length === 0)) return undefined;
  const [name = "", ...more] = names[0] ?? [];
  if (more.length > 0)
    reader.report.note("security", `Only ${name} was taken; the operation also wants ${more.join(", ")}.`);
  const schemes = fieldsOf(
    fieldsOf(document.get("components")).get("securitySchemes") ?? document.get("securityDefinitions"),
  );
  const scheme = reader.resolve(schemes.get(name), `security.${name}`);
  const scopes = listOf(fieldsOf(offered[0]).get(name))
    .map(textOf)
    .filter((scope) => scope !== "");
  return readScheme({ scheme, name, scopes, reader, secrets });
}

type Scheme = {
  scheme: Fields;
  name: string;
  scopes: string[];
  reader: OpenApiReader;
  secrets: FoundSecrets;
};

function readScheme(options: Scheme): ToolDraftInput["authentication"] {
  const { scheme, name, reader, secrets } = options;
  const place = `security.${name}`;
  const keep = (kind: string) => secrets.keep({ value: "", kind, place });
  const type = textOf(scheme.get("type"));
  const http = textOf(scheme.get("scheme")).toLowerCase();
  if (type === "apiKey") return readKey(options, keep);
  if (type === "basic" || (type === "http" && http === "basic")) {
    reader.report.note(place, "Write the user name; the document does not say it.");
    return { type: "basic", username: "user", passwordSecret: keep("password") };
  }
  if (type === "http" && http === "bearer") return { type: "bearer", tokenSecret: keep("token") };
  if (type === "oauth2") return readOauth(options, keep);
  reader.report.note(place, `The authentication ${type || name} was not understood; set it up by hand.`);
  return undefined;
}

type Keep = (kind: string) => string;

function readKey({ scheme, name, reader }: Scheme, keep: Keep): ToolDraftInput["authentication"] {
  const place = `security.${name}`;
  const key = textOf(scheme.get("name"));
  switch (scheme.get("in")) {
    case "header":
      if (key.toLowerCase() === "authorization")
        reader.report.note(place, "The secret has to hold the whole header, such as Bearer and the token.");
      return { type: "header", name: key, valueSecret: keep(key.replace(/^x-/i, "")) };
    case "query":
      return { type: "query", key, valueSecret: keep(key) };
    default:
      reader.report.note(place, "A key in a cookie cannot be sent; set up another way.");
      return undefined;
  }
}

function readOauth({ scheme, name, scopes, reader }: Scheme, keep: Keep): ToolDraftInput["authentication"] {
  const place = `security.${name}`;
  const flow = reader.resolve(fieldsOf(scheme.get("flows")).get("clientCredentials"), place);
  const isApplication = scheme.get("flow") === "application";
  const tokenUrl = textOf(isApplication ? scheme.get("tokenUrl") : flow.get("tokenUrl"));
  if (!/^https?:\/\//i.test(tokenUrl)) {
    reader.report.note(place, "This OAuth flow needs a person; the tool sends the secret as a bearer token.");
    return { type: "bearer", tokenSecret: keep("token") };
  }
  reader.report.note(place, "Write the client id; the document does not say it.");
  const clientSecret = keep("client-secret");
  return { type: "oauth2-client-credentials", tokenUrl, clientId: "client-id", clientSecret, scopes };
}
