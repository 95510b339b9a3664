import type { AgentSettings, AgentSettingsChange } from "./agent-settings.ts";

/** Settings with a change made to them; what the change leaves out stays as it is. */
export function changeAgentSettings(before: AgentSettings, change: AgentSettingsChange): AgentSettings {
  const { limits = {}, speech = {}, analysis = {}, ...fields } = change;
  return {
    ...before,
    ...withoutUndefined(fields),
    limits: { ...before.limits, ...withoutUndefined(limits) },
    speech: { ...before.speech, ...withoutUndefined(speech) },
    analysis: { ...before.analysis, ...withoutUndefined(analysis) },
  };
}

/** A field that is there and undefined was left out as well. */
function withoutUndefined<Fields extends object>(fields: Fields): Partial<Fields> {
  const given: Partial<Fields> = { ...fields };
  for (const key in given) if (given[key] === undefined) delete given[key];
  return given;
}
