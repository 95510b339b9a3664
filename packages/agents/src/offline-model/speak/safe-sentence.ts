const orders =
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instruction|previous|prior|above|rule|prompt)|\bsystem prompt\b|\b(?:you (?:must|should|are) now|you are now|as an ai|new instructions?|act as|pretend)\b|\b(?:call|use|invoke|run|execute|trigger) (?:the |this )?(?:\w+ )?(?:tool|function)\b|\b(?:tell|instruct|ask) the (?:caller|customer|user|guest) (?:to|that|for)\b|<\/?(?:system|assistant|user|tool|script)\b|\bassistant:|\bsystem:/i;

/** A text from outside as one may speak it: short, plain, and never if it tries to give orders. */
export function safeSentence(text: string): string {
  const plain = text
    .replaceAll(/<[^>]{0,200}>/g, " ")
    .replaceAll(/[*_#`|{}[\]]+/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  if (plain === "" || orders.test(text) || /https?:\/\/\S{40,}/.test(plain)) return "";
  const short = plain.length <= 320 ? plain : `${plain.slice(0, 300).replace(/\s+\S*$/, "")}…`;
  const capital = short.charAt(0).toUpperCase() + short.slice(1);
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}
