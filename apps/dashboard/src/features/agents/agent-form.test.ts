import { agentSettingsSchema, fieldIssues } from "@callhook/core";
import { expect, test } from "vitest";
import { anAgent } from "../../testing/an-agent.ts";
import { type AgentForm, agentFormOf, readAgentForm, readModelForm } from "./agent-form.ts";
import { fieldOfIssue } from "./agent-form-fields.ts";

const blank = agentFormOf(anAgent());
const openai = { ...blank.model, kind: "openai", name: "gpt-5-mini", keySecret: "openai-key" } as const;

const email = { name: "email", type: "string", description: "Where to write to." } as const;

function complaintsAbout(overrides: Partial<AgentForm>): (string | null)[] {
  const read = readAgentForm({ ...blank, ...overrides });
  return read.success ? [] : fieldIssues(read.error).map(fieldOfIssue);
}

test("settings that are read into the form and back are the same", () => {
  const { id: _id, ...settings } = anAgent({
    model: {
      kind: "openai",
      url: "https://eu.example/v1",
      name: "gpt",
      keySecret: "k",
      timeoutSeconds: 5,
      retries: 0,
    },
    fallbackModel: { kind: "offline" },
    limits: { stepsPerTurn: 4, callMinutes: 10, silenceSeconds: null },
    speech: { language: "de", hints: ["Acme", "Müller"], ignoreBackchannels: true },
    transferTo: "+14155550100",
    canEndCall: true,
    analysis: { by: "model", successCriterion: "A visit is booked.", dataFields: [email] },
  });
  expect(readAgentForm(agentFormOf(agentSettingsSchema.parse(settings))).data).toEqual(settings);
});

test("a fallback that is chosen away is none, and an address left empty is the provider's own", () => {
  const read = readAgentForm({ ...blank, model: openai });
  expect(read.data).toMatchObject({ fallbackModel: null, model: { kind: "openai", retries: 1 } });
  expect(read.data?.model).toHaveProperty("url", undefined);
});

test("an agent may open a call in silence", () => {
  expect(readAgentForm({ ...blank, greeting: " " }).data?.greeting).toBe("");
});

test.each<[string, Partial<AgentForm>]>([
  ["instructions", { instructions: " " }],
  ["greeting", { greeting: "x".repeat(501) }],
  ["model.name", { model: { ...openai, name: "" } }],
  ["model.url", { model: { ...openai, kind: "openai-compatible" } }],
  ["model.timeoutSeconds", { model: { ...openai, timeoutSeconds: "" } }],
  ["fallbackModel.retries", { fallbackModel: { ...openai, retries: "often" } }],
  ["limits.stepsPerTurn", { limits: { ...blank.limits, stepsPerTurn: "" } }],
  ["limits.callMinutes", { limits: { ...blank.limits, callMinutes: "ten" } }],
  ["speech.hints", { speech: { ...blank.speech, hints: ["Acme", "x".repeat(101)] } }],
  ["speech.language", { speech: { ...blank.speech, language: "English" } }],
  [
    "analysis.dataFields.1.name",
    { analysis: { ...blank.analysis, dataFields: [email, { ...email, name: "EMAIL" }] } },
  ],
  [
    "analysis.dataFields.0.description",
    { analysis: { ...blank.analysis, dataFields: [{ ...email, description: "" }] } },
  ],
  ["analysis.successCriterion", { analysis: { ...blank.analysis, successCriterion: "x".repeat(1001) } }],
  ["transferTo", { transferTo: "the boss" }],
])("what is wrong with %s is told at its field", (field, overrides) => {
  expect(complaintsAbout(overrides)).toEqual([field]);
});

test("a model is read on its own, to be tried before it is saved", () => {
  expect(readModelForm(openai).data).toMatchObject({ kind: "openai", keySecret: "openai-key" });
  expect(readModelForm({ ...openai, name: "" }).success).toBe(false);
});
