import classes from "./editor.module.css";
import { ParameterItem } from "./parameter-item.tsx";
import { ParameterKind } from "./parameter-kind.tsx";
import { ParameterMore } from "./parameter-more.tsx";
import { ParameterProperties } from "./parameter-properties.tsx";
import type { ValueEditorProps } from "./shape-field-props.ts";

/** What a value looks like beyond its type: its kind, what is inside of it, its limits. */
export function ParameterValue({ shape, onChange, errors, lead, canBeMissing = true }: ValueEditorProps) {
  const props = { shape, onChange, errors };
  const { type } = shape;
  const hasKind = type === "string" || type === "number" || type === "integer";
  return (
    <div className={classes.value}>
      <div className={classes.pair}>
        {lead}
        {hasKind ? <ParameterKind {...props} /> : null}
      </div>
      {type === "array" ? <ParameterItem {...props} ValueEditor={ParameterValue} /> : null}
      {type === "object" ? <ParameterProperties {...props} ValueEditor={ParameterValue} /> : null}
      <ParameterMore {...props} canBeMissing={canBeMissing} />
    </div>
  );
}
