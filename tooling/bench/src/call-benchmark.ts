import { createEngine, type Engine, type ExecutableTool } from "@callhook/core/engine";
import { randomBytes } from "node:crypto";
import { Pool } from "undici";
import { createFetchTool } from "./create-fetch-tool.ts";
import { callerWords, checkAreaTool } from "./check-area-tool.ts";
import { compareRounds } from "./compare-rounds.ts";
import { measureAlternating } from "./measure.ts";
import { startEndpoint } from "./start-endpoint.ts";

const path = "/check-area";
const headers = { "content-type": "application/json" };

/** One tool call on a warm connection, everything on, against the barest way to send the same request. */
export async function benchmarkCall(options: { rounds: number; calls: number }): Promise<void> {
  const endpoint = await startEndpoint();
  const pool = new Pool(endpoint.url, { connections: 50 });
  const allowHosts = [endpoint.host];
  const engine = createEngine({ allowHosts });
  const signing = { secrets: [`whsec_${randomBytes(32).toString("base64")}`] };
  const signed = createEngine({ allowHosts, signing });
  const tool = checkAreaTool(endpoint.url + path);
  const fetchTool = createFetchTool(endpoint.url + path);
  const { request } = await signed.execute({ tool, arguments: callerWords });
  const contenders = [
    { name: "undici.request on a Pool (floor)", run: () => requestWith(pool, headers) },
    {
      name: "the same, with the signed engine's headers",
      run: () => requestWith(pool, request?.headers ?? {}),
    },
    { name: "engine.execute, signed", run: () => executeOnce(signed, tool) },
    { name: "engine.execute, unsigned", run: () => executeOnce(engine, tool) },
    { name: "engine.execute, signed, in a call that guards repetition", run: inACall(signed, tool) },
    { name: "global fetch", run: () => fetchOnce(endpoint.url) },
    { name: "AI SDK tool with fetch", run: () => fetchTool(callerWords) },
  ];
  try {
    compareRounds(await measureAlternating({ ...options, contenders, concurrency: 50 }));
  } finally {
    await Promise.all([engine.close(), signed.close()]);
    await pool.close();
    endpoint.stop();
  }
}

async function requestWith(pool: Pool, sent: Record<string, string>): Promise<unknown> {
  const body = JSON.stringify(callerWords);
  const response = await pool.request({ path, method: "POST", headers: sent, body });
  return response.body.json();
}

async function executeOnce(engine: Engine, tool: ExecutableTool, callId?: string): Promise<void> {
  const context = callId === undefined ? undefined : { callId };
  const outcome = await engine.execute({ tool, arguments: callerWords, context });
  if (outcome.status === "failed") throw new Error(`${outcome.reason}: ${outcome.message}`);
  if (outcome.replay !== null) throw new Error("The tool was not run.");
}

/** Every run is another call: in one call, the second would be answered with the first one's outcome. */
function inACall(engine: Engine, tool: ExecutableTool): () => Promise<void> {
  let calls = 0;
  return () => executeOnce(engine, tool, `call_${(calls += 1)}`);
}

async function fetchOnce(url: string): Promise<unknown> {
  const response = await fetch(url + path, { method: "POST", headers, body: JSON.stringify(callerWords) });
  return response.json();
}
