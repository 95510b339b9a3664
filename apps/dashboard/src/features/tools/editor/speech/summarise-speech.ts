import type { ToolSpeech } from "@callhook/core";

/** "Says something first when it is slow · again after 4 s · then says what came of it". */
export function summariseSpeech({ before, waiting, holdSound, after }: ToolSpeech): string {
  const opening = {
    auto: "Announced when it is slow",
    always: "Always announced",
    never: "Not announced",
  }[before.when];
  const times = waiting.map(({ afterMs }) => `${afterMs / 1000} s`);
  const ending = { speak: null, once: "speaks once a turn", silent: "silent afterwards" }[after];
  const parts = [
    opening,
    times.length === 0 ? null : `speaks up after ${times.join(", ")}`,
    holdSound === "none" ? null : `${holdSound} sound`,
    ending,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}
