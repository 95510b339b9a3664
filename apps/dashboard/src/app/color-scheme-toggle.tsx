import {
  type MantineColorScheme,
  SegmentedControl,
  useMantineColorScheme,
  VisuallyHidden,
} from "@mantine/core";
import { IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";

const choices = [
  { value: "light", label: "Light colors", icon: IconSun },
  { value: "auto", label: "Colors of this device", icon: IconDeviceDesktop },
  { value: "dark", label: "Dark colors", icon: IconMoon },
] as const satisfies readonly { value: MantineColorScheme; label: string; icon: unknown }[];

export function ColorSchemeToggle() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      aria-label="Color scheme"
      size="xs"
      radius="md"
      value={colorScheme}
      onChange={setColorScheme}
      data={choices.map(({ value, label, icon: Icon }) => ({
        value,
        label: (
          <span title={label} style={{ display: "grid", placeItems: "center", height: 20 }}>
            <Icon size={15} stroke={1.8} aria-hidden />
            <VisuallyHidden>{label}</VisuallyHidden>
          </span>
        ),
      }))}
    />
  );
}
