import { startScriptedModelServer, type ScriptedServerStep } from "@callhook/agents/testing";
import { startEndpoint } from "@callhook/core/testing";
import { startApi } from "../../testing/start-api.ts";
import { anAreaTool } from "../../testing/an-area-tool.ts";

export type ScriptedApi = Awaited<ReturnType<typeof startScriptedApi>>;

/** The API with the plumber's tool at a real endpoint, and a model that plays what each test scripts. */
export async function startScriptedApi() {
  const steps: ScriptedServerStep[] = [];
  const model = await startScriptedModelServer({ steps });
  const endpoint = await startEndpoint();
  const api = await startApi({
    CALLHOOK_MODEL: "openai-compatible",
    CALLHOOK_MODEL_URL: model.url,
    CALLHOOK_MODEL_NAME: "scripted",
  });
  await api.client.tools.create.mutate(anAreaTool(endpoint, { agentTargets: ["receptionist", "assistant"] }));
  return {
    api,
    model,
    endpoint,
    /** What the model does next, behind what was scripted before. */
    script: (...next: ScriptedServerStep[]) => void steps.push(...next),
    /** Forgets what was scripted and never asked for, and says how much it was. */
    leftOver(): number {
      const asked = model.requests.length;
      return steps.splice(asked).length;
    },
    async transcriptOf(callId: string) {
      return (await api.client.calls.get.query({ callId })).transcript;
    },
    /** Fails unless the model was asked for exactly its steps. */
    async close() {
      await api.close();
      await Promise.all([model.close(), endpoint.close()]);
      model.assertFinished();
    },
  };
}

/** What the model asks for to use the plumber's tool. */
export const areaCall = {
  functionName: "check_availability_in_area",
  arguments: { zip_code: "94110" },
  toolCallId: "call_area",
};
