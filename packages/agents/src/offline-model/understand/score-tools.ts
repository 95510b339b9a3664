import { changingIntents, neighbouringIntents, type Intent } from "../words/intents.ts";
import { synonymGroups } from "../words/synonyms.ts";
import type { Meaning } from "../words/meaning.ts";
import { readValue } from "../values/read-value.ts";
import type { Utterance } from "../values/utterance.ts";
import type { OfferedTool } from "./offered-tool.ts";

export type Score = { tool: OfferedTool; points: number; subject: number; intent: number; values: number };

/** From this score on, an utterance is taken as a request for the tool. */
export const requestThreshold = 1.3;

/**
 * How well an utterance fits each tool, best first: shared words (rarer among the tools counts
 * more), shared topics and things, the same intent, and values that the tool could take.
 */
export function scoreTools(options: { utterance: Utterance; tools: OfferedTool[]; now: Date }): Score[] {
  const rarity = rarityAmong(options.tools);
  return options.tools
    .map((tool) => {
      const subject = subjectPoints({ said: options.utterance.meaning, tool, rarity });
      const intent = intentPoints({ said: options.utterance.meaning, tool });
      const values = valuePoints({ utterance: options.utterance, tool, now: options.now });
      const refusal = refusalPoints({ said: options.utterance.meaning, tool });
      return {
        tool,
        subject,
        intent,
        values,
        points: subject + intent + (subject + intent > 0.5 ? values : 0) - refusal,
      };
    })
    .toSorted((one, other) => other.points - one.points);
}

/** How telling a stem or concept is: 1 when a single tool has it, less the more tools share it. */
function rarityAmong(tools: OfferedTool[]): (has: (tool: OfferedTool) => boolean) => number {
  const total = tools.length;
  return (has) => {
    const holders = tools.filter(has).length;
    return holders === 0 || total === 1 ? 1 : 0.25 + 0.75 * (1 - (holders - 1) / Math.max(1, total - 1));
  };
}

function subjectPoints(options: {
  said: Meaning;
  tool: OfferedTool;
  rarity: ReturnType<typeof rarityAmong>;
}): number {
  const { said, tool, rarity } = options;
  let points = 0;
  for (const word of said.stems)
    points += wordWeight(word, tool) * rarity((other) => wordWeight(word, other) > 0);
  for (const pair of said.pairs)
    if (tool.purpose.pairs.has(pair) || tool.nameMeaning.pairs.has(pair)) points += 0.4;
  return points + conceptPoints({ said, tool, rarity });
}

function wordWeight(word: string, tool: OfferedTool): number {
  if (tool.nameMeaning.stems.has(word)) return 1;
  if (tool.purpose.stems.has(word)) return 0.7;
  if (tool.argumentMeaning.stems.has(word)) return 0.55;
  return sharesGroup(word, tool) ? 0.45 : 0;
}

function sharesGroup(word: string, tool: OfferedTool): boolean {
  const groups = synonymGroups.get(word);
  if (!groups) return false;
  const stems = [...tool.nameMeaning.stems, ...tool.purpose.stems, ...tool.argumentMeaning.stems];
  return stems.some((stem) => synonymGroups.get(stem)?.some((group) => groups.includes(group)));
}

function conceptPoints(options: {
  said: Meaning;
  tool: OfferedTool;
  rarity: ReturnType<typeof rarityAmong>;
}): number {
  const { said, tool, rarity } = options;
  let points = 0;
  const topics = [...said.topics.keys()].filter((topic) => hasTopic(tool, topic));
  if (topics.length > 0)
    points += 0.5 * Math.max(...topics.map((topic) => rarity((other) => hasTopic(other, topic))));
  const things = [...said.things].filter(
    (thing) => tool.nameMeaning.things.has(thing) || tool.purpose.things.has(thing),
  );
  for (const thing of things.slice(0, 3)) {
    points += 0.3 * rarity((other) => other.nameMeaning.things.has(thing) || other.purpose.things.has(thing));
  }
  return points;
}

type Topics = Meaning["topics"];

function hasTopic(
  tool: OfferedTool,
  topic: Topics extends ReadonlyMap<infer Name, number> ? Name : never,
): boolean {
  return (
    tool.nameMeaning.topics.has(topic) ||
    tool.purpose.topics.has(topic) ||
    tool.argumentMeaning.topics.has(topic)
  );
}

/** The same intent counts for, another kind of change counts against: "cancel" is never answered by booking. */
function intentPoints(options: { said: Meaning; tool: OfferedTool }): number {
  const { said, tool } = options;
  const name = tool.nameMeaning.intents;
  let points = 0;
  for (const intent of said.intents) {
    if (name.has(intent)) points = Math.max(points, 1);
    else if (tool.intents.has(intent)) points = Math.max(points, 0.6);
    else if (neighbouringIntents[intent]?.some((other) => name.has(other))) points = Math.max(points, 0.35);
  }
  return points - conflict(said.intents, tool);
}

const strongIntents: ReadonlySet<Intent> = new Set([
  "cancel",
  "reschedule",
  "refund",
  "return",
  "price",
  "status",
  "renew",
]);

function conflict(said: ReadonlySet<Intent>, tool: OfferedTool): number {
  const wanted = [...said].filter((intent) => strongIntents.has(intent));
  if (wanted.length === 0) return isWrongChange(said, tool) ? 0.4 : 0;
  if (wanted.some((intent) => tool.intents.has(intent))) return 0;
  const near = wanted.some((intent) =>
    neighbouringIntents[intent]?.some((other) => tool.nameMeaning.intents.has(other)),
  );
  const isOtherChange =
    tool.changes || [...tool.nameMeaning.intents].some((intent) => changingIntents.has(intent));
  return isOtherChange ? (near ? 0.6 : 1.4) : near ? 0.1 : 0.4;
}

/** The tool's name says "cancel" or "refund" and the caller said nothing of the kind. */
function isWrongChange(said: ReadonlySet<Intent>, tool: OfferedTool): boolean {
  const own = [...tool.nameMeaning.intents].filter(
    (intent) => strongIntents.has(intent) && intent !== "price" && intent !== "status",
  );
  return own.length > 0 && !own.some((intent) => said.has(intent));
}

const tellingKinds: ReadonlySet<string> = new Set([
  "postcode",
  "email",
  "phone",
  "code",
  "date",
  "date-time",
  "time",
  "choice",
  "address",
]);

function valuePoints(options: { utterance: Utterance; tool: OfferedTool; now: Date }): number {
  const { utterance, tool, now } = options;
  let points = 0;
  for (const wanted of tool.wanted) {
    if (!tellingKinds.has(wanted.kind)) continue;
    const readings = readValue({
      text: utterance.text,
      wanted,
      now,
      isAsked: false,
      toolWords: tool.nameMeaning.stems,
    });
    if (readings.some((reading) => reading.strength >= 0.5)) points += wanted.required ? 0.4 : 0.15;
  }
  return Math.min(points, 0.9);
}

/** "Do not use for emergencies" speaks against the tool when the caller's words are those. */
function refusalPoints(options: { said: Meaning; tool: OfferedTool }): number {
  const { said, tool } = options;
  let points = 0;
  for (const word of said.stems) {
    if (tool.refusal.stems.has(word) && !tool.nameMeaning.stems.has(word) && !tool.purpose.stems.has(word))
      points += 0.9;
  }
  return Math.min(points, 1.8);
}
