import { Badge, Button, Group } from "@mantine/core";
import { useState } from "react";
import { SettingsCard } from "../settings-card.tsx";
import { BackupCodesStep } from "./backup-codes-step.tsx";
import { TwoFactorDisable } from "./two-factor-disable.tsx";
import { TwoFactorSetup } from "./two-factor-setup.tsx";

type Task = "enable" | "disable" | "renew";

/** A second factor: codes of an app on the phone, and backup codes for when the phone is gone. */
export function TwoFactorCard({ isEnabled }: { isEnabled: boolean }) {
  const [task, setTask] = useState<Task | null>(null);
  const close = () => setTask(null);
  return (
    <SettingsCard
      title="Two-factor sign-in"
      lead="Besides your password, signing in asks for a code from an app on your phone. A stolen password alone is then worth nothing."
      aside={<Badge color={isEnabled ? "sea" : "gray"}>{isEnabled ? "On" : "Off"}</Badge>}
    >
      {task === "enable" ? <TwoFactorSetup onClose={close} /> : null}
      {task === "disable" ? <TwoFactorDisable onClose={close} /> : null}
      {task === "renew" ? <BackupCodesStep onClose={close} /> : null}
      {task === null ? <Choices isEnabled={isEnabled} onChoose={setTask} /> : null}
    </SettingsCard>
  );
}

function Choices({ isEnabled, onChoose }: { isEnabled: boolean; onChoose: (task: Task) => void }) {
  if (!isEnabled) return <Button onClick={() => onChoose("enable")}>Turn on</Button>;
  return (
    <Group gap="sm">
      <Button variant="default" onClick={() => onChoose("renew")}>
        New backup codes
      </Button>
      <Button variant="default" onClick={() => onChoose("disable")}>
        Turn off
      </Button>
    </Group>
  );
}
