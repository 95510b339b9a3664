import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { connectionContract } from "./contract/connection-contract.ts";
import { type ChannelUnderTest, type ContractStage, openContractStage } from "./contract/contract-stage.ts";
import { interruptionContract } from "./contract/interruption-contract.ts";
import { speakingContract } from "./contract/speaking-contract.ts";

const clauses = [...speakingContract, ...interruptionContract, ...connectionContract];

/**
 * What every channel owes its callers, whatever its wire looks like: played over real sockets, against a scripted model
 * and a real endpoint, with the record as the witness. `except` names clauses that a channel's protocol cannot keep,
 * each with the reason.
 */
export function channelContract(
  channel: ChannelUnderTest,
  except: Readonly<Record<string, string>> = {},
): void {
  let stage: ContractStage;

  describe(channel.name, () => {
    beforeAll(async () => {
      stage = await openContractStage(channel);
    }, 60_000);
    afterAll(() => stage.close());
    beforeEach(async () => {
      stage.endpoint.respondWith({ json: { available: true, fee: 49 } });
      stage.caller = await stage.dial(stage.api);
    });
    afterEach(() => {
      expect(stage.caller.complaints()).toEqual([]);
      stage.model.assertFinished();
    });

    for (const { title, keep } of clauses) {
      if (!Object.hasOwn(except, title)) test(title, () => keep(stage), 30_000);
    }
  });

  // An exception whose clause is renamed would otherwise stand for nothing.
  test(`${channel.name} is excepted from clauses that there are, each with a reason`, () => {
    expect(clauses.map(({ title }) => title)).toEqual(expect.arrayContaining(Object.keys(except)));
    for (const reason of Object.values(except)) expect(reason).toMatch(/\w+ \w+/);
  });
}
