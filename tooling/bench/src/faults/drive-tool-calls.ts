import type { Driver } from "./driver.ts";

const toolCallsInACall = 6;
/** Who is not told the outcome for so long goes on; the record has to know it. */
const patienceMs = 4_000;

/** A service with its own model: it asks for tool calls by ids of its own, so that it may ask again. */
export async function driveToolCalls(driver: Driver & { functionName: string }): Promise<void> {
  const { service, evidence, isOver, name, functionName } = driver;
  for (let round = 1; !isOver(); round += 1) {
    const started = await service.ask((client) => client.calls.start.mutate({ agent: "receptionist" }));
    if (started === undefined) continue;
    const { callId } = started;
    for (let place = 1; place <= toolCallsInACall && !isOver(); place += 1) {
      const toolCallId = `${name}-${round}-${place}`;
      const asked = { callId, functionName, toolCallId, arguments: { zip_code: String(10_000 + place) } };
      const outcome = await service.ask(
        (client, signal) => client.calls.callTool.mutate(asked, { signal }),
        patienceMs,
      );
      if (outcome !== undefined) evidence.toolAnswers.push({ callId, toolCallId, status: outcome.status });
    }
    await service.ask((client, signal) => client.calls.end.mutate({ callId, reason: "done" }, { signal }));
  }
}
