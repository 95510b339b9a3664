import { ActionIcon, Group, Text } from "@mantine/core";
import { IconVolume, IconVolumeOff } from "@tabler/icons-react";
import type { PlayedSound } from "./played-sound.ts";
import { useHoldSound } from "./use-hold-sound.ts";

type HoldSoundControlProps = {
  sound: PlayedSound["sound"] | null;
  /** Whether any tool of the agent has a sound. */
  mayPlay: boolean;
};

const words = { typing: "Typing sound", music: "Hold music" };

/** Plays the hold sound of a tool that runs, says so, and mutes it. Not there where no tool has a sound. */
export function HoldSoundControl({ sound, mayPlay }: HoldSoundControlProps) {
  const { isMuted, setMuted } = useHoldSound(sound);
  if (sound === null && !mayPlay) return null;
  const label = isMuted ? "Unmute the hold sound" : "Mute the hold sound";
  const Icon = isMuted ? IconVolumeOff : IconVolume;
  return (
    <Group gap={6} wrap="nowrap">
      {sound === null ? null : (
        <Text size="sm" c="dimmed">
          {isMuted ? `${words[sound]}, muted` : words[sound]}
        </Text>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        title={label}
        onClick={() => setMuted(!isMuted)}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
