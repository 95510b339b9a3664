import { type PolicyRule, weekdays } from "@callhook/core";
import { Autocomplete, Chip, Group, Input, Stack } from "@mantine/core";
import { partOf } from "../fields/part-of.ts";
import classes from "../fields/fields.module.css";
import { TextField } from "../fields/text-field.tsx";
import type { Setting } from "../fields/use-setting.ts";

type Hours = Extract<PolicyRule, { rule: "business-hours" }>;

/** Days, hours and the clock that they go by. */
export function HoursFields({ setting }: { setting: Setting<Hours> }) {
  const days = partOf(setting, "days");
  const zone = partOf(setting, "timeZone");
  return (
    <Stack gap="md">
      <Input.Wrapper label="Days" error={days.errorAt()} labelElement="div">
        <Chip.Group
          multiple
          value={days.value}
          onChange={(chosen) => days.onChange(weekdays.filter((day) => chosen.includes(day)))}
        >
          <Group gap={6} role="group" aria-label="Days" mt={4}>
            {weekdays.map((day) => (
              <Chip key={day} value={day} size="sm" name={days.name}>
                {day.charAt(0).toUpperCase() + day.slice(1, 3)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      <div className={classes.columns}>
        <TextField setting={partOf(setting, "from")} label="From" placeholder="08:00" isCode />
        <TextField setting={partOf(setting, "to")} label="Until" placeholder="18:00" isCode />
      </div>
      <Autocomplete
        label="Time zone"
        name={zone.name}
        value={zone.value}
        onChange={zone.onChange}
        error={zone.errorAt()}
        data={Intl.supportedValuesOf("timeZone")}
        limit={30}
        placeholder="America/Los_Angeles"
        autoComplete="off"
      />
    </Stack>
  );
}
