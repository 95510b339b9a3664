import { type ScriptedServerStep, startScriptedModelServer } from "@callhook/agents/testing";
import {
  type AgentId,
  defaultAgentProfiles,
  type ToolDraftInput,
  type TranscriptEvent,
} from "@callhook/core";
import { type Endpoint, startEndpoint } from "@callhook/core/testing";
import { callRepository, defaultWorkspaceId } from "@callhook/db";
import { expect, vi } from "vitest";
import { anAreaTool } from "../../../testing/an-area-tool.ts";
import { startApi } from "../../../testing/start-api.ts";
import type { ChannelCaller } from "../caller.ts";

export type TestApi = Awaited<ReturnType<typeof startApi>>;

export type ChannelUnderTest = {
  name: string;
  /** Who answers on it; the receptionist where it is not said. */
  agent?: AgentId;
  /** Settings that a process needs for it, such as `PUBLIC_URL`. */
  variables?: Record<string, string>;
  /** Sets up what it needs in the default workspace, such as a phone line. */
  prepare(api: TestApi): Promise<void>;
  /** A new call to the agent, at this process. */
  dial(api: TestApi): Promise<ChannelCaller>;
};

/** One promise to callers, and how it is put to the test. */
export type ContractClause = { title: string; keep(stage: ContractStage): Promise<void> };

/** A process with one tool at a real endpoint, a model that speaks by a script, and a caller who has just called. */
export type ContractStage = {
  api: TestApi;
  agent: AgentId;
  /** What the agent says first. */
  greeting: string;
  caller: ChannelCaller;
  /** What the model will say; a clause adds its own, and all of it must be asked for. */
  script: ScriptedServerStep[];
  model: Awaited<ReturnType<typeof startScriptedModelServer>>;
  endpoint: Endpoint;
  dial(api: TestApi): Promise<ChannelCaller>;
  /** Another process over the same database. */
  startAnother(): Promise<TestApi>;
  events(): Promise<TranscriptEvent[]>;
  recorded(type: TranscriptEvent["type"]): Promise<TranscriptEvent[]>;
  /** Waits until this was heard. */
  heard(text: string): Promise<void>;
  /** Waits until the record says this. */
  told(what: (record: TranscriptEvent[]) => void): Promise<void>;
  ends(reason: string): Promise<void>;
  /** Changes the tool; gives what undoes it. */
  withTool(overrides: Partial<ToolDraftInput>): Promise<() => Promise<void>>;
  close(): Promise<void>;
};

export const { greeting } = defaultAgentProfiles.receptionist;
export const askArea = {
  functionName: "check_availability_in_area",
  arguments: { zip_code: "94110" },
};
export const patience = { timeout: 8_000, interval: 10 };

export async function openContractStage(channel: ChannelUnderTest): Promise<ContractStage> {
  const { agent = "receptionist" } = channel;
  const script: ScriptedServerStep[] = [];
  const model = await startScriptedModelServer({ steps: script });
  const variables = {
    CALLHOOK_MODEL: "openai-compatible",
    CALLHOOK_MODEL_URL: model.url,
    CALLHOOK_MODEL_NAME: "scripted",
    CALLHOOK_RECONNECT_SECONDS: "3",
    ...channel.variables,
  };
  const api = await startApi(variables);
  const endpoint = await startEndpoint();
  await channel.prepare(api);
  const draftWith = (overrides: Partial<ToolDraftInput> = {}) =>
    anAreaTool(endpoint, { agentTargets: [agent], ...overrides });
  await api.client.tools.create.mutate(draftWith());
  const events = async () => {
    const calls = callRepository({ database: api.database, workspaceId: defaultWorkspaceId });
    const record = await calls.events({ callId: stage.caller.callId });
    // What a model's reply took is no concern of a channel.
    return record.filter(({ type }) => type !== "model-replied");
  };
  const told: ContractStage["told"] = (what) => vi.waitFor(async () => what(await events()), patience);
  const stage: ContractStage = {
    api,
    agent,
    greeting: defaultAgentProfiles[agent].greeting,
    caller: await channel.dial(api),
    script,
    model,
    endpoint,
    dial: (at) => channel.dial(at),
    startAnother: () => startApi({ ...variables, DATABASE_URL: api.databaseUrl }),
    events,
    recorded: async (type) => (await events()).filter((event) => event.type === type),
    heard: (text) => vi.waitFor(() => expect(stage.caller.utterances().join("\n")).toContain(text), patience),
    told,
    ends: (reason) => told((record) => expect(record.at(-1)).toMatchObject({ type: "call-ended", reason })),
    withTool: (overrides) => changeTool({ api, draftWith, overrides }),
    async close() {
      await api.close();
      await endpoint.close();
      await model.close();
    },
  };
  return stage;
}

async function changeTool(options: {
  api: TestApi;
  draftWith: (overrides?: Partial<ToolDraftInput>) => ToolDraftInput;
  overrides: Partial<ToolDraftInput>;
}): Promise<() => Promise<void>> {
  const { api, draftWith, overrides } = options;
  const { items } = await api.client.tools.list.query();
  const [tool] = items;
  if (tool === undefined) throw new Error("The tool is not there.");
  const { id: toolId, version } = tool;
  const change = (draft: ToolDraftInput, baseVersion: number) =>
    api.client.tools.update.mutate({ toolId, baseVersion, draft });
  const changed = await change(draftWith(overrides), version);
  return async () => void (await change(draftWith(), changed.version));
}
