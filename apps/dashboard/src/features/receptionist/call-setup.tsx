import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Collapse, Group, NativeSelect, Stack, TextInput, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronRight, IconMicrophone, IconPhone } from "@tabler/icons-react";
import { useId } from "react";
import { Controller, useForm } from "react-hook-form";
import { EnvironmentPicker } from "../environments/environment-picker.tsx";
import type { CallSetup as Setup } from "../conversation/use-conversation-verbs.ts";
import classes from "./call-setup.module.css";
import { CallVariableFields } from "./call-variable-fields.tsx";
import { callSetupFormSchema, callSetupOf, type CallSetupForm, emptyCallSetup } from "./call-setup-form.ts";

type CallSetupProps = {
  isStarting: boolean;
  /** Whether the browser can listen. */
  canTalk: boolean;
  onStart: (setup: Setup, isByVoice: boolean) => void;
};

/** Starts a call, if wanted with what is known about the caller. */
export function CallSetup({ isStarting, canTalk, onStart }: CallSetupProps) {
  const [isOpen, { toggle, open }] = useDisclosure(false);
  const detailsId = useId();
  const form = useForm<CallSetupForm>({
    resolver: zodResolver(callSetupFormSchema),
    defaultValues: emptyCallSetup,
  });

  const submit = (isByVoice: boolean) =>
    form.handleSubmit((values) => onStart(callSetupOf(values), isByVoice), open);

  return (
    <form className={classes.setup} noValidate onSubmit={(event) => void submit(false)(event)}>
      <Group justify="center" gap="sm">
        <Button
          type="submit"
          size="md"
          loading={isStarting}
          leftSection={<IconPhone size={18} aria-hidden />}
          className={classes.start}
        >
          Start call
        </Button>
        {canTalk ? (
          <Button
            size="md"
            variant="default"
            disabled={isStarting}
            leftSection={<IconMicrophone size={18} aria-hidden />}
            onClick={() => void submit(true)()}
          >
            Call by voice
          </Button>
        ) : null}
      </Group>
      <Controller
        name="environment"
        control={form.control}
        render={({ field }) => (
          <EnvironmentPicker
            description="Whose addresses and secrets its tools use."
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
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
            error={form.formState.errors.from?.message}
            {...form.register("from")}
          />
          <CallVariableFields form={form} />
          <NativeSelect
            label="Model"
            description="Who does the talking."
            data={[
              { value: "agent", label: "As the receptionist is set" },
              { value: "offline", label: "The offline model: no key, no cost" },
            ]}
            {...form.register("model")}
          />
          <NativeSelect
            label="Answer tools from mocks"
            description="A rehearsal: endpoints are not called where a tool's mock fits."
            data={[
              { value: "off", label: "No, call the endpoints" },
              { value: "fail", label: "Yes; without a mock the tool fails" },
              { value: "sample", label: "Yes; without a mock an answer is made up" },
              { value: "call", label: "Yes; without a mock call the endpoint" },
            ]}
            {...form.register("mocks")}
          />
        </Stack>
      </Collapse>
    </form>
  );
}
