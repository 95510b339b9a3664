import type { SuppliedValue } from "../../tool/supplied-values.ts";
import type { SystemValue, ValueSource } from "../../tool/value-source.ts";
import type { CallVariables } from "../../transcript/transcript-event.ts";
import { isoTime } from "../outcome/iso-time.ts";
import type { ToolRun } from "../tool-run.ts";

type Known = CallVariables[string];
export type FoundValue = { kind: "found"; value: Known } | { kind: "missing" } | { kind: "untrusted" };

/** Where a value comes from that is known without asking anybody. */
export type KnownSource = Exclude<ValueSource, { from: "secret" }>;

/** Looks a value up where its tool says, and nowhere else. */
export function findValue(
  run: ToolRun,
  { source, trusted }: Pick<SuppliedValue, "source" | "trusted">,
): FoundValue | Promise<FoundValue> {
  return source.from === "secret" ? readSecret(run, source.name) : findKnownValue(run, source, trusted);
}

export function findKnownValue(run: ToolRun, source: KnownSource, trusted = false): FoundValue {
  switch (source.from) {
    case "constant":
      return found(source.value);
    case "variable":
      return trusted ? findTrusted(run, source.name) : findVariable(run, source.name);
    case "system":
      return found(systemValue(run, source.value));
  }
}

/** What another tool has answered is newer than what the call was started with. */
function findVariable({ context }: ToolRun, name: string): FoundValue {
  return found(own(context.savedVariables, name) ?? own(context.variables, name));
}

/**
 * The attack: a caller talks one tool into answering with another customer's account number, which is saved
 * and sent on by the next. So what an answer has saved never stands in for what the call was started with.
 */
function findTrusted({ context }: ToolRun, name: string): FoundValue {
  const given = own(context.variables, name);
  if (given === undefined && own(context.savedVariables, name) !== undefined) return { kind: "untrusted" };
  return found(given);
}

function own(variables: CallVariables | undefined, name: string): Known | undefined {
  return variables !== undefined && Object.hasOwn(variables, name) ? variables[name] : undefined;
}

function systemValue({ context, record }: ToolRun, value: SystemValue): Known | null | undefined {
  switch (value) {
    case "call-id":
      return context.callId;
    case "tool-call-id":
      return record.toolCallId;
    case "caller-number":
      return context.from;
    case "agent":
      return context.agent;
    case "time":
      return isoTime(record.startedAt);
  }
}

async function readSecret({ record, deadline }: ToolRun, name: string): Promise<FoundValue> {
  return found(await deadline.race(record.secrets.read(name)));
}

function found(value: Known | null | undefined): FoundValue {
  return value === undefined || value === null ? { kind: "missing" } : { kind: "found", value };
}
