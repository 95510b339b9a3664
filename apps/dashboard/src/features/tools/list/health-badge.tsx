import type { ToolHealth, ToolWarning } from "@callhook/core";
import { Badge } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconX } from "@tabler/icons-react";
import { healthLabel } from "./health-words.ts";

const looks = {
  works: { color: "sea", icon: IconCheck, title: "Fewer than half of its last ten calls failed." },
  failing: { color: "red", icon: IconX, title: "At least half of its last ten calls failed." },
  "never-called": { color: "gray", icon: null, title: "No call of it is on record." },
} as const satisfies Record<ToolHealth, unknown>;

export function HealthBadge({ health }: { health: ToolHealth }) {
  const { color, icon: Icon, title } = looks[health];
  return (
    <Badge
      color={color}
      title={title}
      leftSection={Icon === null ? null : <Icon size={13} stroke={2.2} aria-hidden />}
    >
      {healthLabel(health)}
    </Badge>
  );
}

const warningLabels: Record<ToolWarning["warning"], string> = {
  "secret-missing": "Secret missing",
  "secret-rejected": "Secret refused",
  "secret-refresh-failed": "No token",
  "connection-missing": "No connection",
};

/** What will make the tool fail, known before it is called. */
export function WarningBadge({ warnings }: { warnings: readonly ToolWarning[] }) {
  const [first] = warnings;
  if (first === undefined) return null;
  return (
    <Badge
      color="orange"
      title={warnings.map(({ message }) => message).join("\n")}
      leftSection={<IconAlertTriangle size={13} stroke={2} aria-hidden />}
    >
      {warningLabels[first.warning]}
    </Badge>
  );
}
