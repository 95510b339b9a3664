import { setTimeout as wait } from "node:timers/promises";
import type { TranscriptEventDraft } from "@callhook/core";
import type { Driver } from "./driver.ts";
import { followCall } from "./follow-call.ts";

const eventsInACall = 40;

/** A gateway that numbers what it heard, and says it again under the same number until it is told that it is on record. */
export async function driveAppends({ service, evidence, isOver, name }: Driver): Promise<void> {
  for (let round = 1; !isOver(); round += 1) {
    const started = await service.ask((client) => client.calls.start.mutate({ agent: "receptionist" }));
    if (started === undefined) continue;
    const { callId } = started;
    const following = followCall({ service, callId });
    evidence.followings.push(following.seen);
    let sequence = 2;
    const append = async (events: TranscriptEventDraft[]) => {
      const answer = await service.ask((client, signal) =>
        client.calls.append.mutate({ callId, events }, { signal }),
      );
      for (const event of answer ?? [])
        if ("text" in event) evidence.acknowledged.push({ callId, text: event.text });
    };
    while (sequence < eventsInACall && !isOver()) {
      const events = Array.from({ length: 1 + Math.floor(Math.random() * 3) }, (_, index) =>
        said({ text: `${name}, call ${round}, sentence ${sequence + index}`, sequence: sequence + index }),
      );
      sequence += events.length;
      await append(events);
      await wait(Math.random() * 60);
    }
    await append([{ type: "call-ended", reason: "done", sequence }]);
    await following.ended();
  }
}

function said({ text, sequence }: { text: string; sequence: number }): TranscriptEventDraft {
  const type = sequence % 2 === 0 ? "caller-spoke" : "agent-spoke";
  return type === "caller-spoke"
    ? { type, text, sequence, heldDuringToolCallId: null }
    : { type, text, sequence };
}
