import { type AgentId, mentions, type Tool, type ToolDependant, toolDependants } from "@callhook/core";
import { and, asc, eq, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { Connection, Transaction } from "../../connection.ts";
import { agents } from "../../schema/agents.ts";
import { calls } from "../../schema/calls.ts";
import { callEvents } from "../../schema/call-events.ts";
import { tools } from "../../schema/tools.ts";
import type { Scope } from "../../scope.ts";
import { storableText } from "../../storable-text.ts";
import { noSuchTool } from "../one-tool.ts";
import { toolFromRow } from "../tool-row.ts";

/** Where a tool is used: what would miss it. */
export type ToolUsage = {
  toolId: string;
  name: string;
  enabled: boolean;
  /** The agents that it is given to. */
  agents: AgentId[];
  /** Agents whose instructions speak of it. */
  instructionsOf: AgentId[];
  /** Calls in progress in which it was called; `running` while its answer is awaited. */
  callsInProgress: { callId: string; agent: AgentId; running: boolean }[];
  /** Other tools that name it, or read a variable that it alone saves. */
  dependants: ToolDependant[];
};

const toolCalledSchema = z.object({ toolId: z.string() });

/** Each in the order asked for. Refused with `not-found` when one of them does not exist. */
export async function toolUsage(options: {
  connection: Connection | Transaction;
  scope: Scope;
  toolIds: readonly string[];
}): Promise<ToolUsage[]> {
  const { connection, scope, toolIds } = options;
  const [toolRows, agentRows] = await Promise.all([
    connection.select().from(tools).where(eq(tools.workspaceId, scope.workspaceId)).orderBy(asc(tools.name)),
    connection
      .select({ id: agents.id, instructions: agents.instructions })
      .from(agents)
      .where(eq(agents.workspaceId, scope.workspaceId)),
  ]);
  const all = toolRows.map(toolFromRow);
  const byId = new Map(all.map((tool) => [tool.id, tool]));
  const asked = [...new Set(toolIds)].map((id) => byId.get(id) ?? noSuchTool());
  const inProgress = await callsInProgress(options);
  return asked.map((tool) => ({
    toolId: tool.id,
    name: tool.name,
    enabled: tool.enabled,
    agents: tool.agentTargets,
    instructionsOf: agentRows.flatMap(({ id, instructions }) => (mentions(instructions, tool) ? [id] : [])),
    callsInProgress: inProgress.get(tool.id) ?? [],
    dependants: dependantsThatStay({ tool, all, asked }),
  }));
}

/** What goes together does not miss each other. */
function dependantsThatStay(options: { tool: Tool; all: Tool[]; asked: Tool[] }): ToolDependant[] {
  const { tool, all, asked } = options;
  const going = new Set(asked.map(({ id }) => id));
  return toolDependants({ tool, others: all }).filter(({ toolId }) => !going.has(toolId));
}

/** From the events themselves, because the record of a call in progress trails it. */
async function callsInProgress(options: {
  connection: Connection | Transaction;
  scope: Scope;
  toolIds: readonly string[];
}): Promise<Map<string, ToolUsage["callsInProgress"]>> {
  const { connection, scope, toolIds } = options;
  const finished = sql`exists (select from ${callEvents} as finish
    where finish.workspace_id = ${callEvents.workspaceId} and finish.call_id = ${callEvents.callId}
      and finish.tool_call_id = ${callEvents.toolCallId} and finish.type = 'tool-finished')`;
  const speaksOf = toolIds.map((id) => sql`strpos(${callEvents.payload}::text, ${storableText(id)}) > 0`);
  const rows = await connection
    .select({
      callId: calls.id,
      agent: calls.agent,
      payload: callEvents.payload,
      running: sql<boolean>`not ${finished}`,
    })
    .from(calls)
    .innerJoin(
      callEvents,
      and(eq(callEvents.workspaceId, calls.workspaceId), eq(callEvents.callId, calls.id)),
    )
    .where(
      and(
        eq(calls.workspaceId, scope.workspaceId),
        eq(calls.status, "active"),
        eq(callEvents.type, "tool-called"),
        or(...speaksOf),
      ),
    )
    .orderBy(asc(calls.id), asc(callEvents.sequence));
  const inProgress = new Map<string, ToolUsage["callsInProgress"]>();
  for (const { callId, agent, payload, running } of rows) {
    // Not asked of the database, whose json functions refuse NUL characters.
    const { data } = toolCalledSchema.safeParse(payload);
    if (data === undefined) continue;
    const known = inProgress.get(data.toolId) ?? [];
    const call = known.find((other) => other.callId === callId);
    if (call === undefined) known.push({ callId, agent, running });
    else call.running ||= running;
    inProgress.set(data.toolId, known);
  }
  return inProgress;
}
