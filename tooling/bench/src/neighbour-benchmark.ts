import { createEngine, type Engine, type ExecutableTool } from "@callhook/core/engine";
import { Pool } from "undici";
import { callerWords, checkAreaTool } from "./check-area-tool.ts";
import { compareRounds } from "./compare-rounds.ts";
import { measureAlternating } from "./measure.ts";
import { startEndpoint } from "./start-endpoint.ts";

const hangingCalls = 1000;

/**
 * A healthy tool while a thousand calls of another tool hang at another endpoint, against the same tool
 * with nobody beside it, and against bare requests beside as many hanging ones.
 */
export async function benchmarkNeighbour(options: { rounds: number; calls: number }): Promise<void> {
  const healthy = await startEndpoint();
  const sick = await startEndpoint();
  const allowHosts = [healthy.host, sick.host];
  const alone = createEngine({ allowHosts });
  const beside = createEngine({ allowHosts });
  const bare = new Pool(healthy.url);
  const bareSick = new Pool(sick.url);
  const tool = checkAreaTool(`${healthy.url}/check-area`);
  const givenUp = new AbortController();
  const slowTool = checkAreaTool(`${sick.url}/slow`, { id: "slow", responseTimeoutSeconds: 300 });
  for (let call = 0; call < hangingCalls; call += 1) {
    void beside.execute({ tool: slowTool, arguments: callerWords, signal: givenUp.signal });
    bareSick.request({ path: "/slow", method: "POST", signal: givenUp.signal }).catch(() => undefined);
  }
  const contenders = [
    { name: "engine.execute, nobody beside it (floor)", run: () => executeOnce(alone, tool) },
    { name: `engine.execute, ${hangingCalls} calls hanging elsewhere`, run: () => executeOnce(beside, tool) },
    { name: `undici.request, ${hangingCalls} requests hanging elsewhere`, run: () => requestOnce(bare) },
  ];
  try {
    compareRounds(await measureAlternating({ ...options, contenders, concurrency: 50 }));
  } finally {
    givenUp.abort();
    await Promise.all([alone.close(), beside.close(), bare.close(), bareSick.close()]);
    healthy.stop();
    sick.stop();
  }
}

async function executeOnce(engine: Engine, tool: ExecutableTool): Promise<void> {
  const outcome = await engine.execute({ tool, arguments: callerWords });
  if (outcome.status === "failed") throw new Error(`${outcome.reason}: ${outcome.message}`);
}

async function requestOnce(pool: Pool): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify(callerWords);
  const response = await pool.request({ path: "/check-area", method: "POST", headers, body });
  return response.body.json();
}
