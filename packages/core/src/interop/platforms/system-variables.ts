import type { SystemValue } from "../../tool/value-source.ts";

/** What ElevenLabs calls the values that a call knows of itself. */
const names: Readonly<Record<string, SystemValue>> = {
  system__caller_id: "caller-number",
  system__conversation_id: "call-id",
  system__call_sid: "call-id",
  system__agent_id: "agent",
  system__current_agent_id: "agent",
  system__time_utc: "time",
};

export function systemValueOf(variable: string): SystemValue | null {
  return Object.hasOwn(names, variable) ? (names[variable] ?? null) : null;
}

export function systemVariableFor(value: SystemValue): string | null {
  return Object.keys(names).find((name) => names[name] === value) ?? null;
}
