import { createEngine } from "@callhook/core/engine";
import { callerWords, checkAreaTool } from "./check-area-tool.ts";
import { compareRounds } from "./compare-rounds.ts";
import { measureAlternating } from "./measure.ts";
import { startEndpoint } from "./start-endpoint.ts";

const workspaceTools = 10_000;
/** Coprime to the number of tools: each call takes another tool, and none is left out. */
const stride = 7_919;

/** Whether a call costs more in a workspace with ten thousand tools than in one with a single tool. */
export async function benchmarkTools(options: { rounds: number; calls: number }): Promise<void> {
  const endpoint = await startEndpoint();
  const engine = createEngine({ allowHosts: [endpoint.host] });
  const tools = Array.from({ length: workspaceTools }, (_, index) =>
    checkAreaTool(`${endpoint.url}/check-area/${index}`),
  );
  let position = 0;
  const contenders = [
    { name: "1 tool (floor)", run: () => execute(0) },
    {
      name: "10 000 tools in turn",
      run: () => {
        position = (position + stride) % tools.length;
        return execute(position);
      },
    },
  ];
  async function execute(index: number): Promise<void> {
    const tool = tools[index];
    if (tool === undefined) throw new RangeError(`There is no tool ${index}.`);
    const outcome = await engine.execute({ tool, arguments: callerWords });
    if (outcome.status === "failed") throw new Error(`${outcome.reason}: ${outcome.message}`);
  }
  try {
    // A tool is read when it is first called; what is compared are later calls.
    for (const index of tools.keys()) await execute(index);
    compareRounds(await measureAlternating({ ...options, contenders, concurrency: 50 }));
  } finally {
    await engine.close();
    endpoint.stop();
  }
}
