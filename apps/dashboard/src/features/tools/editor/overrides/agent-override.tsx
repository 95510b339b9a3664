import type { AgentId, AgentOverride as Override } from "@callhook/core";
import { Button, Checkbox, NumberInput, Stack, Text, Textarea } from "@mantine/core";
import { useId, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import type { ToolForm } from "../../model/tool-form.ts";
import classes from "../fields/fields.module.css";
import { useSetting } from "../fields/use-setting.ts";
import { ConfirmationField } from "../guards/confirmation-field.tsx";
import { summariseOverride } from "./summarise-override.ts";

/** What is different for one agent: its words for the model, its patience, and whether it asks first. */
export function AgentOverride({ agent }: { agent: AgentId }) {
  const { control } = useFormContext<ToolForm>();
  const [parameters, usualSeconds] = useWatch({ control, name: ["parameters", "responseTimeoutSeconds"] });
  const { value: overrides, name, onChange, errorAt } = useSetting("overrides");
  const override = overrides[agent] ?? {};
  const [isOpen, setOpen] = useState(false);
  const bodyId = useId();
  const isShown = isOpen || errorAt(agent) !== undefined;

  /** What is undefined is as for everybody; an agent for which nothing is different has no entry. */
  function change(next: Override): void {
    const { [agent]: _, ...others } = overrides;
    const kept = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
    onChange(Object.keys(kept).length === 0 ? others : { ...others, [agent]: kept });
  }

  const { confirmation } = override;
  return (
    <div className={classes.card} role="group" aria-label={`Different for the ${agent}`}>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-expanded={isShown}
        aria-controls={bodyId}
        onClick={() => setOpen(!isShown)}
      >
        Different for the {agent}
      </Button>
      <Text size="xs" c="dimmed" ms={8} mt={2}>
        {summariseOverride(override)}
      </Text>
      <div id={bodyId} hidden={!isShown}>
        {isShown ? (
          <Stack gap="md" mt="md">
            <Textarea
              label={`Description for the ${agent}`}
              description="What its model reads in place of the description above."
              placeholder="As for everybody"
              name={`${name}.${agent}.description`}
              value={override.description ?? ""}
              onChange={({ currentTarget: { value } }) =>
                change({ ...override, description: value === "" ? undefined : value })
              }
              error={errorAt(`${agent}.description`)}
              autosize
              minRows={2}
            />
            <NumberInput
              label={`Response timeout for the ${agent}`}
              placeholder={`As for everybody: ${usualSeconds} s`}
              suffix=" s"
              name={`${name}.${agent}.responseTimeoutSeconds`}
              value={override.responseTimeoutSeconds ?? ""}
              onChange={(value) =>
                change({ ...override, responseTimeoutSeconds: typeof value === "number" ? value : undefined })
              }
              error={errorAt(`${agent}.responseTimeoutSeconds`)}
              allowNegative={false}
              clampBehavior="none"
            />
            <Checkbox
              label="Its own confirmation"
              description={`Otherwise the ${agent} asks as set under confirmation and rules.`}
              checked={confirmation !== undefined}
              onChange={(event) =>
                change({
                  ...override,
                  confirmation: event.currentTarget.checked ? { mode: "always" } : undefined,
                })
              }
            />
            {confirmation === undefined ? null : (
              <ConfirmationField
                keys={parameters.map(({ key }) => key).filter((key) => key !== "")}
                setting={{
                  name: `${name}.${agent}.confirmation`,
                  value: confirmation,
                  onChange: (next) => change({ ...override, confirmation: next }),
                  errorAt: (part) =>
                    errorAt(part === undefined ? `${agent}.confirmation` : `${agent}.confirmation.${part}`),
                }}
              />
            )}
          </Stack>
        ) : null}
      </div>
    </div>
  );
}
