import { ActionIcon, Button, Stack, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { itemOf } from "../fields/item-of.ts";
import { partOf } from "../fields/part-of.ts";
import { TextField } from "../fields/text-field.tsx";
import type { Setting } from "../fields/use-setting.ts";
import classes from "../fields/fields.module.css";
import type { ToolForm } from "../../model/tool-form.ts";
import { HeaderValueField } from "./header-value-field.tsx";

/** Headers that every request carries, each fixed or from a secret, a variable or the call. */
export function HeadersField({ setting }: { setting: Setting<ToolForm["headers"]> }) {
  const { value: headers, onChange, errorAt } = setting;
  return (
    <Stack gap="sm" role="group" aria-label="Headers">
      <Text size="sm" fw={500}>
        Headers
      </Text>
      {headers.map((header, index) => {
        const item = itemOf(setting, index, header);
        return (
          // A header has no name of its own until it is typed: its place tells it from the others.
          <div key={index} className={classes.row} role="group" aria-label={`Header ${index + 1}`}>
            <TextField setting={partOf(item, "name")} label="Name" placeholder="X-Tenant" isCode />
            <HeaderValueField setting={partOf(item, "value")} />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove header ${header.name === "" ? index + 1 : header.name}`}
              className={classes.remove}
              onClick={() => onChange(headers.toSpliced(index, 1))}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      {errorAt() === undefined ? null : (
        <Text size="xs" c="var(--mantine-color-error)">
          {errorAt()}
        </Text>
      )}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={15} aria-hidden />}
        style={{ alignSelf: "flex-start" }}
        onClick={() => onChange([...headers, { name: "", value: "" }])}
      >
        Add header
      </Button>
    </Stack>
  );
}
