import { useSortable } from "@dnd-kit/react/sortable";
import { ActionIcon, Group, Text, Tooltip } from "@mantine/core";
import { IconChevronDown, IconChevronRight, IconGripVertical } from "@tabler/icons-react";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { firstMessage } from "../model/message-at.ts";
import type { ToolForm } from "../model/tool-form.ts";
import classes from "./editor.module.css";
import { ItemActions } from "./item-actions.tsx";
import { ParameterFields } from "./parameter-fields.tsx";

type ParameterCardProps = {
  id: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  onDuplicate: () => void;
  onRemove: () => void;
};

/** One parameter with what can be done to it as a whole: drag, move, fold, copy, remove. */
export function ParameterCard({ id, index, count, ...actions }: ParameterCardProps) {
  const { control, formState } = useFormContext<ToolForm>();
  const parameter = useWatch({ control, name: `parameters.${index}` });
  const [isFolded, setFolded] = useState(false);
  const key = parameter?.key ?? "";
  const label = key === "" ? `parameter ${index + 1}` : `parameter ${key}`;
  const { ref, handleRef, isDragging } = useSortable({ id, index, data: { label } });
  // What is wrong has to be in sight.
  const isShown = !isFolded || firstMessage(formState.errors.parameters?.[index]) !== undefined;

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
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${isShown ? "Fold" : "Unfold"} ${label}`}
          aria-expanded={isShown}
          onClick={() => setFolded(isShown)}
        >
          {isShown ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
        </ActionIcon>
        <span className={classes.parameterNumber}>{index + 1}</span>
        {isShown ? null : (
          <Text size="sm" truncate>
            <span className={classes.mono}>{key}</span> · {parameter?.location} · {parameter?.type}
          </Text>
        )}
        <ItemActions label={label} place={{ index, count }} {...actions} />
      </Group>
      {isShown ? <ParameterFields index={index} /> : null}
    </li>
  );
}
