import { vi } from "vitest";

/** Of `vi.waitFor`, for which the configuration has no place. */
const patienceMs = 20_000;
const { waitFor } = vi;

/** A second, which is what it gives otherwise, is little on a machine that is busy with other tests. */
const waitPatiently: typeof waitFor = (callback, options) =>
  waitFor(callback, typeof options === "number" ? options : { timeout: patienceMs, ...options });

// Test files of one process share it, and each comes by here.
if (!("isPatient" in waitFor)) vi.waitFor = Object.assign(waitPatiently, { isPatient: true });
