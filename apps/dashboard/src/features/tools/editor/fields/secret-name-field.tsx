import type { Setting } from "./use-setting.ts";
import { TextField } from "./text-field.tsx";

/** The name of a secret of the workspace; its value is never seen here. */
export function SecretNameField({ setting, label }: { setting: Setting<string>; label: string }) {
  return (
    <TextField
      setting={setting}
      label={label}
      placeholder="crm-key"
      isCode
      description="The name of a secret of this workspace. Its value is never shown."
    />
  );
}
