import type { OfferedTool } from "../understand/offered-tool.ts";
import { codeShapeOf } from "../values/code-shape.ts";
import type { Wanted } from "../values/parameter.ts";
import { readChoice } from "../values/read-choice.ts";
import { readShapedCode } from "../values/read-shaped-code.ts";
import type { Reading } from "../values/reading.ts";
import { readUtterance } from "../values/utterance.ts";

/**
 * "What do you pay for corn and for beans?" asks a tool that looks one of them up for both: the same words once for each.
 * Null where it is one thing, or where the tool would change something.
 */
export function twoOfAKind(said: string, tool: OfferedTool): string[] | null {
  const { text } = readUtterance(said);
  const [only, ...others] = tool.wanted.filter(({ required }) => required);
  if (tool.changes || !only || others.length > 0) return null;
  const named = placesOf(text, only);
  const [first, second, ...more] = named;
  if (!first || !second || more.length > 1 || first.value === second.value) return null;
  const isJoined = named.every(({ end }, index) => {
    const next = named[index + 1];
    return next === undefined || (end < next.start && joint.test(text.slice(end, next.start)));
  });
  const last = named.at(-1) ?? second;
  if (!isJoined) return null;
  return named.map(
    ({ start, end }) => text.slice(0, first.start) + text.slice(start, end) + text.slice(last.end),
  );
}

/** "Corn, and for beans" joins two; "corn, not beans" and "corn rather than beans" does not. */
const joint = /^,? ?(?:(?:and|&|plus|or)(?: also)?)?(?: (?:for|on|of|the|in|at|to))*(?: the)? ?$/i;

function placesOf(text: string, wanted: Wanted): Reading[] {
  const shape = wanted.kind === "code" ? codeShapeOf(wanted.pattern) : null;
  const found =
    shape !== null && !shape.isDigitsOnly
      ? readShapedCode(text, shape)
      : wanted.kind === "choice" && wanted.options.isClosed
        ? readChoice({ text, values: wanted.options.values }).filter(({ strength }) => strength >= 0.75)
        : [];
  return found.toSorted((one, other) => one.start - other.start);
}
