import type { Values } from "../values/candidate.ts";
import { collectValues } from "../values/collect-values.ts";
import { readUtterance } from "../values/utterance.ts";
import type { Request, Surroundings } from "./dialogue.ts";

/** The request with what one more utterance says. */
export function hearValues(options: {
  request: Request;
  text: string;
  surroundings: Surroundings;
  isCorrection: boolean;
}): Request {
  const { request, text, surroundings, isCorrection } = options;
  const collected = collectValues({
    text: readUtterance(text).text,
    wanted: request.tool.wanted,
    now: surroundings.now,
    askedKey: request.askedKey,
    toolWords: request.tool.plainWords,
    nameWords: request.tool.nameMeaning.stems,
    known: request.values,
    halves: request.halves,
    isCorrection,
  });
  return {
    ...request,
    values: { ...request.values, ...collected.values, ...callerNumber(options) },
    halves: collected.halves,
  };
}

/** "the number I'm calling from" is a value that the caller names and the line knows. */
function callerNumber(options: { request: Request; text: string; surroundings: Surroundings }): Values {
  const { request, text, surroundings } = options;
  const phone = request.tool.wanted.find(
    (wanted) => wanted.kind === "phone" && !(wanted.key in request.values),
  );
  const means =
    /\b(?:this (?:number|one|phone)|(?:the )?(?:number|one|phone) (?:that )?i(?:'m| am) (?:calling|on)|(?:same|this) number|my (?:current )?number here)\b/i.test(
      text,
    );
  return phone && means && surroundings.callerNumber !== null
    ? { [phone.key]: surroundings.callerNumber }
    : {};
}
