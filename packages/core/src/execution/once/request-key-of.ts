import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import { suppliedHeaders } from "../../tool/supplied-values.ts";
import type { ToolDraft } from "../../tool/tool-draft.ts";
import { effectOf } from "../../tool/tool-effect.ts";
import type { ParameterSource } from "../../tool/value-source.ts";
import { findKnownValue, type KnownSource } from "../arguments/find-value.ts";
import { digestOf } from "../digest-of.ts";
import type { ToolRun } from "../tool-run.ts";

/**
 * What makes two tool calls of a conversation the same. The attack on ourselves: an outcome is given again, or
 * a yes is taken, for another request than it was about: one of another header, or of a tool edited meanwhile.
 */
export function requestKeyOf(run: ToolRun, values: ArgumentValues): string {
  const { passingKeys, headers, shapeKey } = identityOf(run.tool);
  const headerValues = headers.map((source) => {
    const found = findKnownValue(run, source);
    return found.kind === "found" ? found.value : null;
  });
  return digestOf([run.functionName, without(values, passingKeys), shapeKey, headerValues]);
}

type ToolIdentity = {
  /** Of parameters that are new each time or secret. */
  passingKeys: string[];
  /** Where headers take from what may change in a call. */
  headers: KnownSource[];
  shapeKey: string;
};

const identities = new WeakMap<ToolDraft, ToolIdentity>();

function identityOf(tool: ToolDraft): ToolIdentity {
  const known = identities.get(tool);
  if (known !== undefined) return known;
  const passingKeys = tool.parameters.filter(({ source }) => isPassing(source)).map(({ key }) => key);
  const headers = suppliedHeaders(tool.headers).flatMap(({ source }) =>
    source.from === "secret" || isPassing(source) ? [] : [source],
  );
  const identity = { passingKeys, headers, shapeKey: digestOf(shapeOf(tool)) };
  identities.set(tool, identity);
  return identity;
}

/** What a tool sends, and of a read what it makes of the answer. Other words for a write must not run it again. */
function shapeOf(tool: ToolDraft): unknown {
  const { method, url, bodyFormat, headers, authentication, response, successWhen } = tool;
  const parameters = tool.parameters.map(({ key, location, source }) => [key, location, source]);
  const reading = effectOf(tool) === "read" ? [response, successWhen] : null;
  return [method, url, bodyFormat, headers, authentication, parameters, reading];
}

function isPassing(source: ParameterSource): boolean {
  if (source.from === "secret") return true;
  return source.from === "system" && (source.value === "time" || source.value === "tool-call-id");
}

function without(values: ArgumentValues, keys: readonly string[]): ArgumentValues {
  if (keys.length === 0) return values;
  const lasting = { ...values };
  for (const key of keys) delete lasting[key];
  return lasting;
}
