import type { JsonValue } from "../../execution/json-value.ts";
import { holdsSecret } from "../../tool/holds-secret.ts";
import { looksSecret } from "../../tool/looks-secret.ts";
import type { ToolDraft } from "../../tool/tool-draft.ts";
import { secretNameOf } from "../../tool/secret-name-of.ts";
import type { LintFinding } from "../lint-finding.ts";
import type { LintRule } from "../lint-rule.ts";

type Found = Omit<LintFinding, "rule">;

/** What is written into a tool is read by everybody who may see tools, and stands in every record. */
export const secretInClear: LintRule = {
  name: "secret-in-clear",
  check: ({ draft }) => [...inUrl(draft), ...inHeaders(draft), ...inConstants(draft), ...inWords(draft)],
};

function inUrl({ url }: ToolDraft): Found[] {
  const query = [...new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? "")];
  const inQuery = query.find(([key, value]) => holdsSecret(key, value));
  const segment = url
    .replace(/[?#].*$/, "")
    .split("/")
    .slice(3)
    .find((part) => looksSecret(part));
  if (inQuery === undefined && segment === undefined) return [];
  const message =
    inQuery === undefined
      ? "The URL holds what looks like a token. Write a {placeholder} there, and take its value from a secret."
      : `The URL holds a secret in ${inQuery[0]}. Take it out, and use the authentication instead.`;
  return [{ severity: "error", path: "url", message }];
}

function inHeaders({ headers }: ToolDraft): Found[] {
  return headers.flatMap(({ name, value }, index) => {
    if (typeof value !== "string" || !holdsSecret(name, value)) return [];
    const path = `headers.${index}.value`;
    return [
      {
        severity: "error" as const,
        path,
        message: `The header ${name} holds a secret in clear.`,
        fix: asSecret(path, name),
      },
    ];
  });
}

function inConstants({ parameters }: ToolDraft): Found[] {
  return parameters.flatMap(({ key, source }, index) => {
    if (source.from !== "constant" || typeof source.value !== "string" || !holdsSecret(key, source.value))
      return [];
    const path = `parameters.${index}.source`;
    return [
      {
        severity: "error" as const,
        path,
        message: `The constant of ${key} is a secret in clear.`,
        fix: asSecret(path, key),
      },
    ];
  });
}

/** Models and transcripts read descriptions. */
function inWords({ description, parameters }: ToolDraft): Found[] {
  const texts = [
    { text: description, path: "description" },
    ...parameters.map((parameter, index) => ({
      text: parameter.description,
      path: `parameters.${index}.description`,
    })),
  ];
  return texts.flatMap(({ text, path }) => {
    if (!text.split(/[\s"'“”,;()]+/).some((word) => looksSecret(word.replace(/[.:]+$/, "")))) return [];
    const message =
      "This description holds what looks like a token; every model and every transcript gets to see it.";
    return [{ severity: "error" as const, path, message }];
  });
}

function asSecret(path: string, name: string): NonNullable<LintFinding["fix"]> {
  const secret = secretNameOf(name);
  const value: JsonValue = { from: "secret", name: secret };
  return { label: `Take it from the secret ${secret}`, patch: [{ path, value }] };
}
