import type { Driver } from "./driver.ts";

const turnsInACall = 4;

/** A caller who talks to the agent. What was not answered to its end is not said again: the next thing is. */
export async function driveConversations({ service, evidence, isOver, name }: Driver): Promise<void> {
  for (let round = 1; !isOver(); round += 1) {
    const started = await service.ask((client) =>
      client.calls.start.mutate({ agent: "receptionist", channel: "simulator" }),
    );
    if (started === undefined) continue;
    const { callId } = started;
    for (let turn = 1; turn <= turnsInACall && !isOver(); turn += 1) {
      const text = `This is ${name}, call ${round}. Do you come out to ${20_000 + turn}?`;
      const isAnswered = await service.ask(
        async (client, signal) => hearOut(await client.calls.say.mutate({ callId, text }, { signal })),
        1,
      );
      if (isAnswered === true) evidence.acknowledged.push({ callId, text });
    }
    await service.ask((client, signal) => client.calls.end.mutate({ callId, reason: "done" }, { signal }));
  }
}

/** False where the stream broke off with its process. */
async function hearOut(parts: AsyncIterable<{ type: string }>): Promise<boolean> {
  let last = "";
  try {
    for await (const { type } of parts) last = type;
  } catch {
    return false;
  }
  return last === "turn-finished";
}
