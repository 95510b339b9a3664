import { phases, type ToolOutcome } from "@callhook/core";
import type { Engine } from "@callhook/core/engine";
import { Counter, Histogram, type Registry } from "prom-client";

export type ToolMetrics = { watch(engine: Engine): Engine; circuitOpened(): void };

const seconds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 60, 120];

/**
 * What the tool calls of this process came to. No label is a workspace, tool, call or address: each of those would be
 * a time series for every customer, kept for ever by whoever collects them.
 */
export function toolMetrics(registry: Registry): ToolMetrics {
  const registers = [registry];
  const calls = new Counter({
    name: "callhook_tool_calls_total",
    help: "Tool calls by outcome and, of those that failed, reason. Replayed are answers that were given before.",
    labelNames: ["outcome", "reason", "replayed"],
    registers,
  });
  const duration = new Histogram({
    name: "callhook_tool_call_seconds",
    help: "Seconds from a tool call's start to its outcome, where its endpoint was asked for it.",
    labelNames: ["outcome"],
    buckets: seconds,
    registers,
  });
  const phase = new Histogram({
    name: "callhook_tool_call_phase_seconds",
    help: "Seconds of a tool call in one phase; a phase that did not happen is not counted.",
    labelNames: ["phase"],
    buckets: seconds,
    registers,
  });
  const attempts = new Counter({
    name: "callhook_tool_call_attempts_total",
    help: "Requests to endpoints, repetitions included.",
    registers,
  });
  const circuits = new Counter({
    name: "callhook_circuit_openings_total",
    help: "How often an endpoint's origin was no longer asked because it failed too often.",
    registers,
  });

  function note(outcome: ToolOutcome): void {
    if (outcome.mocked) return;
    const reason = outcome.status === "failed" ? outcome.reason : "";
    const wasAsked = outcome.replay === null && outcome.request !== null;
    calls.inc({ outcome: outcome.status, reason, replayed: outcome.replay?.from ?? "" });
    if (!wasAsked) return;
    attempts.inc(outcome.attempts.length);
    duration.observe({ outcome: outcome.status }, outcome.timings.total / 1000);
    for (const name of phases) {
      const spentMs = outcome.timings[name];
      if (spentMs > 0) phase.observe({ phase: name }, spentMs / 1000);
    }
  }

  return {
    circuitOpened: () => circuits.inc(),
    watch: (engine) => ({
      ...engine,
      execute: async (execution) => {
        const outcome = await engine.execute(execution);
        note(outcome);
        return outcome;
      },
    }),
  };
}
