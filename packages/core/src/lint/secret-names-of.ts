import type { ToolDraft } from "../tool/tool-draft.ts";

/** Every secret that a draft names, and where. */
export function secretNamesOf({
  parameters,
  headers,
  authentication,
}: ToolDraft): { name: string; path: string }[] {
  const sources = [
    ...parameters.map(({ source }, index) => ({ source, path: `parameters.${index}.source` })),
    ...headers.map(({ value }, index) => ({ source: value, path: `headers.${index}.value` })),
  ];
  const inSources = sources.flatMap(({ source, path }) =>
    typeof source !== "string" && source.from === "secret" ? [{ name: source.name, path }] : [],
  );
  const inAuthentication = Object.entries(authentication).flatMap(([field, name]) =>
    field.endsWith("Secret") && typeof name === "string" ? [{ name, path: `authentication.${field}` }] : [],
  );
  return [...inSources, ...inAuthentication];
}
