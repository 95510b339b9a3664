import { afterEach } from "vitest";
import { type ScriptedModel, type ScriptedModelStep, scriptedModel } from "./scripted-model.ts";
import { openTestCall, type TestCall } from "./test-call.ts";

type CallSetup = Omit<Parameters<typeof openTestCall>[0], "model">;
export type ScriptedCall = TestCall & { model: ScriptedModel };

/**
 * Gives a test file live calls with a scripted model. After each test they are ended, and the test
 * fails unless the model was asked for exactly its steps.
 */
export function useScriptedCalls(
  defaults: CallSetup = {},
): (steps: ScriptedModelStep[], setup?: CallSetup) => Promise<ScriptedCall> {
  const open: ScriptedCall[] = [];
  afterEach(async () => {
    const calls = open.splice(0);
    for (const call of calls) await call.close();
    for (const { model } of calls) model.assertFinished();
  });
  return async (steps, setup = {}) => {
    const model = scriptedModel(steps);
    const call = { ...(await openTestCall({ ...defaults, ...setup, model })), model };
    open.push(call);
    return call;
  };
}
