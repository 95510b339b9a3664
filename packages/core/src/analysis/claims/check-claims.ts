import type { UnbackedClaim } from "../call-analysis.ts";
import type { AnalysedCall } from "../tool-run.ts";
import { type Known, whyUnbacked } from "./back-claim.ts";
import { findClaims } from "./find-claims.ts";
import { sentencesOf } from "./sentences.ts";

const mostQuoted = 300;

/** What the agent said was done, in English, and that nothing of the call before it supports; once a sentence. */
export function checkClaims({ transcript, runs }: AnalysedCall): UnbackedClaim[] {
  const { turns, variables, from } = transcript;
  return turns.flatMap(({ role, sequence, text, heardText }) => {
    if (role !== "agent") return [];
    const callerWords = turns
      .filter((turn) => turn.role === "caller" && turn.sequence < sequence)
      .flatMap((turn) => sentencesOf(turn.text));
    const known = {
      runs: runs.filter((run) => run.sequence < sequence),
      sequence,
      callerWords,
      variables,
      from,
    };
    // Nobody was told what was cut off.
    return sentencesOf(heardText ?? text).flatMap((sentence) => unbackedIn(sentence, known));
  });
}

function unbackedIn(sentence: string, known: Known): UnbackedClaim[] {
  for (const claim of findClaims(sentence)) {
    const reason = whyUnbacked({ claim, sentence, known });
    if (reason !== null) return [{ sequence: known.sequence, quote: sentence.slice(0, mostQuoted), reason }];
  }
  return [];
}
