import { type Permission, permissions } from "@callhook/core";
import { Checkbox, Radio, SimpleGrid, Stack, Text } from "@mantine/core";
import { type Control, Controller, useWatch } from "react-hook-form";
import type { KeyForm } from "./key-form.ts";
import { keyPresetNames, presetWords } from "./key-presets.ts";
import { groupScopes } from "./scope-groups.ts";

type ScopesFieldProps = {
  control: Control<KeyForm>;
  error: string | undefined;
  may: (permission: Permission) => boolean;
};

/** What the key may do: one of a few that fit most, or chosen one by one. */
export function ScopesField({ control, error, may }: ScopesFieldProps) {
  const preset = useWatch({ control, name: "preset" });
  return (
    <>
      <Controller
        name="preset"
        control={control}
        render={({ field }) => (
          <Radio.Group label="What it may do" value={field.value} onChange={field.onChange}>
            <Stack gap="sm" mt={4}>
              {keyPresetNames.map((name) => (
                <Radio
                  key={name}
                  value={name}
                  label={presetWords(name).label}
                  description={presetWords(name).may}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
      />
      {preset === "custom" ? (
        <Controller
          name="scopes"
          control={control}
          render={({ field }) => (
            <Checkbox.Group label="Scopes" error={error} value={field.value} onChange={field.onChange}>
              <ScopeChoices offered={permissions.filter(may)} />
            </Checkbox.Group>
          )}
        />
      ) : null}
    </>
  );
}

function ScopeChoices({ offered }: { offered: Permission[] }) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" mt={4} mb={6}>
      {groupScopes(offered).map(({ noun, scopes }) => (
        <div key={noun} role="group" aria-label={noun}>
          <Text size="sm" fw={600} mb={6}>
            {noun}
          </Text>
          <Stack gap={6}>
            {scopes.map(({ scope, may }) => (
              <Checkbox key={scope} value={scope} label={capitalized(may)} size="sm" />
            ))}
          </Stack>
        </div>
      ))}
    </SimpleGrid>
  );
}

function capitalized(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
