import { secretsOfAuthentication } from "./secrets-of-authentication.ts";
import type { ToolDraft } from "./tool-draft.ts";

/** A secret that a draft names, and where: the path of the field that holds its name. */
export type NamedSecret = { name: string; path: (string | number)[] };

/** Every secret that a draft names itself; what a connection of it names is the connection's. */
export function secretsOfDraft({
  parameters,
  headers,
  authentication,
}: Pick<ToolDraft, "parameters" | "headers" | "authentication">): NamedSecret[] {
  const inParameters = parameters.flatMap(({ source }, index) =>
    source.from === "secret" ? [{ name: source.name, path: ["parameters", index, "source", "name"] }] : [],
  );
  const inHeaders = headers.flatMap(({ value }, index) =>
    typeof value === "object" && value.from === "secret"
      ? [{ name: value.name, path: ["headers", index, "value", "name"] }]
      : [],
  );
  const inAuthentication = secretsOfAuthentication(authentication).map((name) => ({
    name,
    path: ["authentication", fieldOf(authentication, name)],
  }));
  return [...inParameters, ...inHeaders, ...inAuthentication];
}

function fieldOf(authentication: object, name: string): string {
  const field = Object.entries(authentication).find(([key, value]) => isSecretField(key) && value === name);
  return field?.[0] ?? "type";
}

function isSecretField(key: string): boolean {
  return key.endsWith("Secret");
}
