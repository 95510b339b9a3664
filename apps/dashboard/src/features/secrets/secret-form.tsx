import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Group, Stack, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { useForm } from "react-hook-form";
import { ProblemNote } from "../entrance/problem-note.tsx";
import { secretFormSchema, type SecretFormValues } from "./secret-form-schema.ts";
import { SecretValueInput } from "./secret-value-input.tsx";

type SecretFormProps = {
  replaced: string | undefined;
  suggestedName: string | undefined;
  error: unknown;
  isPending: boolean;
  onSave: (secret: SecretFormValues) => void;
  onCancel: () => void;
};

/** A name and a value that nobody is shown again. */
export function SecretForm({ replaced, suggestedName = "", ...props }: SecretFormProps) {
  const { error, isPending, onSave, onCancel } = props;
  const form = useForm<SecretFormValues>({
    resolver: zodResolver(secretFormSchema),
    defaultValues: { name: replaced ?? suggestedName, value: "" },
  });
  const { errors } = form.formState;
  const submit = form.handleSubmit(onSave);
  function onSubmit(event: FormEvent) {
    // The picker opens this within the form of a tool, which must not be saved along with it.
    event.stopPropagation();
    void submit(event);
  }
  return (
    <form noValidate onSubmit={onSubmit}>
      <Stack gap="md">
        {replaced === undefined ? (
          <TextInput
            label="Name"
            description="What tools call it: letters, digits, _ . and -."
            placeholder="crm-key"
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            error={errors.name?.message}
            {...form.register("name")}
          />
        ) : null}
        <SecretValueInput
          label={replaced === undefined ? "Value" : "New value"}
          description={`Paste a key, a token, a password, or a certificate with all its lines. It is kept encrypted and shown to nobody again.${replaced === undefined ? "" : " Tools use the new value from their next call on."}`}
          data-autofocus={replaced === undefined ? undefined : true}
          error={errors.value?.message}
          {...form.register("value")}
        />
        <ProblemNote title="The secret was not saved" error={error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={isPending}>
            {replaced === undefined ? "Save secret" : "Replace value"}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
