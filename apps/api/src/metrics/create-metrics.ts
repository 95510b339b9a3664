import type { RecordObserver } from "@callhook/db";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { recordMetrics } from "./record-metrics.ts";
import { type ToolMetrics, toolMetrics } from "./tool-metrics.ts";

/** What Prometheus reads of this process. */
export type ApiMetrics = {
  registry: Registry;
  tools: ToolMetrics;
  record: RecordObserver;
  /** Read when somebody asks, never counted along. */
  held(counts: { conversations: () => number; followers: () => number }): void;
};

export function createMetrics(): ApiMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    tools: toolMetrics(registry),
    record: recordMetrics(registry),
    held: ({ conversations, followers }) => {
      add({
        name: "callhook_live_conversations",
        help: "Conversations that this process holds, those that wait for somebody to speak included.",
        read: conversations,
      });
      add({
        name: "callhook_call_followers",
        help: "Who waits in this process for news of a call.",
        read: followers,
      });
    },
  };

  function add({ name, help, read }: { name: string; help: string; read: () => number }): void {
    const gauge = new Gauge({
      name,
      help,
      registers: [],
      collect() {
        this.set(read());
      },
    });
    registry.registerMetric(gauge);
  }
}
