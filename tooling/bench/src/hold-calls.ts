import { setTimeout as wait } from "node:timers/promises";
import { createEngine } from "@callhook/core/engine";
import { Pool } from "undici";
import { callerWords, checkAreaTool } from "./check-area-tool.ts";

/** Starts ten thousand calls that are never answered and reports what each of them keeps in memory. */
const callsInFlight = 10_000;
const callsAWave = 250;
const [contender = "", url = ""] = process.argv.slice(2);
const headers = { "content-type": "application/json" };

const starters = new Map<string, () => (path: string) => Promise<unknown>>([
  [
    "undici",
    () => {
      const pool = new Pool(url);
      return async (path) => {
        const body = JSON.stringify(callerWords);
        const response = await pool.request({ path, method: "POST", headers, body });
        return response.body.json();
      };
    },
  ],
  [
    "engine",
    () => {
      const limits = { callsInFlightPerTool: callsInFlight, callsInFlightPerWorkspace: 2 * callsInFlight };
      const engine = createEngine({ allowHosts: [new URL(url).host], limits });
      const tools = new Map(["/quick", "/slow"].map((path) => [path, checkAreaTool(url + path)]));
      return async (path) => {
        const tool = tools.get(path);
        if (tool === undefined) throw new Error(`There is no tool for ${path}.`);
        return engine.execute({ tool, arguments: { ...callerWords } });
      };
    },
  ],
  [
    "fetch",
    () => async (path) => {
      const body = JSON.stringify(callerWords);
      const response = await fetch(url + path, { method: "POST", headers, body });
      return response.json();
    },
  ],
]);

const start = starters.get(contender)?.();
if (start === undefined) throw new Error(`There is no contender ${contender}.`);
for (let call = 0; call < 500; call += 1) await start("/quick");
const before = usage();
for (let started = 0; started < callsInFlight; started += callsAWave) {
  for (let call = 0; call < callsAWave; call += 1) start("/slow").catch(() => undefined);
  await waitFor(started + callsAWave);
}
const after = usage();
process.send?.({
  heap: (after.heap - before.heap) / callsInFlight,
  resident: (after.resident - before.resident) / callsInFlight,
});

async function waitFor(calls: number): Promise<void> {
  for (;;) {
    const response = await fetch(`${url}/waiting`);
    if (Number(await response.text()) >= calls) return;
    await wait(20);
  }
}

/** Bytes after two collections: the second one takes what the first one's finalizers let go of. */
function usage(): { heap: number; resident: number } {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, resident: rss };
}
