import type { ArgumentValue, ArgumentValues } from "../../tool/arguments-schema.ts";
import { coerceValue } from "../../tool/coerce-value.ts";
import type { ReadSaid } from "../../tool/kinds/read-kind.ts";
import { sourceWords } from "../../tool/source-words.ts";
import type { SuppliedValue } from "../../tool/supplied-values.ts";
import { takeOf } from "../../tool/take-value.ts";
import { unmetWords } from "../../tool/unmet-words.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import type { ToolRun } from "../tool-run.ts";
import { type FoundValue, findValue } from "./find-value.ts";
import { readSaid } from "./read-said.ts";

type Problem = { reason: "misconfigured" | "not-allowed"; message: string };

/** The values that nobody is asked for, by key, each of its declared type; throws with all that is wrong with them. */
export async function supplyValues(run: ToolRun, wanted: readonly SuppliedValue[]): Promise<ArgumentValues> {
  const values: ArgumentValues = {};
  const problems: Problem[] = [];
  for (const each of wanted) {
    const fitted = fit(each, { found: await findValue(run, each), read: readSaid(run) });
    if (!fitted.ok) problems.push(fitted.problem);
    else if (fitted.value !== undefined) values[each.key] = fitted.value;
  }
  if (problems.length === 0) return values;
  const reason = problems.some((problem) => problem.reason === "not-allowed")
    ? "not-allowed"
    : "misconfigured";
  throw new ToolCallError({ reason, message: problems.map(({ message }) => message).join(" ") });
}

type Fitted = { ok: true; value: ArgumentValue | undefined } | { ok: false; problem: Problem };

/** No sentence quotes the value: it may be a secret, or what another caller is called. */
function fit(wanted: SuppliedValue, { found, read }: { found: FoundValue; read: ReadSaid }): Fitted {
  const { key, source, required } = wanted;
  const origin = `the ${sourceWords(source)}`;
  switch (found.kind) {
    case "untrusted":
      return refused(
        "not-allowed",
        `${key} takes its value from ${origin}, and that came from another tool's answer. It has to be given by whoever starts the call, so this cannot be done here.`,
      );
    case "missing":
      if (wanted.default !== undefined) return { ok: true, value: takeOf(wanted)(wanted.default) };
      if (!required) return { ok: true, value: undefined };
      return refused(
        "misconfigured",
        `${key} takes its value from ${origin}, and this call has none. ${wayOut(wanted)}`,
      );
    case "found": {
      const coerced = coerceValue(wanted, found.value, read);
      const value = takeOf(wanted)(coerced);
      if (value !== undefined) return { ok: true, value };
      return refused(
        "misconfigured",
        `${key} takes its value from ${origin}, which ${unmetWords(wanted, coerced)}, and is not. ${wayOut(wanted)}`,
      );
    }
  }
}

function refused(reason: Problem["reason"], message: string): Fitted {
  return { ok: false, problem: { reason, message } };
}

function wayOut({ source }: SuppliedValue): string {
  switch (source.from) {
    case "variable":
      return `Give the variable ${source.name} when the call starts, or correct the tool's settings.`;
    case "secret":
      return `Correct the secret ${source.name}, or the tool's settings.`;
    case "constant":
    case "system":
      return "Correct the tool's settings.";
  }
}
