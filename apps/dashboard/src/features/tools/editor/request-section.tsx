import { httpMethodSchema } from "@callhook/core";
import { NativeSelect, SegmentedControl, Switch, Text, TextInput } from "@mantine/core";
import { Controller, useFormContext, useWatch } from "react-hook-form";
import { syncPlaceholders } from "../model/placeholder-sync.ts";
import type { ToolForm } from "../model/tool-form.ts";
import classes from "./editor.module.css";
import { useSetting } from "./fields/use-setting.ts";
import { Section } from "./section.tsx";
import { StrandedBody } from "./stranded-body.tsx";

export function RequestSection() {
  const { register, control, formState, getValues, setValue } = useFormContext<ToolForm>();
  const [method, parameters] = useWatch({ control, name: ["method", "parameters"] });
  const hasBody = method !== "GET" && parameters.some(({ location }) => location === "body");

  function changeUrl(url: string) {
    const { url: previousUrl, parameters: current } = getValues();
    const next = syncPlaceholders({ previousUrl, url, parameters: current });
    if (next !== current) setValue("parameters", next, { shouldDirty: true });
  }

  return (
    <Section id="request" title="Request" lead="Where the tool calls, in the middle of the conversation.">
      <div className={classes.methodAndUrl}>
        <NativeSelect {...register("method")} label="Method" data={httpMethodSchema.options} />
        <Controller
          control={control}
          name="url"
          render={({ field }) => (
            <TextInput
              {...field}
              onChange={(event) => {
                changeUrl(event.currentTarget.value);
                field.onChange(event);
              }}
              label="URL"
              type="url"
              inputMode="url"
              placeholder="https://api.example.com/check-area"
              error={formState.errors.url?.message}
              withAsterisk
              spellCheck={false}
              autoComplete="off"
              classNames={{ input: classes.mono ?? "" }}
            />
          )}
        />
      </div>
      <Text size="xs" c="dimmed" mt={-12}>
        Write a value that belongs in the path as {"{key}"}, such as https://api.example.com/customers/
        {"{customer_id}"}: its parameter is added for you. {"{{env.base_url}}"} stands for a variable of the
        environment.
      </Text>
      <StrandedBody />
      {hasBody ? <BodyFormat /> : null}
      <Redirects />
    </Section>
  );
}

function Redirects() {
  const { value, name, onChange } = useSetting("redirects");
  return (
    <Switch
      name={name}
      checked={value === "follow"}
      onChange={(event) => onChange(event.currentTarget.checked ? "follow" : "refuse")}
      label="Follow redirects"
      description="Three at most, each checked anew; credentials do not go along to another host."
    />
  );
}

function BodyFormat() {
  const { control } = useFormContext<ToolForm>();
  return (
    <Controller
      control={control}
      name="bodyFormat"
      render={({ field }) => (
        <div>
          <Text component="div" size="sm" fw={500} mb={6} id="body-format">
            Body format
          </Text>
          <SegmentedControl
            value={field.value}
            onChange={field.onChange}
            aria-labelledby="body-format"
            data={[
              { value: "json", label: "JSON" },
              { value: "form", label: "Form-encoded" },
            ]}
          />
        </div>
      )}
    />
  );
}
