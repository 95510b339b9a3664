import type { Values } from "../values/candidate.ts";
import type { Wanted } from "../values/parameter.ts";
import { roleBonus } from "../values/role-cues.ts";
import type { Request } from "./dialogue.ts";

/** "By six, better" is close to the half past six that it puts right, and not in the other half of the day. */
export function correctedHour(options: { request: Request; text: string; heard: Values }): Values {
  const { heard, text } = options;
  const { tool, values } = options.request;
  const known = tool.wanted.filter(({ kind, key }) => kind === "time" && key in values);
  const times = known.length > 1 ? known.filter((wanted) => isMeant(wanted, text)) : known;
  const [only] = times;
  const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(String(values[only?.key ?? ""])) ?? [];
  const said = bareHour.exec(text);
  if (!only || times.length > 1 || hour === undefined || said === null || halfOfDay.test(text)) return {};
  const before = Number(hour) * 60 + Number(minute);
  const near = [0, 12]
    .map((half) => ((Number(said[1]) % 12) + half) * 60 + Number(said[2] ?? 0))
    .find((one) => Math.abs(one - before) <= mostMinutes);
  if (near === undefined || near === before || Number(said[1]) > 12) return {};
  const other = heard[only.key];
  return other === undefined || other === written((near + 720) % 1440) ? { [only.key]: written(near) } : {};
}

/** "Until ten" is about the time at which it ends. */
function isMeant(wanted: Wanted, text: string): boolean {
  const said = bareHour.exec(text);
  if (said === null) return false;
  const [words] = said;
  const reading = { start: said.index + words.search(/\d/), end: said.index + words.length };
  return roleBonus({ text, reading, wanted }) > 0;
}

function written(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

const mostMinutes = 90;
const bareHour =
  /\b(?:at|by|until|till|around|before|after|from)\s+(\d{1,2})(?::(\d\d))?(?=,?\s*(?:(?:is|would be) )?(?:better|rather|instead|then|please|actually)?\s*(?:$|[.,;!]))/i;
const halfOfDay = /\b(?:[ap]\.?m|morning|noon|midday|afternoon|evening|night|midnight|tonight)\b/i;
