import type { Deadline } from "../../execution/deadline.ts";
import type { Admit } from "../../execution/tool-run.ts";
import type { EngineLimits } from "./engine-limits.ts";
import type { Gate } from "./gate.ts";
import { Gates } from "./gates.ts";

/** A gate that a call has to pass, and what it lets through. */
type Passage = { gate: Gate; callsInFlight: number; callsPerMinute: number | null };

/** Its tool's, and then its workspace's. */
type Passages = [tool: Passage, workspace: Passage];

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
    const toolPassage = {
      gate: gates.ofTool(workspace, execution.tool.id ?? tool),
      callsInFlight: tool.limits.callsInFlight ?? callsInFlightPerTool,
      callsPerMinute: tool.limits.callsPerMinute ?? callsPerMinutePerTool,
    };
    const workspacePassage = {
      gate: workspace.all,
      callsInFlight: callsInFlightPerWorkspace,
      callsPerMinute: callsPerMinutePerWorkspace,
    };
    return enter([toolPassage, workspacePassage], deadline);
  };
}

/** Counts the call where there is a rate, or throws `rate-limited` and counts nothing. */
function countCall([tool, workspace]: Passages): void {
  if (tool.callsPerMinute === null && workspace.callsPerMinute === null) return;
  const nowMs = performance.now();
  const limited = [tool, workspace].filter(({ callsPerMinute }) => callsPerMinute !== null);
  for (const { gate, callsPerMinute } of limited) gate.judgeRate(callsPerMinute ?? Infinity, nowMs);
  for (const { gate } of limited) gate.countCall(nowMs);
}

function enter(passages: Passages, deadline: Deadline): Promise<() => void> | (() => void) {
  countCall(passages);
  const [tool, workspace] = passages;
  if (!tool.gate.hasRoom(tool.callsInFlight) || !workspace.gate.hasRoom(workspace.callsInFlight)) {
    return enterInTurn(passages, deadline);
  }
  tool.gate.enter();
  workspace.gate.enter();
  return leaveOnce(tool.gate, workspace.gate);
}

/** Who waits for a tool holds no place of the workspace, so a slow tool cannot starve the others. */
async function enterInTurn(passages: Passages, deadline: Deadline): Promise<() => void> {
  const [tool, workspace] = passages;
  await tool.gate.enterInTurn(tool.callsInFlight, deadline);
  try {
    await workspace.gate.enterInTurn(workspace.callsInFlight, deadline);
  } catch (error) {
    tool.gate.leave();
    throw error;
  }
  return leaveOnce(tool.gate, workspace.gate);
}

function leaveOnce(tool: Gate, workspace: Gate): () => void {
  let hasLeft = false;
  return () => {
    if (hasLeft) return;
    hasLeft = true;
    workspace.leave();
    tool.leave();
  };
}
