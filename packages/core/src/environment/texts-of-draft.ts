import type { Authentication } from "../tool/authentication.ts";
import type { ToolDraft } from "../tool/tool-draft.ts";

/** The parts of a tool in which a variable of the environment may stand. */
export type EnvironmentTexts = Pick<ToolDraft, "url" | "headers" | "parameters" | "authentication">;
/** A text, and the path of the field that holds it. */
export type PlacedText = { text: string; path: (string | number)[] };

/** Every text of a tool in which a variable of the environment may stand: URL, headers, constants, authentication. */
export function textsOfDraft({ url, headers, parameters, authentication }: EnvironmentTexts): PlacedText[] {
  const inHeaders = headers.flatMap(({ value }, index) => {
    const path = ["headers", index, "value"];
    if (typeof value === "string") return [{ text: value, path }];
    return value.from === "constant" && typeof value.value === "string"
      ? [{ text: value.value, path: [...path, "value"] }]
      : [];
  });
  const inConstants = parameters.flatMap(({ source }, index) =>
    source.from === "constant" && typeof source.value === "string"
      ? [{ text: source.value, path: ["parameters", index, "source", "value"] }]
      : [],
  );
  return [
    { text: url, path: ["url"] },
    ...inHeaders,
    ...inConstants,
    ...textsOfAuthentication(authentication),
  ];
}

/** Names of secrets and of connections are none of them. */
export function textsOfAuthentication(authentication: Authentication): PlacedText[] {
  return Object.entries(authentication).flatMap(([field, value]: [string, unknown]): PlacedText[] => {
    if (!mayHoldReference(field)) return [];
    if (typeof value === "string") return [{ text: value, path: ["authentication", field] }];
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
    return Object.entries(value).flatMap(([key, text]: [string, unknown]) =>
      typeof text === "string" ? [{ text, path: ["authentication", field, key] }] : [],
    );
  });
}

const templated: ReadonlySet<string> = new Set(["origin", "username", "tokenUrl", "clientId", "parameters"]);

export function mayHoldReference(field: string): boolean {
  return templated.has(field);
}
