import type { ConversationPart } from "@callhook/agents";
import type { LiveAnswer } from "./live-answers.ts";

/**
 * Words that a tool held back are answered after it. Whoever asked for the answer to the earlier ones has cancelled that
 * to ask for this: what the agent still says in it is heard first, or nobody hears it.
 */
export function behindRest(
  parts: AsyncIterable<ConversationPart>,
  running: Pick<LiveAnswer, "rest">,
): AsyncIterable<ConversationPart> {
  // From this moment on, not from the first time that it is read.
  const rest = running.rest();
  return pass({ parts, rest });
}

async function* pass(options: {
  parts: AsyncIterable<ConversationPart>;
  rest: AsyncIterable<ConversationPart>;
}): AsyncGenerator<ConversationPart> {
  let needsSpace = false;
  for await (const part of options.parts) {
    if (part.type === "words-held") {
      for await (const earlier of wordsAndTools(options.rest)) {
        needsSpace ||= earlier.type === "text";
        yield earlier;
      }
    }
    if (needsSpace && part.type === "text") {
      needsSpace = false;
      yield { ...part, text: /^\s/.test(part.text) ? part.text : ` ${part.text}` };
    } else yield part;
  }
}

/** Its end is not the end here, and its failure was told to those who asked for it. */
async function* wordsAndTools(rest: AsyncIterable<ConversationPart>): AsyncGenerator<ConversationPart> {
  try {
    for await (const part of rest) {
      if (part.type === "text" || part.type === "tool-called" || part.type === "tool-finished") yield part;
    }
  } catch {
    // What comes behind it is answered all the same.
  }
}
