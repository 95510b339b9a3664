import { ActionIcon, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useFieldArray, type UseFormReturn } from "react-hook-form";
import classes from "./call-setup.module.css";
import type { CallSetupForm } from "./call-setup-form.ts";

type Form = UseFormReturn<CallSetupForm>;

/** What the agent is told about the caller before the first word. */
export function CallVariableFields({ form }: { form: Form }) {
  const variables = useFieldArray({ control: form.control, name: "variables" });
  return (
    <fieldset className={classes.variables}>
      <legend>Variables</legend>
      <Text size="xs" c="dimmed" mb={6}>
        Values that the agent knows from the start, such as a name or a customer number.
      </Text>
      <Stack gap="xs">
        {variables.fields.map(({ id }, index) => (
          <CallVariableField key={id} form={form} index={index} onRemove={() => variables.remove(index)} />
        ))}
      </Stack>
      <Button
        mt="xs"
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => variables.append({ key: "", value: "" })}
      >
        Add a variable
      </Button>
    </fieldset>
  );
}

type CallVariableFieldProps = { form: Form; index: number; onRemove: () => void };

function CallVariableField({ form, index, onRemove }: CallVariableFieldProps) {
  const errors = form.formState.errors.variables?.[index];
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <TextInput
        flex={1}
        aria-label={`Name of variable ${index + 1}`}
        placeholder="customer_name"
        autoComplete="off"
        error={errors?.key?.message}
        {...form.register(`variables.${index}.key`)}
      />
      <TextInput
        flex={1}
        aria-label={`Value of variable ${index + 1}`}
        placeholder="Ada"
        autoComplete="off"
        error={errors?.value?.message}
        {...form.register(`variables.${index}.value`)}
      />
      <ActionIcon
        size={36}
        variant="subtle"
        color="gray"
        aria-label={`Remove variable ${index + 1}`}
        onClick={onRemove}
      >
        <IconTrash size={17} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
