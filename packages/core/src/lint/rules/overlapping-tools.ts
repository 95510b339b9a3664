import type { LintRule, OtherTool } from "../lint-rule.ts";
import { meaningfulWords } from "../meaningful-words.ts";
import type { ToolDraft } from "../../tool/tool-draft.ts";

type Traits = { name: Set<string>; words: Set<string>; keys: Set<string> };

const tooAlike = 0.65;
const known = new WeakMap<OtherTool, Traits>();

/** Of two tools that sound alike, a model takes the wrong one half of the time. */
export const overlappingTools: LintRule = {
  name: "overlapping-tools",
  check: ({ draft, otherTools }) => {
    const own = traitsOf(draft);
    if (own.words.size < 3) return [];
    let closest: { tool: OtherTool; alike: number } | null = null;
    for (const tool of otherTools) {
      if (tool.enabled === false || !sharesAgent(draft, tool)) continue;
      const alike = likeness(own, knownTraits(tool));
      if (alike >= tooAlike && alike > (closest?.alike ?? 0)) closest = { tool, alike };
    }
    if (closest === null) return [];
    const message = `“${closest.tool.name}” sounds much the same, so that a model cannot tell the two apart. Say in both descriptions when to use which, or keep one.`;
    return [{ severity: "warning", path: "description", message }];
  },
};

function sharesAgent(draft: ToolDraft, tool: OtherTool): boolean {
  return draft.agentTargets.some((agent) => tool.agentTargets.includes(agent));
}

/** Saved tools do not change, and there may be hundreds of them at every keystroke. */
function knownTraits(tool: OtherTool): Traits {
  const traits = known.get(tool) ?? traitsOf(tool);
  known.set(tool, traits);
  return traits;
}

function traitsOf({ name, description, parameters }: ToolDraft): Traits {
  const keys = new Set(parameters.map(({ key }) => key.toLowerCase()));
  return {
    name: meaningfulWords(name),
    words: meaningfulWords(`${name} ${description.slice(0, 600)}`),
    keys,
  };
}

/** Of names, of all that is said, and of what is asked for; each from 0 to 1. */
function likeness(one: Traits, other: Traits): number {
  const names = overlap(one.name, other.name);
  const words = overlap(one.words, other.words);
  const keys = one.keys.size === 0 && other.keys.size === 0 ? words : overlap(one.keys, other.keys);
  return Math.max(0.4 * names + 0.4 * words + 0.2 * keys, words > 0.85 ? words : 0);
}

/** Jaccard's: what both have, of what either has. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const word of one) if (other.has(word)) both += 1;
  const either = one.size + other.size - both;
  return either === 0 ? 0 : both / either;
}
