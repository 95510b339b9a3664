import type { NamedSecret } from "../tool/secrets-of-draft.ts";
import type { AgentSettings } from "./agent-settings.ts";
import { isServedModel, type ModelChoice } from "./model-choice.ts";

/** Every secret that an agent's models name, and the field that does. */
export function secretsOfAgent(settings: Pick<AgentSettings, "model" | "fallbackModel">): NamedSecret[] {
  return [...secretOf(settings.model, "model"), ...secretOf(settings.fallbackModel, "fallbackModel")];
}

function secretOf(choice: ModelChoice | null, field: string): NamedSecret[] {
  if (choice === null || !isServedModel(choice) || choice.keySecret === null) return [];
  return [{ name: choice.keySecret, path: [field, "keySecret"] }];
}
