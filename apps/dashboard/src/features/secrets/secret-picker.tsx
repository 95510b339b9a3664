import { Button, Group, Select } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useAccess } from "../../lib/use-access.ts";
import { SecretDialog } from "./secret-dialog.tsx";
import { useSecretNames } from "./use-secret-names.ts";

type SecretPickerProps = {
  label: string;
  description?: ReactNode;
  /** The name of the secret; empty for none. */
  value: string;
  onChange: (name: string) => void;
  onBlur?: () => void;
  error?: ReactNode;
  /** What a secret that is made here is called at first, such as `crm-token`. */
  suggestedName?: string;
  isReadOnly?: boolean;
};

/** Chooses one of the workspace's secrets by name, or makes one in place. Values are never shown. */
export function SecretPicker(props: SecretPickerProps) {
  const { label, description, value, onChange, onBlur, error, suggestedName, isReadOnly = false } = props;
  const names = useSecretNames();
  const { can } = useAccess();
  const [isOpen, { open, close }] = useDisclosure(false);
  const isMissing = value !== "" && names !== undefined && !names.includes(value);
  const choices = isMissing ? [value, ...names] : (names ?? (value === "" ? [] : [value]));
  const mayWrite = can("secrets:write") && !isReadOnly;
  return (
    <>
      <Group gap="xs" align="flex-end" wrap="wrap">
        <Select
          label={label}
          description={description}
          placeholder={names?.length === 0 ? "No secrets yet" : "Choose a secret"}
          data={choices}
          value={value === "" ? null : value}
          onChange={(name) => onChange(name ?? "")}
          onBlur={onBlur}
          error={error ?? (isMissing ? missingWords(mayWrite) : undefined)}
          searchable
          nothingFoundMessage={
            mayWrite
              ? "No such secret. Add it beside."
              : "No such secret. An admin of the workspace adds them."
          }
          readOnly={isReadOnly}
          style={{ flex: "1 1 220px" }}
        />
        {mayWrite ? (
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
            {isMissing ? "Save it" : "New secret"}
          </Button>
        ) : null}
      </Group>
      <SecretDialog
        isOpen={isOpen}
        suggestedName={isMissing ? value : suggestedName}
        onSaved={onChange}
        onClose={close}
      />
    </>
  );
}

function missingWords(mayWrite: boolean): string {
  const way = mayWrite ? "save it, or choose another" : "choose another, or ask an admin to save it";
  return `This secret does not exist; ${way}. Until then it cannot be used.`;
}
