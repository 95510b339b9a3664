import { NativeSelect } from "@mantine/core";
import { parameterTypeSchema } from "@callhook/core";
import { changeType } from "../model/change-type.ts";
import { errorsAt, messageAt } from "../model/message-at.ts";
import classes from "./editor.module.css";
import type { NestedFieldProps } from "./shape-field-props.ts";
import { typeChoices } from "./type-choices.ts";

/** What each item of a list looks like. */
export function ParameterItem({ shape, onChange, errors, ValueEditor }: NestedFieldProps) {
  const items = shape.items ?? { type: "string" };
  return (
    <fieldset className={classes.nested}>
      <legend>Each item</legend>
      <NativeSelect
        label="Item type"
        data={typeChoices}
        value={items.type}
        error={messageAt(errors, "items.type") ?? messageAt(errors, "items")}
        onChange={({ currentTarget }) => {
          const type = parameterTypeSchema.parse(currentTarget.value);
          onChange({ items: { ...items, ...changeType(items, type) } });
        }}
      />
      <ValueEditor
        shape={items}
        onChange={(patch) => onChange({ items: { ...items, ...patch } })}
        errors={errorsAt(errors, "items")}
        canBeMissing={false}
      />
    </fieldset>
  );
}
