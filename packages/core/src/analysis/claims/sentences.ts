/** The sentences of what was said, each with its mark at the end. */
export function sentencesOf(text: string): string[] {
  return [...sentenceBreaks.segment(text)].flatMap(({ segment }) => {
    const sentence = segment.trim();
    return sentence === "" ? [] : [sentence];
  });
}

const sentenceBreaks = new Intl.Segmenter("en", { granularity: "sentence" });

/**
 * The parts of a sentence that state something, between its commas and its "but". Of a question only what comes before
 * it is stated ("I've booked it, anything else?"), and nothing where a tag asks for all of it ("You're booked, right?").
 */
export function statedClauses(sentence: string): string[] {
  const clauses = sentence
    .split(/[,;:]\s+|\s+[–—-]\s+|\s*—\s*|\s+but\s+/i)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
  if (!/\?["'”’)]*$/.test(sentence)) return clauses;
  const asks = clauses.findIndex((clause) => question.test(clause));
  const asking = clauses[asks];
  return asking === undefined || tag.test(asking) ? [] : clauses.slice(0, asks);
}

const question = new RegExp(
  `^(?:and |so |or |now |then |well |okay |just )*(?:${[
    "am|is|are|was|were|do|does|did|can|could|shall|should|would|will|have|has|had|may|might|isn't|aren't|didn't",
    "won't|wouldn't|what|when|which|who|whom|whose|where|why|how|any|anything|anyone|right|correct|okay|ok|yes|no",
  ].join("|")})\\b`,
  "i",
);
const tag =
  /^(?:and |so )*(?:(?:is|was) (?:that|it|this) (?:right|correct|so|all right)|isn't (?:it|that)|aren't you|did i (?:get|hear) .*|right|correct|ok|okay|yes|no)\b[^a-z]*$/i;
