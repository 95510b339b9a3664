import type { Deadline } from "../../execution/deadline.ts";
import type { Admit } from "../../execution/load/admit.ts";
import type { EngineLimits } from "./engine-limits.ts";
import type { Gate } from "./gate.ts";
import { Gates } from "./gates.ts";

/** What a call has to pass, its tool's gate and then its workspace's, with what each lets through. */
type Passage = { gate: Gate; callsInFlight: number; callsPerMinute: number | null };

/**
 * The attack: one endpoint that hangs holds every call, and one tenant all of them. So calls are counted for
 * each tool and each workspace, in this process alone; what is full makes only its own callers wait.
 */
export function createAdmission(limits: EngineLimits): Admit {
  const { callsInFlightPerTool = 1000, callsInFlightPerWorkspace = 5000 } = limits;
  const { callsPerMinutePerTool = null, callsPerMinutePerWorkspace = null } = limits;
  const gates = new Gates();

  return ({ execution, tool, workspaceId, deadline }) => {
    const workspace = gates.ofWorkspace(workspaceId);
    const passages: [Passage, Passage] = [
      {
        gate: gates.ofTool(workspace, execution.tool.id ?? tool),
        callsInFlight: tool.limits.callsInFlight ?? callsInFlightPerTool,
        callsPerMinute: tool.limits.callsPerMinute ?? callsPerMinutePerTool,
      },
      {
        gate: workspace.all,
        callsInFlight: callsInFlightPerWorkspace,
        callsPerMinute: callsPerMinutePerWorkspace,
      },
    ];
    countCall(passages);
    return enter(passages, deadline);
  };
}

/** Counts the call where there is a rate, or throws `rate-limited` and counts nothing. */
function countCall(passages: Passage[]): void {
  const limited = passages.filter(({ callsPerMinute }) => callsPerMinute !== null);
  if (limited.length === 0) return;
  const nowMs = performance.now();
  for (const { gate, callsPerMinute } of limited) gate.judgeRate(callsPerMinute ?? Infinity, nowMs);
  for (const { gate } of limited) gate.countCall(nowMs);
}

function enter(passages: [Passage, Passage], deadline: Deadline): Promise<() => void> | (() => void) {
  const [tool, workspace] = passages;
  if (!tool.gate.hasRoom(tool.callsInFlight) || !workspace.gate.hasRoom(workspace.callsInFlight)) {
    return enterInTurn(passages, deadline);
  }
  tool.gate.enter();
  workspace.gate.enter();
  return leaveOnce(passages);
}

/** Who waits for a tool holds no place of the workspace, so a slow tool cannot starve the others. */
async function enterInTurn(passages: [Passage, Passage], deadline: Deadline): Promise<() => void> {
  const [tool, workspace] = passages;
  await tool.gate.enterInTurn(tool.callsInFlight, deadline);
  try {
    await workspace.gate.enterInTurn(workspace.callsInFlight, deadline);
  } catch (error) {
    tool.gate.leave();
    throw error;
  }
  return leaveOnce(passages);
}

function leaveOnce([tool, workspace]: [Passage, Passage]): () => void {
  let hasLeft = false;
  return () => {
    if (hasLeft) return;
    hasLeft = true;
    workspace.gate.leave();
    tool.gate.leave();
  };
}
