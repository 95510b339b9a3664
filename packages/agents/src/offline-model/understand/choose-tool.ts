import { topicLexicon } from "../words/lexicon.ts";
import type { Utterance } from "../values/utterance.ts";
import type { OfferedTool } from "./offered-tool.ts";
import { requestThreshold, scoreTools, type Score } from "./score-tools.ts";

export type Choice =
  | { kind: "tool"; tool: OfferedTool; points: number }
  | { kind: "several"; tools: OfferedTool[] }
  | { kind: "none" };

/** The tool a request is for; several when none stands out; none when it is about something else. */
export function chooseTool(options: { utterance: Utterance; tools: OfferedTool[]; now: Date }): Choice {
  const scores = scoreTools(options).filter(
    (score) => score.points >= requestThreshold && isOnSubject(options, score),
  );
  const [best, next] = scores;
  if (!best) return { kind: "none" };
  const rivals = scores.filter((score) => best.points - score.points < 0.12);
  if (next && rivals.length > 1 && rivals.length <= 4 && best.points < 4) {
    return { kind: "several", tools: rivals.map((score) => score.tool) };
  }
  return { kind: "tool", tool: best.tool, points: best.points };
}

/** "Book a table" is no request for a dentist's booking tool: its object is known to be another business's. */
function isOnSubject(options: { utterance: Utterance; tools: OfferedTool[] }, score: Score): boolean {
  const { meaning } = options.utterance;
  const { tool } = score;
  const foreign = meaning.tokens.filter((token) => {
    const topics = topicLexicon.get(token.stem);
    if (!topics || token.isStop) return false;
    const isShared = [...topics].some(
      (topic) =>
        tool.nameMeaning.topics.has(topic) ||
        tool.purpose.topics.has(topic) ||
        tool.argumentMeaning.topics.has(topic),
    );
    const isWord =
      tool.nameMeaning.stems.has(token.stem) ||
      tool.purpose.stems.has(token.stem) ||
      tool.argumentMeaning.stems.has(token.stem);
    return !isShared && !isWord;
  });
  if (foreign.length === 0) return true;
  const isTopicless =
    tool.purpose.topics.size + tool.nameMeaning.topics.size + tool.argumentMeaning.topics.size === 0;
  return isTopicless || score.points >= requestThreshold + 0.45 * foreign.length;
}
