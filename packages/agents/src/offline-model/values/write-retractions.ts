const marker =
  "(?:no,? wait|wait,? no|wait|no,? sorry|sorry,? no|sorry|no|i mean|i meant|scratch that|correction|actually|make that|oops)";
const lead = "((?:it's|that's|it is|(?:it )?end(?:s|ing)(?: in| with)?|the last (?:\\w+ )?(?:are|is))\\s+)?";
const retraction = new RegExp(
  `(?<![\\w$€£])((?:[a-z]{1,4}-)?)(\\+?\\d[\\d\\s().-]{3,}\\d)(?:\\W+(?:uh|um|er|oh))?[\\s,.–-]+${marker}[\\s,.–-]+${lead}(\\d[\\d\\s().-]*\\d)(?=\\W*$|[,.?!]|\\s+(?:please|thanks|at the end)\\b)`,
  "gi",
);

/** "for 2, no sorry, for 3 adults": a small number that another one takes back is none. */
const smallRetraction = new RegExp(
  `(\\b(?:for|at|make it|say|of) )?(?<![\\w$€£:.-])\\d{1,3},?\\s+(?:no,? wait|wait,? no|no,? sorry|sorry,? no|i mean|i meant|no,? make that|make that)[\\s,]+(?:for |at |make it )?(\\d{1,3})(?![\\w:-])`,
  "gi",
);

/** "till midnight? no, let's say 11:30": the hour that was said last is meant. */
const hour = "(?:midnight|noon|\\d{1,2}(?::\\d\\d)?(?: ?[ap]m)?)";
const hourRetraction = new RegExp(
  `\\b(till|until|from|at|by) ${hour}[?.,;–-]*\\s+(?:no|oh no|wait|actually),? (?:let's (?:say|do|make it)|rather|say|make (?:it|that)) (?=${hour}(?:\\W*$|[,.;?!]))`,
  "gi",
);

/**
 * "415 555 0199, no wait, 0299": digits that take others back stand in their place. As many digits
 * replace the whole number, fewer its end. Where it is open what they put right, none of them is taken: a number
 * that nobody said is worse than one that is asked for again.
 */
export function writeRetractions(text: string): string {
  return text
    .replaceAll(hourRetraction, "$1 ")
    .replaceAll(smallRetraction, "$1$2")
    .replaceAll(retraction, (...[whole = "", letters = "", first = "", ending, second = ""]: string[]) => {
      const [said, corrected] = [countDigits(first), countDigits(second)];
      if (said < 5) return whole;
      if (corrected >= said - 1) return letters + second;
      const isPlain = ending !== undefined || isItsEnd(first, corrected);
      return isPlain ? letters + firstDigits(first, said - corrected) + second : "";
    });
}

/** As many digits as the last group had, or enough of an unbroken number, can only be its end. */
function isItsEnd(first: string, corrected: number): boolean {
  const groups = first.match(/\d+/g) ?? [];
  return groups.length === 1 ? corrected >= 3 : groups.at(-1)?.length === corrected;
}

function countDigits(text: string): number {
  return text.replaceAll(/\D/g, "").length;
}

/** The start of a number that holds so many digits, with what stands between them. */
function firstDigits(text: string, count: number): string {
  const start = new RegExp(`^(?:\\D*\\d){${count}}\\D*`).exec(text)?.[0];
  return start ?? text;
}
