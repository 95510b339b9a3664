import { isRequestShaped } from "../understand/speech-acts.ts";
import { readUtterance } from "../values/utterance.ts";

const leave =
  /(?:^|[.,;!]\s*)(?:(?:ok|okay|so|well|thanks|cheers|and)\s+)*(?:good ?bye|bye(?:[ -]bye)?|ciao|cheerio|so long|see (?:you|ya)|take care)\W*$/i;

/** "Lovely, see Rosa on the quay then. Bye": the last word of a call, with nothing before it that asks for anything. */
export function takesLeave(text: string): boolean {
  const rest = text.replace(leave, "");
  if (rest === text || isRequestShaped(rest)) return false;
  const said = readUtterance(rest);
  return said.meaning.intents.size === 0 && !/\d/.test(said.text);
}
