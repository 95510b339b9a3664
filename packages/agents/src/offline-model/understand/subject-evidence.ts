import type { Meaning } from "../words/meaning.ts";
import { synonymGroups } from "../words/synonyms.ts";
import type { Thing, Topic } from "../words/topics.ts";
import type { OfferedTool } from "./offered-tool.ts";

/** What the words share with a tool; `telling` counts less what several tools share. */
type Evidence = { plain: number; telling: number };

export function subjectEvidence(options: {
  said: Meaning;
  tool: OfferedTool;
  tools: OfferedTool[];
}): Evidence {
  const { said, tool, tools } = options;
  let plain = 0;
  let telling = 0;
  const add = (points: number, has: (other: OfferedTool) => boolean): void => {
    plain += points;
    telling += points * rarity({ tools, has });
  };
  for (const word of said.stems) {
    const weight = wordWeight(word, tool);
    if (weight > 0) add(weight, (other) => wordWeight(word, other) > 0);
  }
  for (const pair of said.pairs) if (hasPair(tool, pair)) add(0.4, (other) => hasPair(other, pair));
  const topics = [...said.topics.keys()].filter((topic) => hasTopic(tool, topic));
  topics.forEach((topic, index) => add(index === 0 ? 0.6 : 0.1, (other) => hasTopic(other, topic)));
  const things = [...said.things].filter((thing) => hasThing(tool, thing)).slice(0, 3);
  for (const thing of things) add(thing === "date" ? 0.1 : 0.3, (other) => hasThing(other, thing));
  return { plain, telling };
}

/** 1 when a single tool has it, 0.2 when all have. */
function rarity(options: { tools: OfferedTool[]; has: (tool: OfferedTool) => boolean }): number {
  const { tools, has } = options;
  const holders = tools.filter(has).length;
  return holders <= 1 ? 1 : 0.2 + 0.8 * (1 - (holders - 1) / (tools.length - 1));
}

export function wordWeight(word: string, tool: OfferedTool): number {
  if (tool.nameMeaning.stems.has(word)) return 1;
  if (tool.purpose.stems.has(word)) return 0.7;
  if (tool.argumentMeaning.stems.has(word)) return 0.5;
  // "Redeliver" is to deliver again.
  if (/^re-?\w{4,}/.test(word) && tool.nameMeaning.stems.has(word.replace(/^re-?/, ""))) return 1;
  return sharesGroup(word, tool) ? 0.4 : 0;
}

function sharesGroup(word: string, tool: OfferedTool): boolean {
  const groups = synonymGroups.get(word);
  return groups !== undefined && groups.some((group) => tool.synonyms.has(group));
}

function hasPair(tool: OfferedTool, pair: string): boolean {
  return tool.nameMeaning.pairs.has(pair) || tool.purpose.pairs.has(pair);
}

export function hasTopic(tool: OfferedTool, topic: Topic): boolean {
  return (
    tool.nameMeaning.topics.has(topic) ||
    tool.purpose.topics.has(topic) ||
    tool.argumentMeaning.topics.has(topic)
  );
}

function hasThing(tool: OfferedTool, thing: Thing): boolean {
  return tool.nameMeaning.things.has(thing) || tool.purpose.things.has(thing);
}
