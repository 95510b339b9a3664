import { setTimeout as wait } from "node:timers/promises";
import type { FaultStack } from "./start-stack.ts";

type Strikes = { kills: number; restarts: number };

const shortestMs = 200;
const longestMs = 900;

/** Kills one process after the other while calls go on, APIs and workers in turn, with restarts of PostgreSQL between. */
export async function strike(
  options: Strikes & {
    stack: FaultStack;
    onStrike: (what: string, done: Strikes) => void;
  },
): Promise<void> {
  const { stack, kills, restarts, onStrike } = options;
  const victims = [...stack.apis, ...stack.workers];
  const done: Strikes = { kills: 0, restarts: 0 };
  while (done.kills < kills || done.restarts < restarts) {
    await wait(shortestMs + Math.random() * (longestMs - shortestMs));
    if (done.restarts < restarts && done.kills >= (kills * (done.restarts + 0.5)) / restarts) {
      await stack.restartPostgres();
      done.restarts += 1;
      onStrike("PostgreSQL", done);
      continue;
    }
    const victim = victims[done.kills % victims.length];
    if (victim === undefined) throw new Error("There is no process to kill.");
    await victim.killAndRestart();
    done.kills += 1;
    onStrike(victim.name, done);
  }
}
