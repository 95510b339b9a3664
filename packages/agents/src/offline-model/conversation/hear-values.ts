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
    values: {
      ...request.values,
      ...collected.values,
      ...callerNumber(options),
      ...(isCorrection ? correctedEnding(options) : {}),
    },
    halves: collected.halves,
  };
}

/** "sorry, it ends in 56": the last digits of the one number that is known are put right. */
function correctedEnding({ request, text }: { request: Request; text: string }): Values {
  const digits =
    /\b(?:ends?|ending) (?:in|with) (\d+)|\blast (?:\w+ )?(?:digits?|numbers?) (?:is|are) (\d+)/i
      .exec(readUtterance(text).text)
      ?.slice(1)
      .find((group) => group !== undefined) ?? "";
  const numbers = request.tool.wanted.filter(
    ({ kind, key }) => (kind === "phone" || kind === "code") && /\d$/.test(String(request.values[key] ?? "")),
  );
  const [only] = numbers;
  const known = only === undefined ? "" : String(request.values[only.key]);
  if (!only || numbers.length > 1 || digits === "" || digits.length >= known.length) return {};
  return { [only.key]: known.slice(0, -digits.length) + digits };
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
