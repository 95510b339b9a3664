import { useSortable } from "@dnd-kit/react/sortable";
import { ActionIcon, Group, Tooltip } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from "@tabler/icons-react";
import { useFormContext, useWatch } from "react-hook-form";
import type { ToolForm } from "../model/tool-form.ts";
import classes from "./editor.module.css";
import { ParameterFields } from "./parameter-fields.tsx";

type ParameterCardProps = {
  id: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
};

/** One parameter with what can be done to it as a whole: drag, move up or down, remove. */
export function ParameterCard({ id, index, count, onMove, onRemove }: ParameterCardProps) {
  const { control } = useFormContext<ToolForm>();
  const key = useWatch({ control, name: `parameters.${index}.key` });
  const label = key === "" || key === undefined ? `parameter ${index + 1}` : `parameter ${key}`;
  const { ref, handleRef, isDragging } = useSortable({ id, index, data: { label } });

  return (
    <li ref={ref} className={classes.parameter} data-dragging={isDragging || undefined} aria-label={label}>
      <Group gap={4} className={classes.parameterActions} wrap="nowrap">
        <Tooltip label="Drag to reorder">
          <ActionIcon
            ref={handleRef}
            variant="subtle"
            color="gray"
            aria-label={`Reorder ${label}`}
            className={classes.handle}
          >
            <IconGripVertical size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <span className={classes.parameterNumber}>{index + 1}</span>
        <Group gap={2} ms="auto" wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Move ${label} up`}
            disabled={index === 0}
            onClick={() => onMove(index - 1)}
          >
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Move ${label} down`}
            disabled={index === count - 1}
            onClick={() => onMove(index + 1)}
          >
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={`Remove ${label}`} onClick={onRemove}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <ParameterFields index={index} />
    </li>
  );
}
