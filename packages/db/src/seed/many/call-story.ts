import {
  analyseByRules,
  type Channel,
  type Tool,
  type TranscriptEvent,
  type TranscriptStepInput,
  transcriptStepSchema,
} from "@callhook/core";
import type { Random } from "../random.ts";
import { hole, withHoles } from "./holes.ts";
import { storyCaller } from "./story-caller.ts";
import { storyToolCall } from "./story-tool-call.ts";
import { dentist } from "./trades/dentist.ts";
import { plumber } from "./trades/plumber.ts";
import { restaurant } from "./trades/restaurant.ts";
import { shop } from "./trades/shop.ts";
import { taller } from "./trades/taller.ts";
import type { Trade } from "./trades/trade.ts";
import { werkstatt } from "./trades/werkstatt.ts";

/** What is to be found in a story, whatever else happens in it. */
export type StoryKind = { isSlow: boolean; isInterrupted: boolean; isFlagged: boolean };
export type CallStory = { events: TranscriptEvent[]; kind: StoryKind };
export type StoryTools = readonly [Tool, ...Tool[]];

/** When every story begins: each call has its own times in place of its times. */
export const storyStart = Date.parse("2001-01-01T00:00:00.000Z");

const english: [Trade, ...Trade[]] = [plumber, plumber, plumber, dentist, restaurant, shop];
const all: [Trade, ...Trade[]] = [...english, plumber, dentist, shop, taller, werkstatt];
const phoneChannels: [Channel, ...Channel[]] = ["phone", "phone", "phone", "platform", "api", "simulator"];
type Counts = [number, ...number[]];
const exchangeCounts: Counts = [1, 1, 2, 2, 3];
const toolCallCounts: Counts = [0, 0, 1, 1, 2, 3];
const claim = "I have booked the visit for you.";

/** The events of a call as they might have been: an opening, up to three exchanges, each with a tool call or without. */
export function callStory(options: { random: Random; tools: StoryTools; kind: StoryKind }): CallStory {
  const { kind } = options;
  for (;;) {
    const events = tellStory(options);
    // Claims are read by the same rules as in any call, so that one is flagged where it would be.
    const { unbackedClaims } = analyseByRules({ events, dataFields: [] });
    if (unbackedClaims.length > 0 === kind.isFlagged) return { events, kind };
  }
}

function tellStory({ random, tools, kind }: Parameters<typeof callStory>[0]): TranscriptEvent[] {
  const trade = random.oneOf(kind.isFlagged ? english : all);
  const exchanges = random.oneOf(exchangeCounts);
  const toolCalls = Math.max(kind.isSlow ? 1 : 0, Math.min(exchanges, random.oneOf(toolCallCounts)));
  const interruptedAt = kind.isInterrupted ? random.below(exchanges) : -1;
  const told: TranscriptEvent[] = [];
  let at = storyStart;
  const tell = (afterMs: number, step: TranscriptStepInput) => {
    at += afterMs;
    const sequence = told.length + 1;
    told.push({ ...transcriptStepSchema.parse(step), sequence, at: new Date(at).toISOString() });
  };
  const speechMs = () => 900 + random.below(6_000);

  tell(0, startOf(random));
  tell(speechMs(), { type: "caller-spoke", turn: 1, text: withHoles(frequentFirst(random, trade.openings)) });
  for (let exchange = 0; exchange < exchanges; exchange += 1) {
    const turn = exchange + 1;
    const isLast = turn === exchanges;
    if (exchange < toolCalls) {
      const [called, finished] = storyToolCall({
        random,
        tool: frequentFirst(random, tools),
        toolCallId: `toolcall_${hole("toolCallIds")}_${turn}`,
        startedAt: at + 300,
        isSlow: kind.isSlow && exchange === 0,
      });
      tell(300, { ...called, turn });
      tell(finished.outcome.timings.total, { ...finished, turn });
    }
    const words = kind.isFlagged && isLast ? claim : random.oneOf(trade.answers);
    tell(speechMs(), { type: "agent-spoke", turn, text: words });
    if (exchange === interruptedAt)
      tell(400, { type: "agent-interrupted", turn, heardText: words.slice(0, 12), afterMs: 400 });
    const wish = isLast ? random.oneOf(trade.goodbyes) : frequentFirst(random, trade.wishes);
    tell(speechMs(), { type: "caller-spoke", turn: turn + 1, text: withHoles(wish) });
  }
  tell(500, { type: "call-ended", reason: random.chance(0.8) ? "caller-hung-up" : "ended-by-agent" });
  return told;
}

function startOf(random: Random): TranscriptStepInput {
  const isAssistant = random.chance(0.2);
  return {
    type: "call-started",
    agent: isAssistant ? "assistant" : "receptionist",
    channel: isAssistant ? "chat" : random.oneOf(phoneChannels),
    from: isAssistant ? null : storyCaller,
    variables: {},
  };
}

/** Of a list, the earlier the more often, as words are. */
function frequentFirst<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.min(random.below(items.length), random.below(items.length))] ?? items[0];
}
