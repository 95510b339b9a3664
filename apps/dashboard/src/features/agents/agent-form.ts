import {
  agentChangeSchema,
  type AgentId,
  type AgentSettings,
  type AgentSettingsChange,
  isServedModel,
  type ModelChoice,
  modelChoiceSchema,
  usualModelPatience,
} from "@callhook/core";
import type { z } from "zod";

/** `none` is for a fallback that there is not. */
export type ModelFormKind = ModelChoice["kind"] | "none";
/** A model as it is typed: numbers are texts, and what does not belong to its kind waits. */
export type ModelForm = {
  kind: ModelFormKind;
  url: string;
  name: string;
  keySecret: string;
  timeoutSeconds: string;
  retries: string;
};

export type AgentForm = {
  greeting: string;
  instructions: string;
  model: ModelForm;
  fallbackModel: ModelForm;
  limits: { stepsPerTurn: string; callMinutes: string; silenceSeconds: string };
  speech: { language: string; hints: string[]; ignoreBackchannels: boolean };
  canEndCall: boolean;
  transferTo: string;
  approveWrites: boolean;
  analysis: AgentSettings["analysis"];
};

export type AgentProfile = AgentSettings & { id: AgentId };

export function agentFormOf(settings: AgentSettings): AgentForm {
  const { greeting, instructions, limits, speech, canEndCall, transferTo, approveWrites } = settings;
  return {
    greeting,
    instructions,
    model: modelFormOf(settings.model),
    fallbackModel: modelFormOf(settings.fallbackModel),
    limits: {
      stepsPerTurn: String(limits.stepsPerTurn),
      callMinutes: String(limits.callMinutes ?? ""),
      silenceSeconds: String(limits.silenceSeconds ?? ""),
    },
    speech: { ...speech, language: speech.language ?? "" },
    canEndCall,
    transferTo: transferTo ?? "",
    approveWrites,
    analysis: settings.analysis,
  };
}

function modelFormOf(choice: ModelChoice | null): ModelForm {
  const usual = {
    url: "",
    name: "",
    keySecret: "",
    timeoutSeconds: String(usualModelPatience.timeoutSeconds),
    retries: String(usualModelPatience.retries),
  };
  if (choice === null) return { kind: "none", ...usual };
  if (!isServedModel(choice)) return { kind: choice.kind, ...usual };
  return {
    kind: choice.kind,
    url: choice.url ?? "",
    name: choice.name,
    keySecret: choice.keySecret ?? "",
    timeoutSeconds: String(choice.timeoutSeconds),
    retries: String(choice.retries),
  };
}

/** What the form says, for the schema to judge: an empty number is no limit, anything else is read as one. */
export function readAgentForm(form: AgentForm): z.ZodSafeParseResult<AgentSettingsChange> {
  const { limits, speech } = form;
  return agentChangeSchema.safeParse({
    ...form,
    model: choiceOf(form.model),
    fallbackModel: form.fallbackModel.kind === "none" ? null : choiceOf(form.fallbackModel),
    limits: {
      stepsPerTurn: numberOf(limits.stepsPerTurn),
      callMinutes: optionalNumber(limits.callMinutes),
      silenceSeconds: optionalNumber(limits.silenceSeconds),
    },
    speech: { ...speech, language: textOrNull(speech.language) },
    transferTo: textOrNull(form.transferTo),
  });
}

/** The model that a form describes, to be tried before it is saved. */
export function readModelForm(form: ModelForm): z.ZodSafeParseResult<ModelChoice> {
  return modelChoiceSchema.safeParse(choiceOf(form));
}

function choiceOf({ kind, url, name, keySecret, timeoutSeconds, retries }: ModelForm): unknown {
  const address = url.trim() === "" && kind !== "openai-compatible" ? undefined : url;
  return {
    kind,
    url: address,
    name,
    keySecret: textOrNull(keySecret),
    timeoutSeconds: numberOf(timeoutSeconds),
    retries: numberOf(retries),
  };
}

function numberOf(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}

function optionalNumber(text: string): number | null {
  return text.trim() === "" ? null : Number(text);
}

function textOrNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}
