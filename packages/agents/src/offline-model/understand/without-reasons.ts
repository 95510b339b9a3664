/**
 * What is left of some words without the sentences that only tell why: "I've got the Monday off, too. Three days" asks
 * for three days, and the Monday in it is nobody's wish. Where all is told as a reason, the words stay as they are.
 */
export function withoutReasons(text: string): string {
  const sentences = text.split(/(?<=[.;!?…])\s+/);
  const last = sentences.length - 1;
  const wishes = sentences.filter((sentence, index) => index === last || !isReason(sentence));
  return wishes.join(" ");
}

const filler = "(?:(?:oh|ah|um|uh|er|hm+|well|so|sorry|actually|because|wait|no|yeah|right)\\W+)*";
const teller = "(?:i|we|they|he|she|(?:my|our|his|her|their) (?:\\p{L}+ ){0,2}?\\p{L}+)";
const telling =
  "(?:'(?:ve|m|re|s)|(?: have| has| had| am| are| is| was| were| works?| lives?| got| gets?| can't| cannot| couldn't| won't| don't| doesn't| didn't| forgot| found| noticed))";
const reason = new RegExp(`^\\W*${filler}${teller}${telling}\\b`, "iu");
const wish =
  /\b(?:make (?:it|that)|instead|rather|better|change|should be|meant?|move|prefer|please|to be|say(?:s|ing)?|said|want(?:s|ed)?|need(?:s|ed)?|like)\b|\?/i;

function isReason(sentence: string): boolean {
  return reason.test(sentence.replaceAll("’", "'")) && !wish.test(sentence);
}
