import type { LintFix } from "../lint-finding.ts";
import type { LintRule, LintSubject } from "../lint-rule.ts";
import type { Parameter } from "../../tool/parameter.ts";
import type { ParameterSource } from "../../tool/value-source.ts";
import { namesSecret } from "../../tool/names-secret.ts";
import { secretNameOf } from "../../tool/secret-name-of.ts";
import { wordsOf } from "../../tool/words-of.ts";

/** Numbers that callers have before them: on an invoice, in a mail. */
const callersKnow =
  /\b(?:order|ticket|booking|reservation|appointment|confirmation|case|invoice|tracking|policy|member|membership|reference|claim|quote|license|licence|tax|vat|passport|plate|product|item|part)\b/;
const ofTheCaller = /^(?:caller|from|calling|callers)(?: (?:phone|number|id|phone number))+$/;
const ofTheCall = /^(?:call|conversation|session) (?:id|sid|uuid)$/;
const ofTheClock = /^(?:timestamp|now|current (?:time|date|timestamp)|request time|called at|created at)$/;
const opaque = /(?:^| )(?:id|uuid|guid|sid|gid|hash|nonce|checksum|oid)$/;
/** A description that says where the model finds it. */
const saysWhence =
  /\b(?:from the|returned|answer of|result of|given by|lookup|look up|found (?:by|with)|previous|comes from)\b/i;

/** What no caller can say, a model makes up. */
export const unknowableParameter: LintRule = {
  name: "unknowable-parameter",
  check: (subject) =>
    subject.draft.parameters.flatMap((parameter, index) => {
      const finding = problemOf(parameter, subject);
      if (finding === null) return [];
      const { message, source, label, severity = "warning" } = finding;
      const path = `parameters.${index}`;
      const patch: LintFix["patch"] = [{ path: `${path}.source`, value: source }];
      return [{ severity, path: `${path}.key`, message, fix: { label, patch } }];
    }),
};

type Problem = { message: string; source: ParameterSource; label: string; severity?: "error" | "hint" };

function problemOf(
  { key, source, required, description, type }: Parameter,
  subject: LintSubject,
): Problem | null {
  if (source.from !== "model" || type === "object" || type === "array") return null;
  const words = wordsOf(key).join(" ");
  if (namesSecret(key) && !/passcode|\bpin\b/.test(words)) {
    const name = secretNameOf(key);
    const message = `${key} is a credential, and the model is asked for it: it would have to be said aloud, and is then on record.`;
    return {
      severity: "error",
      message,
      source: { from: "secret", name },
      label: `Take it from the secret ${name}`,
    };
  }
  if (ofTheCall.test(words))
    return {
      message: `No caller can say ${key}, but the call knows it.`,
      source: { from: "system", value: "call-id" },
      label: "Take it from the call",
    };
  if (ofTheCaller.test(words))
    return {
      severity: "hint",
      message: `The call knows the caller's number, so nobody need be asked for ${key}.`,
      source: { from: "system", value: "caller-number" },
      label: "Take the caller's number",
    };
  if (ofTheClock.test(words) && type === "string")
    return {
      message: `A model does not know the time well enough for ${key}; the call does.`,
      source: { from: "system", value: "time" },
      label: "Take the time of the call",
    };
  const isUnknowable =
    required && opaque.test(words) && !callersKnow.test(words) && !saysWhence.test(description);
  if (!isUnknowable) return null;
  const variable = key
    .replaceAll(/\W+/g, "_")
    .replace(/^(?=\d)/, "_")
    .slice(0, 64);
  const message = isSaved(variable, subject)
    ? `No caller can say ${key}, but another tool saves it.`
    : `No caller can say ${key}. Take it from a variable that the call is started with or that another tool saves, write it down as a constant, or say in the description which tool finds it.`;
  return {
    message,
    source: { from: "variable", name: variable },
    label: `Take it from the variable ${variable}`,
  };
}

function isSaved(variable: string, { otherTools }: LintSubject): boolean {
  return otherTools.some(({ response }) => response.save.some((saved) => saved.variable === variable));
}
