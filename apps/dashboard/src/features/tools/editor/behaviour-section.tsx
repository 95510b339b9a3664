import type { InterruptionMode } from "@callhook/core";
import { Code, NumberInput, Radio, Stack, Switch, Text } from "@mantine/core";
import { Controller, useFormContext } from "react-hook-form";
import { editorTimeoutSeconds, type ToolForm } from "../model/tool-form.ts";
import { Section } from "./section.tsx";

const modes: { value: InterruptionMode; label: string; description: string }[] = [
  {
    value: "disable-during-tool",
    label: "While the tool runs",
    description: "Once the answer is in, the caller can cut in as usual.",
  },
  {
    value: "disable-during-tool-and-turn",
    label: "Until the agent has said the result",
    description: "For answers that must be heard to the end, such as a booking number.",
  },
];

export function BehaviourSection() {
  return (
    <Section id="behaviour" title="Behaviour" lead="How the conversation goes on while the endpoint works.">
      <ResponseTimeout />
      <Interruptions />
      <LaterAnswer />
    </Section>
  );
}

function ResponseTimeout() {
  const { control } = useFormContext<ToolForm>();
  const { minimum, maximum, usual } = editorTimeoutSeconds;
  return (
    <Controller
      control={control}
      name="responseTimeoutSeconds"
      render={({ field: { value, onChange, ...field }, fieldState }) => (
        <NumberInput
          {...field}
          value={Number.isNaN(value) ? "" : value}
          onChange={(next) => onChange(typeof next === "number" ? next : Number.NaN)}
          label="Response timeout"
          description={`Seconds to wait for an answer, ${minimum} to ${maximum}. Usually ${usual}; on the phone, shorter is kinder.`}
          suffix=" s"
          step={1}
          allowNegative={false}
          clampBehavior="none"
          error={fieldState.error?.message}
          maw={360}
        />
      )}
    />
  );
}

function Interruptions() {
  const { control } = useFormContext<ToolForm>();
  return (
    <Controller
      control={control}
      name="interruptions"
      render={({ field: { value, onChange, onBlur, ref } }) => (
        <Stack gap="md">
          <Switch
            ref={ref}
            onBlur={onBlur}
            checked={value !== "allow"}
            onChange={(event) => onChange(event.currentTarget.checked ? "disable-during-tool" : "allow")}
            label="Disable interruptions"
            description="The caller cannot stop the tool by speaking. What they say meanwhile is kept and answered afterwards, never lost."
          />
          {value === "allow" ? null : (
            <Radio.Group value={value} onChange={onChange} label="For how long" ms={{ base: 0, sm: 52 }}>
              <Stack gap="sm" mt="xs">
                {modes.map((mode) => (
                  <Radio key={mode.value} {...mode} />
                ))}
              </Stack>
            </Radio.Group>
          )}
        </Stack>
      )}
    />
  );
}

function LaterAnswer() {
  const { control } = useFormContext<ToolForm>();
  return (
    <Controller
      control={control}
      name="asynchronous"
      render={({ field: { value, onChange, onBlur, ref } }) => (
        <Stack gap="md">
          <Switch
            ref={ref}
            onBlur={onBlur}
            checked={value}
            onChange={(event) => onChange(event.currentTarget.checked)}
            label="The answer may come later"
            description="For work that takes minutes. The endpoint answers 202 at once and brings the result later; the agent says so, and tells the result when nobody speaks."
          />
          {value ? <CallbackHelp /> : null}
        </Stack>
      )}
    />
  );
}

function CallbackHelp() {
  return (
    <Text size="sm" c="dimmed" ms={{ base: 0, sm: 52 }}>
      Every request carries an address in the header <Code>x-callhook-callback-url</Code>. Answer with the
      status <Code>202</Code>, then <Code>POST</Code> the result there once, as JSON or text, within 24 hours.
      Any other answer counts at once, as usual.
    </Text>
  );
}
