import type { LookupFunction } from "node:net";
import { createEngine, type Engine, type EngineOptions } from "../engine/create-engine.ts";
import type { ToolDraftInput } from "../tool/tool-draft.ts";
import type { Tool } from "../tool/tool.ts";
import { aTool } from "./a-tool.ts";
import { type Endpoint, type EndpointBehaviour, startEndpoint } from "./start-endpoint.ts";

export type EngineAtEndpoint = {
  endpoint: Endpoint;
  engine: Engine;
  /** A tool that calls the endpoint. */
  toolFor(overrides?: Partial<ToolDraftInput>): Tool;
};

/** Opens an endpoint with an engine that may call it; `closeAll` after each test. */
export function engineFixture() {
  const opened: EngineAtEndpoint[] = [];

  async function open(
    options: { handler?: EndpointBehaviour; engine?: EngineOptions } = {},
  ): Promise<EngineAtEndpoint> {
    const endpoint = await startEndpoint({ handler: options.handler });
    // Full jitter drawn at its lower end: no test waits between retries unless it wants to.
    const engine = createEngine({ allowHosts: [endpoint.host], random: () => 0, ...options.engine });
    const toolFor = (overrides: Partial<ToolDraftInput> = {}) =>
      aTool({ url: `${endpoint.url}/check-area`, responseTimeoutSeconds: 5, ...overrides });
    const pair = { endpoint, engine, toolFor };
    opened.push(pair);
    return pair;
  }

  async function closeAll(): Promise<void> {
    const pairs = opened.splice(0);
    await Promise.all(pairs.map(({ engine }) => engine.close()));
    await Promise.all(pairs.map(({ endpoint }) => endpoint.close()));
  }

  return { open, closeAll };
}

/** A resolver without network that knows one name. */
export function resolverKnowing(name: string, addresses: string[]): LookupFunction {
  return (hostname, _options, callback) => {
    if (hostname !== name) {
      return callback(Object.assign(new Error("unknown name"), { code: "ENOTFOUND" }), []);
    }
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  };
}
