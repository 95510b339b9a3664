/**
 * Words that only carry a conversation on. The attack: "anyway, thanks a lot!" said where a name was asked for, which
 * would write that name down.
 */
const discourse = new Set(
  `anyway anyways anyhow besides whatever otherwise meanwhile though although however therefore instead alas oops gosh wow
  ugh phew haha lol geez jeez alright then too also perhaps maybe probably honestly frankly basically obviously apparently
  indeed exactly absolutely certainly definitely surely cheers ta yup yep yea yah nope nah never nothing none nobody
  everything something anything someone somebody everyone everybody whoever whichever whenever wherever because since
  while until unless whether somehow somewhere sometimes often always usually again soon now later yesterday
  uh-huh uh-uh nuh-uh mm-hm mm-hmm`.split(/\s+/),
);
/** "We'll", "I've", "don't" and "that'd"; "O'Neil" and "D'Angelo" are none of them. */
const contraction = /n['’]t$|\w['’](?:ll|ve|re|d|m)$/;

/** Whether a word, in small letters, is nobody's name, however it stands in an answer. */
export function isNeverName(word: string): boolean {
  return discourse.has(word) || contraction.test(word);
}
