import type { AgentOverrides } from "./agent-overrides.ts";
import type { Authentication } from "./authentication.ts";
import type { Confirmation } from "./confirmation.ts";
import { guardIssues } from "./guard-issues.ts";
import { headerIssues } from "./header-issues.ts";
import type { HttpMethod } from "./http-method.ts";
import { parameterIssues } from "./parameter-issues.ts";
import type { Parameter } from "./parameter.ts";
import type { PolicyRule } from "./policy-rule.ts";
import { effectOf, type ToolEffect } from "./tool-effect.ts";
import type { ToolHeader } from "./tool-header.ts";
import { urlPlaceholders } from "./tool-url.ts";

export type DraftIssue = { path: (string | number)[]; message: string };

/** The parts of a draft that can be read; what is wrong in itself is undefined here, and told elsewhere. */
export type ReadableDraft = {
  method?: HttpMethod | undefined;
  url?: string | undefined;
  bodyFormat?: "json" | "form" | undefined;
  parameters?: (Parameter | undefined)[] | undefined;
  headers?: (ToolHeader | undefined)[] | undefined;
  authentication?: Authentication | undefined;
  effect?: ToolEffect | null | undefined;
  cacheSeconds?: number | undefined;
  confirmation?: Confirmation | undefined;
  rules?: (PolicyRule | undefined)[] | undefined;
  overrides?: AgentOverrides | undefined;
};

/** Whatever is wrong between the fields of a draft, each with the way out. */
export function draftIssues(draft: ReadableDraft): DraftIssue[] {
  const { parameters = [] } = draft;
  return [
    ...duplicateKeyIssues(parameters),
    ...parameters.flatMap((parameter, index) => {
      if (parameter === undefined) return [];
      const issues = parameterIssues({ parameter, draft });
      return issues.map(({ path, message }) => ({ path: ["parameters", index, ...path], message }));
    }),
    ...placeholderIssues(draft),
    ...headerIssues(draft),
    ...cacheIssues(draft),
    ...guardIssues(draft),
  ];
}

function duplicateKeyIssues(parameters: (Parameter | undefined)[]): DraftIssue[] {
  return parameters.flatMap((parameter, index) => {
    if (parameter === undefined) return [];
    const { key } = parameter;
    const isRepeated = parameters.findIndex((other) => other?.key === key) < index;
    return isRepeated
      ? [{ path: ["parameters", index, "key"], message: `The key ${key} is used twice.` }]
      : [];
  });
}

/** Only where every parameter can be read: one that cannot may be the one that is missed. */
function placeholderIssues({ parameters, url }: ReadableDraft): DraftIssue[] {
  if (url === undefined || parameters === undefined) return [];
  if (parameters.includes(undefined)) return [];
  const pathKeys = new Set(
    parameters.filter((parameter) => parameter?.location === "path").map((parameter) => parameter?.key),
  );
  const missing = urlPlaceholders(url).filter((key) => !pathKeys.has(key));
  return missing.map((key) => ({
    path: ["url"],
    message: `Add a path parameter with the key "${key}" for {${key}}.`,
  }));
}

/** The attack: an answer that is kept for one caller stands in for what another asked to have done. */
function cacheIssues({ cacheSeconds, effect = null, method }: ReadableDraft): DraftIssue[] {
  if (cacheSeconds === undefined || cacheSeconds === 0 || method === undefined) return [];
  if (effectOf({ effect, method }) === "read") return [];
  const message =
    "Only a tool that reads can be answered from a cache; set the effect to read, or this to 0.";
  return [{ path: ["cacheSeconds"], message }];
}
