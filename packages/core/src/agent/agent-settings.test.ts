import { expect, test } from "vitest";
import { fieldIssues } from "../errors/field-issues.ts";
import { agentChangeSchema, agentSettingsSchema } from "./agent-settings.ts";
import { changeAgentSettings } from "./change-agent-settings.ts";
import { defaultAgentProfiles } from "./default-agent-profiles.ts";
import { defaultAgentSettings } from "./default-agent-settings.ts";
import { secretsOfAgent } from "./secrets-of-agent.ts";

const { name: _name, ...words } = defaultAgentProfiles.receptionist;
const settings = { ...words, ...defaultAgentSettings };
const openai = { kind: "openai", name: "gpt-5-mini", keySecret: "openai-key" } as const;

const field = { name: "email", type: "string", description: "Where to write to." } as const;
const numbered = (_: unknown, index: number) => ({ ...field, name: `field_${index}` });

function pathsRefused(change: unknown): string[] {
  const parsed = agentChangeSchema.safeParse(change);
  return parsed.success ? [] : fieldIssues(parsed.error).map(({ path }) => path);
}

test("what nobody has set up is complete, and speaks with the operator's model", () => {
  expect(agentSettingsSchema.parse(settings)).toEqual(settings);
  expect(settings.model).toEqual({ kind: "workspace-default" });
});

test("a change of what is collected leaves nothing of the rest behind", () => {
  const changed = changeAgentSettings(
    settings,
    agentChangeSchema.parse({ analysis: { dataFields: [field] } }),
  );
  expect(changed).toEqual({ ...settings, analysis: { ...settings.analysis, dataFields: [field] } });
});

test("a model is waited for and asked again as usual where nobody says otherwise", () => {
  expect(agentChangeSchema.parse({ model: openai }).model).toEqual({
    ...openai,
    timeoutSeconds: 20,
    retries: 1,
  });
});

test("what a change leaves out stays as it is, within limits and speech too", () => {
  const once = changeAgentSettings(settings, { limits: { callMinutes: 10 }, speech: { hints: ["Acme"] } });
  const twice = changeAgentSettings(once, { limits: { stepsPerTurn: 4, callMinutes: undefined } });
  expect(twice.limits).toEqual({ stepsPerTurn: 4, callMinutes: 10, silenceSeconds: null });
  expect(twice.speech.hints).toEqual(["Acme"]);
  expect(twice.greeting).toBe(settings.greeting);
});

test.each([
  [{ model: { kind: "parrot" } }, "model.kind"],
  [{ model: { kind: "openai" } }, "model.name"],
  [{ model: { ...openai, name: " " } }, "model.name"],
  [{ model: { ...openai, keySecret: "not a name" } }, "model.keySecret"],
  [{ model: { ...openai, timeoutSeconds: 0.5 } }, "model.timeoutSeconds"],
  [{ model: { ...openai, retries: 6 } }, "model.retries"],
  [{ model: { ...openai, url: "models.example" } }, "model.url"],
  [{ model: { ...openai, url: "ftp://models.example" } }, "model.url"],
  [{ model: { ...openai, url: "https://me:secret@models.example" } }, "model.url"],
  [{ fallbackModel: { kind: "openai-compatible", name: "small" } }, "fallbackModel.url"],
  [{ limits: { stepsPerTurn: 0 } }, "limits.stepsPerTurn"],
  [{ limits: { callMinutes: 1.5 } }, "limits.callMinutes"],
  [{ limits: { silenceSeconds: 1 } }, "limits.silenceSeconds"],
  [{ speech: { language: "english please" } }, "speech.language"],
  [{ speech: { hints: ["Acme", ""] } }, "speech.hints.1"],
  [{ analysis: { dataFields: [{ ...field, name: "zip code" }] } }, "analysis.dataFields.0.name"],
  [{ analysis: { dataFields: [field, { ...field, name: "EMAIL" }] } }, "analysis.dataFields.1.name"],
  [{ analysis: { dataFields: [{ ...field, type: "list" }] } }, "analysis.dataFields.0.type"],
  [{ analysis: { dataFields: [{ ...field, description: " " }] } }, "analysis.dataFields.0.description"],
  [{ analysis: { dataFields: Array.from({ length: 21 }, numbered) } }, "analysis.dataFields"],
  [{ analysis: { by: "magic" } }, "analysis.by"],
  [{ analysis: { successCriterion: "x".repeat(1001) } }, "analysis.successCriterion"],
  [{ transferTo: "the boss" }, "transferTo"],
  [{ instructions: "" }, "instructions"],
])("%j is refused at its field", (change, path) => {
  expect(pathsRefused(change)).toEqual([path]);
});

test("a key that was pasted in the place of a secret's name is refused without being repeated", () => {
  const parsed = agentChangeSchema.safeParse({ model: { ...openai, keySecret: "sk canary" } });
  expect(JSON.stringify(parsed.error?.issues)).not.toContain("canary");
});

test.each(["+14155550100", "sip:desk@example.com", null])("%s is somebody to hand a caller over to", (to) => {
  expect(agentChangeSchema.parse({ transferTo: to })).toEqual({ transferTo: to });
});

test("the secrets of both models are named with their fields", () => {
  const fallbackModel = { kind: "anthropic", name: "claude", keySecret: "claude-key" } as const;
  const changed = changeAgentSettings(settings, agentChangeSchema.parse({ model: openai, fallbackModel }));
  expect(secretsOfAgent(changed)).toEqual([
    { name: "openai-key", path: ["model", "keySecret"] },
    { name: "claude-key", path: ["fallbackModel", "keySecret"] },
  ]);
  expect(secretsOfAgent(settings)).toEqual([]);
});
