import type { TranscriptStep } from "@callhook/core";
import { afterEach } from "vitest";
import { createModel } from "../models/create-model.ts";
import type { ModelProvider } from "./model-providers.ts";
import type { ModelServer, ScriptedServerStep } from "./start-model-server.ts";
import { checkArea, createTicket, openTestCall, type TestCall } from "./test-call.ts";

type Setup = {
  limits?: { modelRetries?: number; stallTimeoutMs?: number; steps?: number };
  /** What the model that stands in answers; none without it. */
  fallback?: ScriptedServerStep[];
  history?: Parameters<typeof openTestCall>[0]["history"];
};

export const testKey = "sk-test-canary";

/**
 * Live calls whose model is asked over a provider's real protocol. After each test the servers must have been asked
 * for exactly their steps, by requests that the provider would accept.
 */
export function useProviderCalls({ kind, start }: ModelProvider) {
  const closing: (() => Promise<void>)[] = [];
  const servers: ModelServer<object>[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
    for (const server of servers.splice(0)) server.assertFinished();
  });

  async function serve(steps: ScriptedServerStep[]) {
    const server = await start({ steps, key: testKey });
    servers.push(server);
    return { server, model: createModel({ kind, url: server.url, name: "small", key: testKey }) };
  }

  return async (steps: ScriptedServerStep[], { fallback, ...setup }: Setup = {}) => {
    const { server, model } = await serve(steps);
    const standIn = fallback === undefined ? null : await serve(fallback);
    const modelErrors: unknown[] = [];
    const call: TestCall = await openTestCall({
      ...setup,
      model,
      ...(standIn === null
        ? {}
        : { fallbackModel: { model: standIn.model, stallTimeoutMs: 2_000, retries: 0 } }),
      tools: (url) => [checkArea(url), createTicket(url)],
      onModelError: (error) => modelErrors.push(error),
    });
    closing.push(call.close, server.close, async () => await standIn?.server.close());
    return { ...call, server, modelErrors };
  };
}

/** The requests to models on a record. */
export function repliesOf(record: readonly TranscriptStep[]) {
  return record.flatMap((step) => (step.type === "model-replied" ? [step] : []));
}
