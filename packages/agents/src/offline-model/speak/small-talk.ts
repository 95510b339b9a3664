import type { OfferedTool } from "../understand/offered-tool.ts";
import type { SpeechAct } from "../understand/speech-acts.ts";
import { joinSentences } from "./join-sentences.ts";
import { describeTools } from "./describe-tool.ts";

export const apology = "I'm sorry about that, and I'd like to help.";

/** An answer to words that ask for nothing, or null when the words are more than that. */
export function smallTalk(options: {
  acts: ReadonlySet<SpeechAct>;
  tools: readonly OfferedTool[];
  hasServed: boolean;
}): string | null {
  const { acts, tools, hasServed } = options;
  const help = helpSentence(tools);
  if (acts.has("goodbye")) return "Thank you for calling. Goodbye!";
  if (acts.has("identity")) return `I'm an automated assistant. ${help}`;
  if (acts.has("human"))
    return `I'm an automated assistant, and I can't put you through to a person myself. ${help}`;
  if (acts.has("upset")) return joinSentences(apology, help);
  if (acts.has("capabilities")) return help;
  if (acts.has("nothing-else")) return "All right. Thank you for calling. Goodbye!";
  if (acts.has("thanks"))
    return hasServed
      ? "You're welcome! Is there anything else I can help with?"
      : "You're welcome! How can I help you?";
  if (acts.has("how-are-you")) return "I'm doing well, thank you. How can I help you today?";
  if (acts.has("hold")) return "Of course, take your time.";
  if (acts.has("greeting")) return "Hello! How can I help you today?";
  return null;
}

function helpSentence(tools: readonly OfferedTool[]): string {
  return tools.length === 0
    ? "I can't look anything up at the moment."
    : `I can ${describeTools(tools)}. What would you like?`;
}

/** Honest words when no tool fits. */
export function cannotHelp(options: {
  tools: readonly OfferedTool[];
  puzzled: number;
  isQuestion: boolean;
}): string {
  const { tools, puzzled, isQuestion } = options;
  if (tools.length === 0)
    return "I'm sorry, I can't help with that, because nothing is set up for me to look up or do here.";
  const what = describeTools(tools);
  if (puzzled >= 2) return `I'm sorry, I can't help with that. What I can do is ${what}.`;
  return isQuestion
    ? `I'm sorry, that's not something I can help with here. What I can do is ${what}. Would any of that help?`
    : `I'm sorry, I'm not sure I can help with that. I can ${what}. What would you like?`;
}
