import { Badge, Button, Group, Switch, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { AgentBadges } from "../../../components/agent-badges.tsx";
import { RelativeTime } from "../../../components/relative-time.tsx";
import { EnvironmentBadge } from "../../environments/environment-badge.tsx";
import { RemoveButton } from "../remove-button.tsx";
import rows from "../rows.module.css";
import { LineDialog } from "./line-dialog.tsx";
import { LineSetupDialog } from "./line-setup-dialog.tsx";
import { providerWords } from "./provider-words.ts";
import { useRemoveLine, useSwitchLine } from "./use-change-line.ts";
import type { Line } from "./use-lines.ts";

type LineListProps = { lines: Line[]; mayWrite: boolean };

/** Each with where its calls come from, who answers, and whether it is on. */
export function LineList({ lines, mayWrite }: LineListProps) {
  return (
    <ul className={rows.list} aria-label="Phone lines">
      {lines.map((line) => (
        <LineRow key={line.id} line={line} mayWrite={mayWrite} />
      ))}
    </ul>
  );
}

function LineRow({ line, mayWrite }: { line: Line; mayWrite: boolean }) {
  const { name, agent, environment, enabled, writtenBy, updatedAt } = line;
  return (
    <li className={rows.row}>
      <div className={rows.main}>
        <Group gap="xs">
          <Text component="strong" fw={550}>
            {name}
          </Text>
          <AgentBadges targets={[agent]} />
          <EnvironmentBadge environment={environment} />
          {enabled ? null : <Badge color="gray">Off</Badge>}
        </Group>
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {originWords(line)}
        </Text>
        <Text size="sm" c="dimmed">
          Saved by {writtenBy} <RelativeTime at={updatedAt} />
        </Text>
      </div>
      {mayWrite ? <Actions line={line} /> : null}
    </li>
  );
}

function originWords({ provider, phoneNumber, accountId }: Line): string {
  const { label } = providerWords(provider);
  if (provider === "twilio") {
    const which = phoneNumber ?? "every number";
    return `${label} · ${which} of ${accountId}`;
  }
  return accountId === "" ? label : `${label} · ${accountId}`;
}

function Actions({ line }: { line: Line }) {
  const { name, enabled } = line;
  const [isEdited, edit] = useDisclosure(false);
  const [isSetUp, setUp] = useDisclosure(false);
  const switching = useSwitchLine(line);
  const remove = useRemoveLine(line);
  return (
    <Group gap="xs">
      <Switch
        checked={enabled}
        disabled={switching.isPending}
        onChange={() => switching.mutate()}
        aria-label={`${name} answers calls`}
      />
      <Button variant="default" size="xs" onClick={setUp.open} aria-label={`Set up ${name}`}>
        Set up
      </Button>
      <Button variant="default" size="xs" onClick={edit.open} aria-label={`Change ${name}`}>
        Change
      </Button>
      <RemoveButton name={name} removal={remove} />
      <LineSetupDialog isOpen={isSetUp} line={line} onClose={setUp.close} />
      <LineDialog isOpen={isEdited} changed={line} onClose={edit.close} />
    </Group>
  );
}
