import { type Phase, phases, type ToolCallTimings } from "@callhook/core";

export type WaterfallBar = {
  phase: Phase;
  label: string;
  ms: number;
  startPercent: number;
  widthPercent: number;
};

const labels: Record<Phase, string> = {
  queue: "Prepare",
  dns: "Find the address",
  connect: "Connect",
  tls: "Secure (TLS)",
  firstByte: "Wait for the answer",
  body: "Read the answer",
};

export function phaseLabel(phase: Phase): string {
  return labels[phase];
}

/** The phases that took time, each where it began and as wide as it lasted, in percent of the whole. */
export function waterfallBars(timings: ToolCallTimings): WaterfallBar[] {
  const spent = phases.reduce((sum, phase) => sum + timings[phase], 0);
  const whole = Math.max(spent, timings.total);
  if (whole <= 0) return [];
  let start = 0;
  return phases.flatMap((phase) => {
    const ms = timings[phase];
    const bar = {
      phase,
      label: labels[phase],
      ms,
      startPercent: (start / whole) * 100,
      widthPercent: (ms / whole) * 100,
    };
    start += ms;
    return ms > 0 ? [bar] : [];
  });
}

/** Milliseconds for people: `0.4 ms`, `38 ms`, `1.2 s`. */
export function formatMs(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(ms >= 10_000 ? 0 : 1)} s`;
  return ms < 10 ? `${Number(ms.toFixed(1))} ms` : `${Math.round(ms)} ms`;
}
