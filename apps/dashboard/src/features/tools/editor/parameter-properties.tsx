import type { ValueProperty } from "@callhook/core";
import { Button, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { blankProperty, duplicateOf } from "../model/change-type.ts";
import { errorsAt, messageAt } from "../model/message-at.ts";
import classes from "./editor.module.css";
import { ParameterProperty } from "./parameter-property.tsx";
import type { NestedFieldProps } from "./shape-field-props.ts";

/** What an object holds, in order. */
export function ParameterProperties({ shape, onChange, errors, ValueEditor }: NestedFieldProps) {
  const properties = shape.properties ?? [];
  const keys = properties.map(({ key }) => key);
  const set = (next: ValueProperty[]) => onChange({ properties: next });
  const problem = messageAt(errors, "properties");
  return (
    <fieldset className={classes.nested}>
      <legend>Properties</legend>
      <ol className={classes.parameters} aria-label="Properties">
        {properties.map((property, index) => (
          <ParameterProperty
            // A property has no identity but its place.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            property={property}
            place={{ index, count: properties.length }}
            errors={errorsAt(errors, `properties.${index}`)}
            ValueEditor={ValueEditor}
            onChange={(next) => set(properties.with(index, next))}
            onMove={(to) => set(moved(properties, { from: index, to }))}
            onDuplicate={() => set(properties.toSpliced(index + 1, 0, duplicateOf(property, keys)))}
            onRemove={() => set(properties.toSpliced(index, 1))}
          />
        ))}
      </ol>
      {problem === undefined ? null : (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {problem}
        </Text>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => set([...properties, blankProperty()])}
        w="fit-content"
      >
        Add property
      </Button>
    </fieldset>
  );
}

function moved(properties: ValueProperty[], { from, to }: { from: number; to: number }): ValueProperty[] {
  return properties.toSpliced(from, 1).toSpliced(to, 0, ...properties.slice(from, from + 1));
}
