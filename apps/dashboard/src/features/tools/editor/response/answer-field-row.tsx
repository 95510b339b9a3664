import type { ResponseMapping } from "@callhook/core";
import { Checkbox, TextInput } from "@mantine/core";
import editorClasses from "../editor.module.css";
import type { Setting } from "../fields/use-setting.ts";
import { type Click, setHidden, setSeen, setVariable, variableNameFor } from "./change-mapping.ts";
import { mappingOfField, savePathOf } from "./mapping-of-field.ts";
import classes from "./response.module.css";
import type { AnswerField } from "./sample-fields.ts";

type AnswerFieldRowProps = {
  field: AnswerField;
  /** What stands above it and was not named yet. */
  parents: { depth: number; step: string }[];
  setting: Setting<ResponseMapping>;
  click: Click;
};

/** One field of the answer, and what becomes of it. */
export function AnswerFieldRow({ field, parents, setting, click }: AnswerFieldRowProps) {
  const { value: mapping, onChange } = setting;
  const { path, sample } = field;
  const { isSeen, isHidden, variable } = mappingOfField(mapping, click);
  const steps = path.split(".");
  return (
    <>
      {parents.map(({ depth, step }) => (
        <li key={`${depth}${step}`} className={classes.parent} style={{ paddingInlineStart: depth * 18 }}>
          {stepWords(step)}
        </li>
      ))}
      <li className={classes.field}>
        <span className={classes.name} style={{ paddingInlineStart: (steps.length - 1) * 18 }}>
          <code>{stepWords(steps.at(-1) ?? path)}</code>{" "}
          <span className={classes.sample}>
            {sample === undefined ? "not in this sample" : JSON.stringify(sample)}
          </span>
        </span>
        <span className={classes.toggles}>
          <Checkbox
            size="xs"
            label="Agent sees it"
            aria-label={`The agent sees ${path}`}
            checked={isSeen}
            onChange={(event) => onChange(setSeen(mapping, click, event.currentTarget.checked))}
          />
          <Checkbox
            size="xs"
            label="Hidden"
            aria-label={`Hide ${path}`}
            checked={isHidden}
            onChange={(event) => onChange(setHidden(mapping, path, event.currentTarget.checked))}
          />
          <Checkbox
            size="xs"
            label="Variable"
            aria-label={`Save ${path} as a variable`}
            checked={variable !== null}
            disabled={isHidden}
            onChange={(event) =>
              onChange(
                setVariable(
                  mapping,
                  path,
                  event.currentTarget.checked ? variableNameFor(mapping, path) : null,
                ),
              )
            }
          />
        </span>
        {variable === null ? null : <VariableName setting={setting} path={path} variable={variable} />}
      </li>
    </>
  );
}

type VariableNameProps = { setting: Setting<ResponseMapping>; path: string; variable: string };

function VariableName({ setting, path, variable }: VariableNameProps) {
  const { value: mapping, name, onChange, errorAt } = setting;
  const index = mapping.save.findIndex((entry) => entry.path === savePathOf(path));
  return (
    <TextInput
      size="xs"
      className={classes.variable}
      aria-label={`Variable for ${path}`}
      name={`${name}.save.${index}.variable`}
      value={variable}
      onChange={(event) => onChange(setVariable(mapping, path, event.currentTarget.value))}
      error={errorAt(`save.${index}.variable`) ?? errorAt(`save.${index}.path`)}
      classNames={{ input: editorClasses.mono ?? "" }}
      spellCheck={false}
      autoComplete="off"
    />
  );
}

function stepWords(step: string): string {
  return step === "*" ? "each item" : step;
}
