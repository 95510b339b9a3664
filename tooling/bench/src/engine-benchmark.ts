import { createEngine } from "@callhook/core/engine";
import { aTool } from "@callhook/core/testing";
import { Pool } from "undici";
import { measureAlternating } from "./measure.ts";
import { printTable } from "./print-table.ts";
import { startEndpoint } from "./start-endpoint.ts";

const values = { zip_code: "94110", service_type: "drain cleaning" };

/** One tool call on a warm connection, everything on, against the barest way to send the same request. */
export async function benchmarkEngine(options: { rounds: number; calls: number }): Promise<void> {
  const endpoint = await startEndpoint();
  const pool = new Pool(endpoint.url, { connections: 50 });
  const engine = createEngine({ allowHosts: [endpoint.host] });
  const tool = checkAreaTool(endpoint.url);
  const request = { method: "POST", headers: { "content-type": "application/json" } } as const;
  const contenders = [
    {
      name: "undici.request on a Pool (floor)",
      run: async () => {
        const { body } = await pool.request({
          ...request,
          path: "/check-area",
          body: JSON.stringify(values),
        });
        return body.json();
      },
    },
    {
      name: "engine.execute",
      run: async () => {
        const outcome = await engine.execute({ tool, arguments: values });
        if (outcome.status === "failed") throw new Error(`${outcome.reason}: ${outcome.message}`);
      },
    },
    {
      name: "global fetch",
      run: async () => {
        const response = await fetch(`${endpoint.url}/check-area`, {
          ...request,
          body: JSON.stringify(values),
        });
        return response.json();
      },
    },
  ];
  try {
    printTable(await measureAlternating({ ...options, contenders, concurrency: 50 }));
  } finally {
    await engine.close();
    await pool.close();
    endpoint.stop();
  }
}

function checkAreaTool(url: string) {
  return aTool({
    url: `${url}/check-area`,
    method: "POST",
    parameters: Object.keys(values).map((key) => ({
      key,
      location: "body" as const,
      type: "string" as const,
      description: `The caller's ${key}`,
      required: true,
    })),
  });
}
