import { useLocalStorage } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { createHoldSoundPlayer } from "./hold-sound-player.ts";
import type { PlayedSound } from "./played-sound.ts";

/** Plays what a caller would hear, unless it was muted in this browser. */
export function useHoldSound(sound: PlayedSound["sound"] | null) {
  const [player] = useState(() => createHoldSoundPlayer());
  const [isMuted, setMuted] = useLocalStorage({
    key: "callhook:hold-sound-muted",
    // Who asked their device for calm gets sound only by asking for it.
    defaultValue: prefersCalm(),
    getInitialValueInEffect: false,
  });

  useEffect(() => {
    if (sound === null || isMuted) return undefined;
    player.play(sound);
    return player.stop;
  }, [player, sound, isMuted]);

  return { isMuted, setMuted };
}

function prefersCalm(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
