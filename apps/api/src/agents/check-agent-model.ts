import { checkModel } from "@callhook/agents";
import { type AgentId, isServedModel, type ModelChoice, productionEnvironment } from "@callhook/core";
import { auditRepository } from "@callhook/db";
import type { Context } from "../context.ts";
import { scopeOf } from "../scope-of.ts";
import { agentsOf } from "./agents-of.ts";
import { describeModelProblem } from "./describe-model-problem.ts";

/** A model that is in use, or one that somebody thinks of using. */
export type ModelToCheck = { agentId: AgentId } | { draft: ModelChoice };

/** `problem` says what to do. Times are in milliseconds. */
export type ModelCheckAnswer =
  | {
      isReady: true;
      provider: string;
      model: string;
      firstWordMs: number | null;
      durationMs: number;
      inputTokens: number | null;
      outputTokens: number | null;
    }
  | { isReady: false; problem: string };

const longestCheckMs = 30_000;

/** Asks the chosen model for one word, with its key of production, as a call would: once, and to no fallback. */
export async function checkAgentModel(options: {
  context: Context;
  input: ModelToCheck;
  signal: AbortSignal | undefined;
}): Promise<ModelCheckAnswer> {
  const { context, input, signal } = options;
  const { workspaceId, services } = context;
  const choice = "draft" in input ? input.draft : (await agentsOf(context).get(input.agentId)).model;
  const place = { workspaceId, environment: productionEnvironment };
  const { model, stallTimeoutMs } = await services.models.open(choice, place);
  const timeout = AbortSignal.timeout(longestCheckMs);
  const check = await checkModel({
    asked: { model, stallTimeoutMs: Math.min(stallTimeoutMs, longestCheckMs) },
    signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
  });
  const provider = model.provider.split(".")[0] ?? model.provider;
  const name = isServedModel(choice) ? choice.name : choice.kind;
  await auditRepository(scopeOf(context)).record({
    action: "model.checked",
    subject: { kind: "model", id: null, name },
    details: { provider, isReady: check.isReady },
  });
  if (!check.isReady) {
    const operator = { hasKey: services.environment.CALLHOOK_MODEL_KEY !== undefined };
    return { isReady: false, problem: describeModelProblem({ choice, error: check.error, operator }) };
  }
  return { isReady: true, provider, model: model.modelId, ...check.figures };
}
