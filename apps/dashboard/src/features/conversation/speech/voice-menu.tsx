import { ActionIcon, NativeSelect, Popover, Slider } from "@mantine/core";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { useId } from "react";
import classes from "./talk-bar.module.css";
import { fastestRate, slowestRate, type VoiceSettings } from "./use-voice-choice.ts";

/** Which of the browser's voices speaks, and how fast; kept in this browser. */
export function VoiceMenu({ voice }: { voice: VoiceSettings }) {
  const labelId = useId();
  const { voices, voiceId, chooseVoice, rate, chooseRate } = voice;
  return (
    <Popover position="top-end" shadow="md" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" aria-label="Voice settings" title="Voice settings">
          <IconAdjustmentsHorizontal size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label="Voice settings">
        <div className={classes.settings}>
          <NativeSelect
            label="Voice"
            value={voiceId ?? ""}
            onChange={({ currentTarget: { value } }) => chooseVoice(value === "" ? null : value)}
            data={[
              { value: "", label: "The browser's choice" },
              ...voices.map(({ id, name, language, isLocal }) => ({
                value: id,
                label: `${name} (${language})${isLocal ? "" : ", spoken by a service"}`,
              })),
            ]}
          />
          <div>
            <div className={classes.rate}>
              <span id={labelId}>Pace</span>
              <output>{rate.toFixed(1)}×</output>
            </div>
            <Slider
              min={slowestRate}
              max={fastestRate}
              step={0.1}
              label={null}
              value={rate}
              onChange={chooseRate}
              thumbProps={{ "aria-labelledby": labelId }}
            />
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
