import { SecretPicker } from "../../../secrets/secret-picker.tsx";
import type { Setting } from "./use-setting.ts";

/** The name of a secret of the workspace, chosen or made in place; its value is never seen here. */
export function SecretNameField({ setting, label }: { setting: Setting<string>; label: string }) {
  return (
    // The picker has no input of that name; a complaint about it finds its way by this.
    <div data-field={setting.name}>
      <SecretPicker
        label={label}
        description="Its value is never shown."
        value={setting.value}
        onChange={setting.onChange}
        error={setting.errorAt()}
      />
    </div>
  );
}
