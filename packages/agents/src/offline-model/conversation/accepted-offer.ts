import type { OfferedTool } from "../understand/offered-tool.ts";
import { valueEvidence } from "../understand/value-evidence.ts";
import { readUtterance } from "../values/utterance.ts";
import type { Dialogue, Surroundings } from "./dialogue.ts";

const acceptance =
  /\b(?:let's (?:take|do|go with|say)|i'll (?:take|go with|have(?! to))|we'll (?:take|go with|have(?! to))|go with|take (?:the|that|it)(?! (?:off|out|back|away))|book it)\b/i;
/** "Great, thanks" may thank for the answer; "two o'clock sounds good" takes what was offered. */
const approval = /\b(?:sounds good|that works|works for (?:me|us)|perfect|great)\b/i;
/** Anything that puts it off, asks about it or takes leave is no acceptance. */
const hesitation =
  /\?|\b(?:\w+n't|not|no|never|if|unless|but|ask|think|later|another|other|rather|would|first|call back|bye|goodbye|cost|costs|what|how)\b/i;

/** "Can I have that?" asks for what was offered, and about nothing. */
const askedFor =
  /(?:^|[,.;!]\s*)(?:(?:so|and|then)\s+)?(?:can|could|may) (?:i|we) (?:please )?(?:have|get|take|book|reserve) (?:that|it|this)(?: one| then| please)*\?/i;

/** Whether these words take what was just read out. */
export function accepts(text: string): boolean {
  return acceptance.test(text) || askedFor.test(text);
}

/**
 * "Let's take five o'clock" after free times were read out: the one tool that can act on what was
 * offered and takes what these words hold. Null when there is none or more than one.
 */
export function acceptedOffer(options: {
  dialogue: Dialogue;
  text: string;
  surroundings: Surroundings;
}): OfferedTool | null {
  const { dialogue, text, surroundings } = options;
  const last = dialogue.request;
  const plain = text.replace(askedFor, "");
  if (last?.phase !== "done" || last.tool.changes || hesitation.test(plain)) return null;
  const isPlain = plain !== text || acceptance.test(text);
  if (!isPlain && !approval.test(text)) return null;
  const utterance = readUtterance(text);
  const shared = (tool: OfferedTool): number => tool.wanted.filter(({ key }) => key in last.values).length;
  const takes = (tool: OfferedTool): boolean => valueEvidence({ utterance, tool, now: surroundings.now }) > 0;
  const fitting = surroundings.tools.filter(
    (tool) =>
      tool.changes &&
      (isPlain ? shared(tool) > 1 || (shared(tool) === 1 && takes(tool)) : shared(tool) > 0 && takes(tool)),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
