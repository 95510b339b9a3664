import { join } from "node:path";
import { defineConfig } from "vitest/config";

const root = join(import.meta.dirname, "..", "..");
/** The operator's commands, which need a database. */
const ofOperators = "tooling/start/src/{set-plan,rotate-secrets,replay-calls}.test.ts";
/** Starts a PostgreSQL of its own, and takes as long as tests of the database may. */
const ofFaults = "tooling/bench/src/faults/run-faults.test.ts";

/** For what is waited for by asking again and again: a busy machine takes seconds where a quiet one takes none. */
const patience = {
  expect: { poll: { timeout: 20_000 } },
  setupFiles: [join(import.meta.dirname, "patient-waits.ts")],
};

// oxlint-disable-next-line import/no-default-export -- vitest reads the default export
export default defineConfig({
  root,
  test: {
    // Both cores of a small machine: left to itself, vitest keeps one free.
    maxWorkers: 2,
    projects: [
      {
        root,
        test: {
          ...patience,
          name: "unit",
          // These files keep nothing between them, and loading every module again takes longer than testing it.
          isolate: false,
          // Property tests take seconds on a machine that is busy with other things.
          testTimeout: 30_000,
          include: ["packages/{core,agents,client}/src/**/*.test.ts", "tooling/*/src/**/*.test.ts"],
          exclude: ["**/node_modules/**", "tooling/postgres/**", ofOperators, ofFaults],
        },
      },
      {
        root,
        test: {
          ...patience,
          name: "dashboard",
          // A page of its own for every file, without a process of its own.
          pool: "vmThreads",
          testTimeout: 30_000,
          include: ["apps/dashboard/src/**/*.test.{ts,tsx}"],
        },
      },
      {
        root,
        test: {
          ...patience,
          name: "database",
          isolate: false,
          // Half of their time they wait for the database's disk.
          maxWorkers: 4,
          include: [
            "packages/db/src/**/*.test.ts",
            "apps/{api,worker}/src/**/*.test.ts",
            "tooling/postgres/src/**/*.test.ts",
            ofOperators,
            ofFaults,
          ],
          globalSetup: [join(root, "packages/db/src/testing/test-server.ts")],
          // Generous, because a busy machine takes seconds to start a process; a test that hangs still ends.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
