import { createMemoryCallLedger } from "../execution/once/memory-call-ledger.ts";
import { readKind } from "../tool/kinds/kind-readers.ts";
import type { ExecutionPorts } from "../execution/tool-run.ts";

/** Ports for tests of the execution alone: nothing is limited, cached or kept secret. */
export function testPorts(overrides: Pick<ExecutionPorts, "send"> & Partial<ExecutionPorts>): ExecutionPorts {
  return {
    secrets: {},
    connections: async () => undefined,
    environments: async () => undefined,
    onCredentialUse: () => undefined,
    ledger: createMemoryCallLedger(),
    openCallback: null,
    cache: { get: () => undefined, set: () => undefined, delete: () => undefined, asking: new Map() },
    admit: () => () => undefined,
    work: { isClosing: false, begin: () => undefined, end: () => undefined },
    now: () => new Date(),
    readKind,
    random: () => 0,
    userAgent: "Callhook/test",
    ...overrides,
  };
}
