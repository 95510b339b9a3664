import { DragDropProvider } from "@dnd-kit/react";
import { isSortable } from "@dnd-kit/react/sortable";
import type { Parameter } from "@callhook/core";
import { Button, Group, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useFieldArray, useFormContext } from "react-hook-form";
import { duplicateOf } from "../model/change-type.ts";
import { blankParameter, type ToolForm } from "../model/tool-form.ts";
import { withAnnouncements } from "./drag-announcements.ts";
import classes from "./editor.module.css";
import { ParameterCard } from "./parameter-card.tsx";
import { PasteSampleButton } from "../import/paste-sample-button.tsx";

type Removed = { index: number; parameter: Parameter };

/** The parameters one by one: add, change, put in order, copy, remove and take back. */
export function ParameterList() {
  const { control, getValues, formState } = useFormContext<ToolForm>();
  const { fields, append, insert, move, remove } = useFieldArray({ control, name: "parameters" });
  const [removed, setRemoved] = useState<Removed | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), [removed]);

  function removeAt(index: number) {
    const parameter = getValues(`parameters.${index}`);
    remove(index);
    setRemoved({ index, parameter });
  }

  function restore({ index, parameter }: Removed) {
    insert(Math.min(index, fields.length), parameter, { shouldFocus: true });
    setRemoved(null);
  }

  function duplicate(index: number) {
    const parameters = getValues("parameters");
    const original = parameters[index];
    if (original === undefined) return;
    const copy = duplicateOf(
      original,
      parameters.map(({ key }) => key),
    );
    insert(index + 1, copy, { focusName: `parameters.${index + 1}.key` });
  }

  function add() {
    setRemoved(null);
    append(blankParameter(getValues("method")), { focusName: `parameters.${fields.length}.key` });
  }

  const problem = formState.errors.parameters?.root?.message ?? formState.errors.parameters?.message;
  return (
    <>
      {fields.length === 0 && removed === null ? (
        <Text size="sm" c="dimmed">
          No parameters yet. Without any, the tool sends the same request every time.
        </Text>
      ) : null}
      <DragDropProvider
        plugins={withAnnouncements}
        onDragEnd={({ operation: { source }, canceled }) => {
          if (canceled || !isSortable(source) || source.initialIndex === source.index) return;
          const { initialIndex, index } = source;
          // At once: dnd-kit would render the new order as a transition, later than the values of the fields, and a
          // field that is registered in between shows the value of its neighbour.
          flushSync(() => move(initialIndex, index));
        }}
      >
        <ol className={classes.parameters} aria-label="Parameters">
          {fields.map(({ id }, index) => (
            <ParameterCard
              key={id}
              id={id}
              index={index}
              count={fields.length}
              onMove={(to) => move(index, to)}
              onDuplicate={() => duplicate(index)}
              onRemove={() => removeAt(index)}
            />
          ))}
        </ol>
      </DragDropProvider>
      {removed === null ? null : (
        <Group gap="sm" role="status" className={classes.removed}>
          <Text size="sm">
            Removed {removed.parameter.key === "" ? "a parameter" : removed.parameter.key}.
          </Text>
          <Button ref={undo} size="compact-sm" variant="subtle" onClick={() => restore(removed)}>
            Undo
          </Button>
        </Group>
      )}
      {problem === undefined ? null : (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {problem}
        </Text>
      )}
      <Group gap="sm">
        <Button
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={add}
          w="fit-content"
        >
          Add parameter
        </Button>
        <PasteSampleButton />
      </Group>
    </>
  );
}
