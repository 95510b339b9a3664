import { Gate } from "./gate.ts";

/** A workspace, and the tools that it has called lately: by their id, or a draft by itself. */
type WorkspaceGates = { all: Gate; tools: Map<string | object, Gate> };

const sweepMs = 60_000;

/**
 * The gates that are in use. They outlive their calls, since a tool that is called is soon called again, but
 * not by much more than the minute that a rate looks back.
 */
export class Gates {
  readonly #workspaces = new Map<string, WorkspaceGates>();
  #willSweep = false;

  ofWorkspace(workspaceId: string): WorkspaceGates {
    const known = this.#workspaces.get(workspaceId);
    if (known !== undefined) return known;
    const opened: WorkspaceGates = { all: new Gate("This workspace"), tools: new Map() };
    this.#workspaces.set(workspaceId, opened);
    this.#sweepLater();
    return opened;
  }

  ofTool({ tools }: WorkspaceGates, tool: string | object): Gate {
    const known = tools.get(tool);
    if (known !== undefined) return known;
    const opened = new Gate("This tool");
    tools.set(tool, opened);
    return opened;
  }

  #sweepLater(): void {
    if (this.#willSweep) return;
    this.#willSweep = true;
    setTimeout(() => this.#sweep(performance.now()), sweepMs).unref();
  }

  #sweep(nowMs: number): void {
    for (const [workspaceId, { all, tools }] of this.#workspaces) {
      for (const [tool, gate] of tools) if (gate.isIdle(nowMs)) tools.delete(tool);
      if (tools.size === 0 && all.isIdle(nowMs)) this.#workspaces.delete(workspaceId);
    }
    this.#willSweep = false;
    if (this.#workspaces.size > 0) this.#sweepLater();
  }
}
