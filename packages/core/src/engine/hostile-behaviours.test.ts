import type { LookupFunction } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toolOutcomeSchema } from "../execution/outcome/tool-outcome.ts";
import {
  aParameter,
  aTool,
  hostileAuthorities,
  type HostileBehaviour,
  type HostileBehaviourName,
  hostileBehaviours,
  type HostileExpectation,
  hostileNames,
  type HostileServer,
  selfSignedCertificate,
  startHostileServer,
} from "../testing/index.ts";
import { transcriptStepSchema } from "../transcript/transcript-event.ts";
import { createEngine } from "./create-engine.ts";

/** The machine may be busy: how long something may take that takes no time. */
const patience = { timeout: 8000 };
const slackMs = 4000;

const lookup: LookupFunction = (_hostname, _options, callback) => callback(null, "127.0.0.1", 4);
const certificate = selfSignedCertificate("*.hostile.example");
const certificateAuthorities = [...hostileAuthorities(), certificate.cert];

describe.each([
  ["http", undefined],
  ["https", certificate],
] as const)("over %s,", (scheme, tls) => {
  let server: HostileServer;
  const engine = createEngine({ lookup, certificateAuthorities, allowHosts: ["127.0.0.0/8"] });
  beforeAll(async () => {
    server = await startHostileServer({ tls });
  });
  afterAll(async () => {
    await engine.close();
    await server.close();
  });

  const behaviours = hostileNames(scheme).map((name) => ({ name, behaviour: behaviourOf(name) }));

  test.concurrent.for(behaviours)("$name: $behaviour.does", async ({ name, behaviour }, context) => {
    const cargoBytes = "requestBytes" in behaviour ? (behaviour.requestBytes ?? 0) : 0;
    const call = async (expected: HostileExpectation) => {
      const tool = aTool({
        method: "method" in behaviour ? behaviour.method : "POST",
        url: server.urlOf(name, `${name}.hostile.example`),
        responseTimeoutSeconds: timeoutFor(expected, cargoBytes),
        retries: 0,
        repetitionWindowSeconds: 0,
        parameters: cargoBytes === 0 ? [] : [aParameter({ key: "cargo" })],
      });
      const started = performance.now();
      const outcome = await engine.execute({ tool, arguments: { cargo: "x".repeat(cargoBytes) } });
      context
        .expect(performance.now() - started)
        .toBeLessThan(timeoutFor(expected, cargoBytes) * 1000 + slackMs);
      context.expect(outcome).toMatchObject(shapeOf(expected));
      context.expect(toolOutcomeSchema.parse(outcome)).toEqual(outcome);
      const event = { type: "tool-finished", toolCallId: outcome.toolCallId, outcome };
      const read = transcriptStepSchema.parse(JSON.parse(JSON.stringify(event)));
      context.expect(read).toEqual(event);
    };
    await call(behaviour.expect);
    if ("next" in behaviour && behaviour.next !== undefined) {
      if (behaviour.next.afterMs > 0) await wait(behaviour.next.afterMs);
      await call(behaviour.next.expect);
    } else if (mustHangUp(name, behaviour.expect)) {
      await context.expect.poll(() => server.openConnections(name), patience).toBe(0);
    }
  });

  test("after all of it, closing the engine leaves no socket open", async () => {
    await engine.close();
    await expect.poll(() => server.openConnections(), patience).toBe(0);
  });
});

function behaviourOf(name: HostileBehaviourName): HostileBehaviour {
  return hostileBehaviours[name];
}

/** Those that must be stopped get little time; for the others, running out of it would be the failure. */
/** A large request takes a busy machine a while to make, and is to be under way when its time is up. */
function timeoutFor(expected: HostileExpectation, cargoBytes: number): number {
  if (expected.status !== "failed" || expected.reason !== "timed-out") return 10;
  return cargoBytes === 0 ? 1.2 : 3;
}

/** A connection whose answer arrived whole may be kept, whatever the answer was worth. */
function mustHangUp(name: HostileBehaviourName, expected: HostileExpectation): boolean {
  if (expected.status === "succeeded") return false;
  if (expected.reason === "timed-out" || expected.answered === null) return true;
  return expected.reason === "connection-failed" || name.startsWith("endless");
}

function shapeOf(expected: HostileExpectation) {
  if (expected.status === "failed" && expected.reason === "timed-out") return expected;
  const { answered, ...rest } = expected;
  const response = answered === null ? null : { status: answered };
  if (rest.status === "succeeded" && rest.value === undefined) return { status: rest.status, response };
  return { ...rest, response };
}
