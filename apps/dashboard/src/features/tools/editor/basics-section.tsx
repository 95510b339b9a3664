import { Code, Group, Text, Textarea, TextInput } from "@mantine/core";
import type { Tool } from "@callhook/core";
import { useFormContext, useWatch } from "react-hook-form";
import { shownFunctionName, type ToolForm } from "../model/tool-form.ts";
import { Section } from "./section.tsx";

const descriptionLimit = 2000;

export function BasicsSection({ saved }: { saved: Tool | null }) {
  const { register, control, formState } = useFormContext<ToolForm>();
  const [name, description] = useWatch({ control, name: ["name", "description"] });
  const { errors } = formState;
  return (
    <Section
      id="basics"
      title="Basics"
      lead="What the tool is called, and when an agent should reach for it."
    >
      <div>
        <TextInput
          {...register("name")}
          label="Name"
          placeholder="Check availability in area"
          error={errors.name?.message}
          maxLength={200}
          withAsterisk
          autoComplete="off"
        />
        <Text size="xs" c="dimmed" mt={6}>
          {name.trim() === "" ? (
            "The model sees a function name made from it."
          ) : (
            <>
              The model sees <Code>{shownFunctionName({ name, saved })}</Code>
            </>
          )}
        </Text>
      </div>
      <Textarea
        {...register("description")}
        label="Description"
        description="Tell the agent what the tool does and when to use it, as you would tell a new colleague."
        placeholder="Check whether we serve the caller's area. Use it when somebody asks if we come out to them."
        error={errors.description?.message}
        autosize
        minRows={3}
        maxRows={12}
        withAsterisk
        inputWrapperOrder={["label", "description", "input", "error"]}
      />
      <Group justify="flex-end" mt={-14}>
        <Text size="xs" c={description.length > descriptionLimit ? "red" : "dimmed"} aria-live="off">
          {description.length.toLocaleString("en")} / {descriptionLimit.toLocaleString("en")}
        </Text>
      </Group>
    </Section>
  );
}
