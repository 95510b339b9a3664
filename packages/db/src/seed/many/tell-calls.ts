import { randomBytes } from "node:crypto";
import { type Random, seededRandom } from "../random.ts";
import { type CallShape, callShape } from "./call-shape.ts";
import { callStory, type StoryTools } from "./call-story.ts";
import { fillingOf } from "./holes.ts";
import { valuesOf } from "./template.ts";
import type { Gaps } from "./template-writer.ts";

/** A call of a shape, with what the templates of it are to be filled with. */
export type ToldCall = Gaps & { id: string; shape: CallShape };

export type CallsToTell = { workspaceId: string; tools: StoryTools; calls: number; now: Date };

const daysBack = 180;
const dayMs = 86_400_000;
/** Stories of each kind: so many that hardly two calls of a page are alike. */
const shapesOfKind = 400;
const callers = 200_000;
const idsAtOnce = 1_000;
const bytesOfId = 15;
const charactersOfId = 20;

/**
 * Calls of the last half year, the oldest first. The same number tells the same calls, but for their ids, which are new
 * each time, so that they can be told again beside those that are there.
 */
export function* tellCalls({ workspaceId, tools, calls, now }: CallsToTell): Generator<ToldCall> {
  const random = seededRandom(calls);
  const shapes = new Map<number, CallShape>();
  const ids = newIds();
  const stepMs = (daysBack * dayMs) / calls;
  for (let number = 0; number < calls; number += 1) {
    const place = placeOfShape(random);
    let shape = shapes.get(place);
    if (shape === undefined) {
      const kind = kindOf(Math.floor(place / shapesOfKind));
      shape = callShape({ story: callStory({ random, tools, kind }), workspaceId });
      shapes.set(place, shape);
    }
    const id = ids.next().value;
    const age = (calls - number) * stepMs - random.below(1_000) * (stepMs / 1_000);
    const startedAt = Math.floor(now.getTime() - age);
    const caller = `+1${2_000_000_000 + random.below(callers) * 37}`;
    const filling = fillingOf({ random, callId: id });
    yield { id, startedAt, shape, values: valuesOf({ filling, caller }) };
  }
}

/** Among all shapes of all kinds; each kind has its bit where something happens in it. */
function placeOfShape(random: Random): number {
  const isSlow = random.chance(0.05);
  const isInterrupted = random.chance(0.06);
  const isFlagged = random.chance(0.02);
  const kind = Number(isSlow) + 2 * Number(isInterrupted) + 4 * Number(isFlagged);
  return kind * shapesOfKind + random.below(shapesOfKind);
}

function kindOf(kind: number) {
  return { isSlow: kind % 2 === 1, isInterrupted: (kind >> 1) % 2 === 1, isFlagged: kind >= 4 };
}

/** As `newId` makes them, many at a time: asking for randomness takes longer than all else about an id. */
function* newIds(): Generator<string, never> {
  for (;;) {
    const characters = randomBytes(idsAtOnce * bytesOfId).toString("base64url");
    for (let start = 0; start < characters.length; start += charactersOfId)
      yield `call_${characters.slice(start, start + charactersOfId)}`;
  }
}
