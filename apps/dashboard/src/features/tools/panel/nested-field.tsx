import type { JsonValue, ValueShape } from "@callhook/core";
import { ActionIcon, Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { blankOf, propertiesOf } from "../model/nested-entry.ts";
import { ScalarField } from "./scalar-field.tsx";
import classes from "./panel.module.css";

type NestedFieldProps = {
  label: string;
  shape: ValueShape | undefined;
  value: JsonValue;
  onChange: (value: JsonValue) => void;
  /** Where the whole of it may be left out. */
  onLeaveOut?: () => void;
};

/** A value of any shape, as fields within fields; leaves are kept as they are typed. */
export function NestedField(props: NestedFieldProps) {
  const { label, shape, value, onChange } = props;
  if (shape?.type === "object" && isObject(value))
    return <ObjectFields {...props} shape={shape} value={value} />;
  if (shape?.type === "array" && Array.isArray(value))
    return <ListFields {...props} shape={shape} value={value} />;
  return (
    <ScalarField
      label={label}
      type={shape?.type ?? "string"}
      options={shape?.options}
      isOptional
      entry={typeof value === "string" ? value : JSON.stringify(value)}
      onEntry={onChange}
    />
  );
}

type ObjectFieldsProps = Omit<NestedFieldProps, "value"> & {
  shape: ValueShape;
  value: Record<string, JsonValue>;
};

function ObjectFields({ label, shape, value, onChange, onLeaveOut }: ObjectFieldsProps) {
  return (
    <fieldset className={classes.nested}>
      <legend>{label}</legend>
      <Stack gap="xs" align="stretch">
        {propertiesOf(shape, value).map(({ key, ...part }) => (
          <NestedField key={key} {...part} onChange={(changed) => onChange({ ...value, [key]: changed })} />
        ))}
        <LeaveOut label={label} onLeaveOut={onLeaveOut} />
      </Stack>
    </fieldset>
  );
}

type ListFieldsProps = Omit<NestedFieldProps, "value"> & { shape: ValueShape; value: JsonValue[] };

function ListFields({ label, shape, value, onChange, onLeaveOut }: ListFieldsProps) {
  const name = nameIn(label);
  return (
    <fieldset className={classes.nested}>
      <legend>{label}</legend>
      <Stack gap="xs" align="stretch">
        {value.length === 0 ? (
          <Text size="sm" c="dimmed">
            Nothing in it.
          </Text>
        ) : null}
        {value.map((item, index) => (
          <Group key={index} gap="xs" wrap="nowrap" align="flex-end">
            <div className={classes.nestedItem}>
              <NestedField
                label={`${name} ${index + 1}`}
                shape={shape.items}
                value={item}
                onChange={(changed) => onChange(value.with(index, changed))}
              />
            </div>
            <ActionIcon
              size={36}
              variant="subtle"
              color="gray"
              aria-label={`Remove ${name} ${index + 1}`}
              onClick={() => onChange(value.toSpliced(index, 1))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange([...value, blankOf(shape.items)])}
          >
            Add to {name}
          </Button>
          <LeaveOut label={label} onLeaveOut={onLeaveOut} />
        </Group>
      </Stack>
    </fieldset>
  );
}

function LeaveOut({ label, onLeaveOut }: { label: string; onLeaveOut: (() => void) | undefined }) {
  if (onLeaveOut === undefined) return null;
  return (
    <Button size="xs" variant="subtle" color="gray" style={{ alignSelf: "flex-start" }} onClick={onLeaveOut}>
      Leave out {nameIn(label)}
    </Button>
  );
}

/** The label without what stands in brackets behind it. */
function nameIn(label: string): string {
  return label.replace(/ \(.*\)$/, "");
}

function isObject(value: JsonValue): value is Record<string, JsonValue> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
