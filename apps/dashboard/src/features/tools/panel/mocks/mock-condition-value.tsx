import type { JsonValue, MockCondition, ParameterType } from "@callhook/core";
import { TextInput } from "@mantine/core";
import { readEntry } from "../../model/nested-entry.ts";
import { readCondition } from "../../model/read-mock.ts";
import { textOfValue } from "../../model/written-value.ts";
import { useTyped } from "./use-typed.ts";

type MockConditionValueProps = {
  label: string;
  condition: MockCondition;
  /** Undefined where the condition looks into a parameter. */
  type: ParameterType | undefined;
  onChange: (condition: MockCondition) => void;
};

/** What an argument is compared with. */
export function MockConditionValue({ label, condition, type, onChange }: MockConditionValueProps) {
  const read = (text: string) => readValue({ condition, type, text });
  const { text, isBroken, ...typed } = useTyped({
    shown: shownValue(condition),
    shownOf: (given) => {
      const made = read(given);
      return made === null ? null : shownValue(made);
    },
  });
  if (condition.is === "any") return null;
  return (
    <TextInput
      size="xs"
      flex="1 1 8em"
      aria-label={label}
      value={text}
      error={isBroken ? "This pattern cannot be used; look-around and back-references are not known." : null}
      onChange={(event) => {
        typed.type(event.currentTarget.value);
        const changed = read(event.currentTarget.value);
        if (changed !== null) onChange(changed);
      }}
      autoComplete="off"
      spellCheck={false}
    />
  );
}

function shownValue(condition: MockCondition): string {
  if (condition.is === "regex") return condition.pattern;
  return condition.is === "exact" ? textOfValue(condition.value) : "";
}

type Written = { condition: MockCondition; type: ParameterType | undefined; text: string };

function readValue({ condition: { argument, is }, type, text }: Written): MockCondition | null {
  if (is === "regex") return readCondition({ argument, is, pattern: text });
  return readCondition({ argument, is, value: exactValue(type, text) });
}

/** Text stays text where the parameter is one, or "94110" would become a number that never fits. */
function exactValue(type: ParameterType | undefined, text: string): JsonValue {
  return type === "string" ? text : (readEntry(text) ?? text);
}
