import { ActionIcon, Button, Stack, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { SpeechVariant, SpokenWords } from "@callhook/core";
import { ChoiceField } from "../fields/choice-field.tsx";
import classes from "../fields/fields.module.css";
import { itemOf } from "../fields/item-of.ts";
import { partOf } from "../fields/part-of.ts";
import { TextField } from "../fields/text-field.tsx";
import type { Setting } from "../fields/use-setting.ts";

type SpokenWordsFieldProps<Words extends SpokenWords> = {
  setting: Setting<Words>;
  label: string;
  mayBeModel?: boolean;
};

const usual = { value: "callhook", label: "Callhook's own, in the caller's language" } as const;
const fixed = { value: "author", label: "Sentences of yours" } as const;
const model = { value: "model", label: "Found by the model, in its own words" } as const;

/** Who finds the words: Callhook, the author in variants and languages, or the model. */
export function SpokenWordsField<Words extends SpokenWords>(props: SpokenWordsFieldProps<Words>) {
  const { label, mayBeModel = false } = props;
  const setting = anyWords(props.setting);
  const { value, onChange } = setting;
  const choose = (by: SpokenWords["by"]) =>
    onChange(by === "author" ? { by, variants: [{ text: "", language: null }] } : { by });
  return (
    <>
      <ChoiceField
        setting={{ ...partOf(setting, "by"), onChange: choose }}
        label={label}
        choices={mayBeModel ? [usual, fixed, model] : [usual, fixed]}
      />
      {value.by === "author" ? <VariantsField setting={partOf({ ...setting, value }, "variants")} /> : null}
    </>
  );
}

/** Words of the model are offered only where they may be; every other choice fits everywhere. */
function anyWords<Words extends SpokenWords>(setting: Setting<Words>): Setting<SpokenWords> {
  return setting as unknown as Setting<SpokenWords>;
}

function VariantsField({ setting }: { setting: Setting<SpeechVariant[]> }) {
  const { value: variants, onChange, errorAt } = setting;
  return (
    <Stack gap="sm" role="group" aria-label="Sentences">
      {variants.map((variant, index) => {
        const item = itemOf(setting, index, variant);
        const language = partOf(item, "language");
        return (
          // Sentences are told apart by their place: two may be the same while they are written.
          <div key={index} className={classes.sentence} role="group" aria-label={`Sentence ${index + 1}`}>
            <TextField
              setting={partOf(item, "text")}
              label="Sentence"
              placeholder="One moment, I'm looking."
            />
            <TextField
              setting={{
                ...language,
                value: language.value ?? "",
                onChange: (tag) => language.onChange(tag === "" ? null : tag),
              }}
              label="Language"
              placeholder="any"
              isCode
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              className={classes.remove}
              aria-label={`Remove sentence ${index + 1}`}
              disabled={variants.length === 1}
              onClick={() => onChange(variants.toSpliced(index, 1))}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      <Text size="xs" c={errorAt() === undefined ? "dimmed" : "var(--mantine-color-error)"}>
        {errorAt() ??
          "Several take turns. The language is a tag such as de or pt-BR, matched with the call's variable “language”."}
      </Text>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={15} aria-hidden />}
        style={{ alignSelf: "flex-start" }}
        onClick={() => onChange([...variants, { text: "", language: null }])}
      >
        Add sentence
      </Button>
    </Stack>
  );
}
