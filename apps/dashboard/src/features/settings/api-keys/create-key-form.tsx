import type { Permission } from "@callhook/core";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { Controller, useForm } from "react-hook-form";
import { ProblemNote } from "../../entrance/problem-note.tsx";
import { useWorkspaceAccess } from "../use-workspace-access.ts";
import { emptyKeyForm, type KeyForm, keyFormSchema } from "./key-form.ts";
import { scopesOfPreset } from "./key-presets.ts";
import { ScopesField } from "./scopes-field.tsx";

export type KeyInput = {
  name: string;
  scopes?: Permission[] | undefined;
  expiresInDays?: number;
  requestsPerMinute?: number;
};
type CreateKeyFormProps = {
  error: unknown;
  isPending: boolean;
  onCreate: (input: KeyInput) => void;
  onCancel: () => void;
};

const expiries = [
  { value: "30", label: "In 30 days" },
  { value: "90", label: "In 90 days" },
  { value: "365", label: "In a year" },
  { value: "never", label: "Never" },
];

/** What a new key is called, may do, and how long and how often. */
export function CreateKeyForm({ error, isPending, onCreate, onCancel }: CreateKeyFormProps) {
  const { may } = useWorkspaceAccess();
  const form = useForm<KeyForm>({ resolver: zodResolver(keyFormSchema), defaultValues: emptyKeyForm });
  const { errors } = form.formState;
  return (
    <form noValidate onSubmit={form.handleSubmit((values) => onCreate(inputOf({ values, may })))}>
      <Stack gap="md">
        <TextInput
          label="Name"
          description="Who uses it, and where. The audit log tells of it by this name."
          placeholder="Phone gateway, production"
          autoComplete="off"
          data-autofocus
          error={errors.name?.message}
          {...form.register("name")}
        />
        <ScopesField control={form.control} error={errors.scopes?.message} may={may} />
        <Group gap="md" align="flex-start" grow preventGrowOverflow={false}>
          <Controller
            name="expiresInDays"
            control={form.control}
            render={({ field }) => (
              <NativeSelect
                label="Expires"
                description="A key that is forgotten ends by itself."
                data={expiries}
                {...field}
              />
            )}
          />
          <TextInput
            label="Requests per minute"
            description="Empty for the limit of the plan."
            inputMode="numeric"
            autoComplete="off"
            error={errors.requestsPerMinute?.message}
            {...form.register("requestsPerMinute")}
          />
        </Group>
        <ProblemNote title="No key was made" error={error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={isPending}>
            Create key
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function inputOf(options: { values: KeyForm; may: (permission: Permission) => boolean }): KeyInput {
  const { name, preset, scopes, expiresInDays, requestsPerMinute } = options.values;
  return {
    name,
    scopes: scopesOfPreset({ preset, chosen: scopes, mine: options.may }),
    ...(expiresInDays === "never" ? {} : { expiresInDays: Number(expiresInDays) }),
    ...(requestsPerMinute === "" ? {} : { requestsPerMinute: Number(requestsPerMinute) }),
  };
}
