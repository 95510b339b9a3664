import type { LookupFunction } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toolOutcomeSchema } from "../execution/outcome/tool-outcome.ts";
import {
  aTool,
  type HostileBehaviour,
  type HostileBehaviourName,
  hostileBehaviours,
  type HostileExpectation,
  hostileNames,
  type HostileServer,
  selfSignedCertificate,
  startHostileServer,
} from "../testing/index.ts";
import { createEngine } from "./create-engine.ts";

/** The machine may be busy: how long something may take that takes no time. */
const patience = { timeout: 8000 };
const slackMs = 4000;

const lookup: LookupFunction = (_hostname, _options, callback) => callback(null, "127.0.0.1", 4);
const certificate = selfSignedCertificate("*.hostile.example");
const usualAuthorities = getCACertificates("default");
beforeAll(() => setDefaultCACertificates([...usualAuthorities, certificate.cert]));
afterAll(() => setDefaultCACertificates(usualAuthorities));

describe.each([
  ["http", undefined],
  ["https", certificate],
] as const)("over %s,", (scheme, tls) => {
  let server: HostileServer;
  const engine = createEngine({ lookup, allowHosts: ["127.0.0.0/8"] });
  beforeAll(async () => {
    server = await startHostileServer({ tls });
  });
  afterAll(async () => {
    await engine.close();
    await server.close();
  });

  const behaviours = hostileNames(scheme).map((name) => ({ name, behaviour: behaviourOf(name) }));

  test.concurrent.for(behaviours)("$name: $behaviour.does", async ({ name, behaviour }, context) => {
    const { expect: expected } = behaviour;
    // Those that must be stopped get little time; for the others, running out of it would be the failure.
    const timeoutSeconds = expected.status === "failed" && expected.reason === "timed-out" ? 0.4 : 10;
    const tool = aTool({
      method: "method" in behaviour ? behaviour.method : "POST",
      url: server.urlOf(name, `${name}.hostile.example`),
      responseTimeoutSeconds: timeoutSeconds,
      retries: 0,
      repetitionWindowSeconds: 0,
    });
    const started = performance.now();
    const outcome = await engine.execute({ tool, arguments: {} });
    context.expect(performance.now() - started).toBeLessThan(timeoutSeconds * 1000 + slackMs);
    context.expect(outcome).toMatchObject(shapeOf(expected));
    context.expect(toolOutcomeSchema.parse(outcome)).toEqual(outcome);
    context.expect(toolOutcomeSchema.parse(JSON.parse(JSON.stringify(outcome)))).toEqual(outcome);
    if (mustHangUp(name, expected)) {
      await context.expect.poll(() => server.openConnections(name), patience).toBe(0);
    }
    if (!("next" in behaviour) || behaviour.next === undefined) return;
    const next = await engine.execute({ tool, arguments: {} });
    context.expect(next).toMatchObject(shapeOf(behaviour.next));
  });

  test("after all of it, closing the engine leaves no socket open", async () => {
    await engine.close();
    await expect.poll(() => server.openConnections(), patience).toBe(0);
  });
});

function behaviourOf(name: HostileBehaviourName): HostileBehaviour {
  return hostileBehaviours[name];
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
  return { ...rest, response: answered === null ? null : { status: answered } };
}
