import { mostTitleCharacters } from "./call-analysis.ts";
import { endingOf, storiesOf, type ToolStory } from "./describe-calls.ts";
import { shorten } from "./shorten.ts";
import type { AnalysedCall } from "./tool-run.ts";

/** What was done in a call, or else what it began with. Nothing in it is made up. */
export function writeTitle({ transcript, runs }: AnalysedCall): string {
  const stories = storiesOf(runs);
  if (stories.length > 0) return shorten(titleOf(stories), mostTitleCharacters);
  const opening = transcript.turns.find(({ role }) => role === "caller")?.text ?? "";
  return shorten(opening, mostTitleCharacters) || "Nothing was said";
}

/** As many tools as there is room for; the rest are counted. */
function titleOf(stories: readonly ToolStory[]): string {
  const names = stories.map(named);
  for (let shown = names.length; shown > 1; shown -= 1) {
    const rest = names.length - shown;
    const title = `${names.slice(0, shown).join(", ")}${rest === 0 ? "" : ` and ${rest} more`}`;
    if (title.length <= mostTitleCharacters) return title;
  }
  return names[0] ?? "";
}

function named({ toolName, last }: ToolStory): string {
  const ending = endingOf(last);
  if (ending === "succeeded") return toolName;
  return `${toolName} (${ending === "open" ? "no result" : ending})`;
}
