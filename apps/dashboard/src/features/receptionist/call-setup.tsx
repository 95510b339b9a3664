import { zodResolver } from "@hookform/resolvers/zod";
import { ActionIcon, Button, Collapse, Group, Stack, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronRight, IconPhone, IconPlus, IconTrash } from "@tabler/icons-react";
import { useId } from "react";
import { useFieldArray, useForm } from "react-hook-form";
import type { CallSetup as Setup } from "../conversation/use-conversation-verbs.ts";
import classes from "./call-setup.module.css";
import { callSetupFormSchema, callSetupOf, type CallSetupForm, emptyCallSetup } from "./call-setup-form.ts";

type CallSetupProps = { isStarting: boolean; onStart: (setup: Setup) => void };

/** Starts a call, if wanted with what is known about the caller. */
export function CallSetup({ isStarting, onStart }: CallSetupProps) {
  const [isOpen, { toggle, open }] = useDisclosure(false);
  const detailsId = useId();
  const form = useForm<CallSetupForm>({
    resolver: zodResolver(callSetupFormSchema),
    defaultValues: emptyCallSetup,
  });
  const { errors } = form.formState;
  const variables = useFieldArray({ control: form.control, name: "variables" });

  return (
    <form
      className={classes.setup}
      noValidate
      onSubmit={form.handleSubmit((values) => onStart(callSetupOf(values)), open)}
    >
      <Button
        type="submit"
        size="md"
        loading={isStarting}
        leftSection={<IconPhone size={18} aria-hidden />}
        className={classes.start}
      >
        Start call
      </Button>
      <UnstyledButton
        className={classes.toggle}
        onClick={toggle}
        aria-expanded={isOpen}
        aria-controls={detailsId}
      >
        <IconChevronRight size={15} data-open={isOpen || undefined} aria-hidden />
        Caller details
      </UnstyledButton>
      <Collapse expanded={isOpen} id={detailsId} keepMountedMode="display-none" className={classes.details}>
        <Stack gap="md" pt="xs">
          <TextInput
            label="Caller's number"
            description="What the phone line would show."
            placeholder="+1 415 555 0134"
            autoComplete="off"
            error={errors.from?.message}
            {...form.register("from")}
          />
          <fieldset className={classes.variables}>
            <legend>Variables</legend>
            <Text size="xs" c="dimmed" mb={6}>
              Values that the agent knows from the start, such as a name or a customer number.
            </Text>
            <Stack gap="xs">
              {variables.fields.map((field, index) => (
                <Group key={field.id} gap="xs" align="flex-start" wrap="nowrap">
                  <TextInput
                    flex={1}
                    aria-label={`Name of variable ${index + 1}`}
                    placeholder="customer_name"
                    autoComplete="off"
                    error={errors.variables?.[index]?.key?.message}
                    {...form.register(`variables.${index}.key`)}
                  />
                  <TextInput
                    flex={1}
                    aria-label={`Value of variable ${index + 1}`}
                    placeholder="Ada"
                    autoComplete="off"
                    error={errors.variables?.[index]?.value?.message}
                    {...form.register(`variables.${index}.value`)}
                  />
                  <ActionIcon
                    size={36}
                    variant="subtle"
                    color="gray"
                    aria-label={`Remove variable ${index + 1}`}
                    onClick={() => variables.remove(index)}
                  >
                    <IconTrash size={17} aria-hidden />
                  </ActionIcon>
                </Group>
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
        </Stack>
      </Collapse>
    </form>
  );
}
