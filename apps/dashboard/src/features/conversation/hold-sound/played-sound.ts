import type { HoldSound } from "@callhook/core";

/** A sound that is played while a tool call is waited for. */
export type PlayedSound = { toolCallId: string; sound: Exclude<HoldSound, "none"> };

/** The sounds once one of them has begun or ended; tools that run at the same time have one each. */
export function changeSounds(
  sounds: PlayedSound[],
  { toolCallId, sound, isPlaying }: PlayedSound & { isPlaying: boolean },
): PlayedSound[] {
  const others = sounds.filter((played) => played.toolCallId !== toolCallId);
  return isPlaying ? [...others, { toolCallId, sound }] : others;
}

/** The one that is heard: that of the first tool which is still waited for. Answers that are over play nothing. */
export function heardSound(
  sendings: readonly { isAnswering: boolean; sounds: PlayedSound[] }[],
): PlayedSound["sound"] | null {
  const [first] = sendings.filter(({ isAnswering }) => isAnswering).flatMap(({ sounds }) => sounds);
  return first?.sound ?? null;
}
