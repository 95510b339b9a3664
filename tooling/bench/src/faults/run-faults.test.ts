import { expect, test } from "vitest";
import { findBreaches } from "./find-breaches.ts";
import { runFaults } from "./run-faults.ts";

/** It starts processes one after the other, which takes minutes where the machine has other things to do. */
const timeoutMs = 480_000;

test(
  "nothing is lost, doubled or run twice while processes are killed and PostgreSQL crashes",
  async () => {
    const drivers = { appends: 4, toolCalls: 3, conversations: 1 };
    const { evidence } = await runFaults({ kills: 4, restarts: 1, apis: 2, workers: 1, drivers });
    const broken = findBreaches(evidence).filter(({ breaches }) => breaches.length > 0);
    expect(broken).toEqual([]);
    expect(evidence.acknowledged.length).toBeGreaterThan(20);
    expect(evidence.writes.length).toBeGreaterThan(5);
  },
  timeoutMs,
);
