import { createEngine, type Engine, type ExecutableTool } from "@callhook/core/engine";
import { Pool } from "undici";
import { callerWords, checkAreaTool } from "./check-area-tool.ts";
import { compareRounds } from "./compare-rounds.ts";
import { measureAlternating } from "./measure.ts";
import { startEndpoint } from "./start-endpoint.ts";

const path = "/check-area";
const headers = { "content-type": "application/json" };

/** One tool call on a warm connection, everything on, against the barest way to send the same request. */
export async function benchmarkEngine(options: { rounds: number; calls: number }): Promise<void> {
  const endpoint = await startEndpoint();
  const pool = new Pool(endpoint.url, { connections: 50 });
  const engine = createEngine({ allowHosts: [endpoint.host] });
  const tool = checkAreaTool(endpoint.url + path);
  const { request } = await engine.execute({ tool, arguments: callerWords });
  const contenders = [
    { name: "undici.request on a Pool (floor)", run: () => requestWith(pool, headers) },
    { name: "the same, with the engine's headers", run: () => requestWith(pool, request?.headers ?? {}) },
    { name: "engine.execute", run: () => executeOnce(engine, tool) },
    { name: "global fetch", run: () => fetchOnce(endpoint.url) },
  ];
  try {
    compareRounds(await measureAlternating({ ...options, contenders, concurrency: 50 }));
  } finally {
    await engine.close();
    await pool.close();
    endpoint.stop();
  }
}

async function requestWith(pool: Pool, sent: Record<string, string>): Promise<unknown> {
  const { body } = await pool.request({
    path,
    method: "POST",
    headers: sent,
    body: JSON.stringify(callerWords),
  });
  return body.json();
}

async function executeOnce(engine: Engine, tool: ExecutableTool): Promise<void> {
  const outcome = await engine.execute({ tool, arguments: callerWords });
  if (outcome.status === "failed") throw new Error(`${outcome.reason}: ${outcome.message}`);
}

async function fetchOnce(url: string): Promise<unknown> {
  const response = await fetch(url + path, { method: "POST", headers, body: JSON.stringify(callerWords) });
  return response.json();
}
