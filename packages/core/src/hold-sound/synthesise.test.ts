import { expect, test } from "vitest";
import { loopSeconds, synthesise } from "./synthesise.ts";

const sampleRate = 8_000;

test.each(["typing", "music"] as const)(
  "the sound of %s fills its loop, is never clipped, and joins its own beginning without a crack",
  (sound) => {
    const samples = synthesise(sound, sampleRate);
    expect(samples).toHaveLength(loopSeconds * sampleRate);
    expect(Math.max(...samples.map(Math.abs))).toBe(1);
    const quarter = samples.length / 4;
    for (const start of [0, 1, 2, 3])
      expect(samples.subarray(start * quarter, (start + 1) * quarter).some((one) => one !== 0)).toBe(true);
    expect(Math.abs((samples.at(-1) ?? 1) - (samples[0] ?? 1))).toBeLessThan(0.2);
  },
);
