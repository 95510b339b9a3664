import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "react-hook-form";
import { ProblemNote } from "../../entrance/problem-note.tsx";
import type { EnvironmentVariable } from "./use-environments.ts";
import { type VariableForm as Values, variableFormSchema, variableWriteOf } from "./variable-form-schema.ts";

type VariableFormProps = {
  changed: EnvironmentVariable | undefined;
  environments: string[];
  error: unknown;
  isPending: boolean;
  onSave: (variable: ReturnType<typeof variableWriteOf>) => void;
  onCancel: () => void;
};

/** A name, and a value for each environment. */
export function VariableForm({ changed, environments, ...props }: VariableFormProps) {
  const { error, isPending, onSave, onCancel } = props;
  const form = useForm<Values>({
    resolver: zodResolver(variableFormSchema),
    defaultValues: {
      name: changed?.name ?? "",
      values: environments.map((environment) => ({ environment, value: changed?.values[environment] ?? "" })),
    },
  });
  const { errors } = form.formState;
  const noValue = errors.values?.root?.message ?? errors.values?.message;
  return (
    <form noValidate onSubmit={form.handleSubmit((values) => onSave(variableWriteOf(values)))}>
      <Stack gap="md">
        {changed === undefined ? (
          <TextInput
            label="Name"
            description="Tools write it as {{env.name}}: letters, digits and _."
            placeholder="base_url"
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            error={errors.name?.message}
            {...form.register("name")}
          />
        ) : null}
        {environments.map((environment, index) => (
          <TextInput
            key={environment}
            label={`Value in ${environment}`}
            placeholder={index === 0 ? "https://api.example.com" : "As in production"}
            autoComplete="off"
            spellCheck={false}
            error={errors.values?.[index]?.value?.message}
            {...form.register(`values.${index}.value`)}
          />
        ))}
        {noValue === undefined ? null : (
          <Text role="alert" size="sm" c="var(--mantine-color-error)">
            {noValue}
          </Text>
        )}
        <ProblemNote title="The variable was not saved" error={error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={isPending}>
            Save variable
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
