import type { Values } from "../values/candidate.ts";
import { collectValues } from "../values/collect-values.ts";
import { readUtterance } from "../values/utterance.ts";
import { readTool } from "../understand/offered-tool.ts";
import { aTool } from "./a-wanted.ts";

export type Properties = NonNullable<Parameters<typeof aTool>[0]["properties"]>;

/** What is heard in some words for a tool that requires all of these; words about what is `known` put it right. */
export function collected(options: {
  properties: Properties;
  text: string;
  askedKey?: string | undefined;
  known?: Values | undefined;
  name?: string;
}): Values {
  const { properties, text, askedKey = null, known = {}, name = "do_something" } = options;
  const tool = readTool(aTool({ name, properties, required: Object.keys(properties) }));
  return collectValues({
    text: readUtterance(text).text,
    wanted: tool.wanted,
    now: new Date("2026-11-23T10:00:00"),
    askedKey,
    toolWords: tool.plainWords,
    nameWords: tool.nameMeaning.stems,
    known,
    halves: {},
    isCorrection: Object.keys(known).length > 0,
  }).values;
}
