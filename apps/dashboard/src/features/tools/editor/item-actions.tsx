import { ActionIcon, Group } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from "@tabler/icons-react";

type ItemActionsProps = {
  label: string;
  place: { index: number; count: number };
  onMove: (to: number) => void;
  onDuplicate: () => void;
  onRemove: () => void;
};

/** What can be done to one of several: move it, copy it, take it away. */
export function ItemActions({
  label,
  place: { index, count },
  onMove,
  onDuplicate,
  onRemove,
}: ItemActionsProps) {
  const actions = [
    { name: `Move ${label} up`, Icon: IconArrowUp, isOff: index === 0, run: () => onMove(index - 1) },
    {
      name: `Move ${label} down`,
      Icon: IconArrowDown,
      isOff: index === count - 1,
      run: () => onMove(index + 1),
    },
    { name: `Duplicate ${label}`, Icon: IconCopy, isOff: false, run: onDuplicate },
    { name: `Remove ${label}`, Icon: IconTrash, isOff: false, run: onRemove },
  ];
  return (
    <Group gap={2} ms="auto" wrap="nowrap" justify="flex-end">
      {actions.map(({ name, Icon, isOff, run }) => (
        <ActionIcon key={name} variant="subtle" color="gray" aria-label={name} disabled={isOff} onClick={run}>
          <Icon size={16} aria-hidden />
        </ActionIcon>
      ))}
    </Group>
  );
}
