import { parameterTypeSchema, type ValueProperty } from "@callhook/core";
import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { changeType } from "../model/change-type.ts";
import { messageAt } from "../model/message-at.ts";
import classes from "./editor.module.css";
import { ItemActions } from "./item-actions.tsx";
import type { NestedFieldProps } from "./shape-field-props.ts";
import { typeChoices } from "./type-choices.ts";

type ParameterPropertyProps = {
  property: ValueProperty;
  place: { index: number; count: number };
  errors: unknown;
  ValueEditor: NestedFieldProps["ValueEditor"];
  onChange: (property: ValueProperty) => void;
  onMove: (to: number) => void;
  onDuplicate: () => void;
  onRemove: () => void;
};

/** One property of an object, which may hold others. */
export function ParameterProperty(props: ParameterPropertyProps) {
  const { property, place, errors, onChange, ValueEditor } = props;
  const label = property.key === "" ? `property ${place.index + 1}` : `property ${property.key}`;
  const patch = (change: Partial<ValueProperty>) => onChange({ ...property, ...change });
  return (
    <li className={classes.parameter} aria-label={label}>
      <ItemActions {...props} label={label} />
      <div className={classes.parameterFields}>
        <TextInput
          label="Property key"
          placeholder="street"
          value={property.key}
          error={messageAt(errors, "key")}
          onChange={({ currentTarget }) => patch({ key: currentTarget.value })}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
          classNames={{ root: classes.keyField ?? "", input: classes.mono ?? "" }}
        />
        <NativeSelect
          label="Property type"
          data={typeChoices}
          value={property.type}
          error={messageAt(errors, "type")}
          onChange={({ currentTarget }) =>
            patch(changeType(property, parameterTypeSchema.parse(currentTarget.value)))
          }
        />
        <Checkbox
          label="Always given"
          checked={property.required}
          onChange={({ currentTarget }) => patch({ required: currentTarget.checked })}
          className={classes.besideInputs}
        />
        <Textarea
          label="Property description"
          value={property.description}
          error={messageAt(errors, "description")}
          onChange={({ currentTarget }) => patch({ description: currentTarget.value })}
          autosize
          minRows={1}
          maxRows={5}
          className={classes.descriptionField}
        />
      </div>
      <ValueEditor shape={property} onChange={patch} errors={errors} />
    </li>
  );
}
