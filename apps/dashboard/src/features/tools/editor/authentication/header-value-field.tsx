import type { ToolForm } from "../../model/tool-form.ts";
import { ChoiceField } from "../fields/choice-field.tsx";
import { partOf } from "../fields/part-of.ts";
import { SecretNameField } from "../fields/secret-name-field.tsx";
import { TextField } from "../fields/text-field.tsx";
import type { Setting } from "../fields/use-setting.ts";

type HeaderValue = ToolForm["headers"][number]["value"];
type Source = Exclude<HeaderValue, string>["from"] | "text";

const sources: readonly { value: Source; label: string }[] = [
  { value: "text", label: "Text" },
  { value: "secret", label: "A secret" },
  { value: "variable", label: "A variable of the call" },
  { value: "system", label: "From the call" },
];

const systemValues = [
  { value: "call-id", label: "Call id" },
  { value: "tool-call-id", label: "Tool call id" },
  { value: "caller-number", label: "Caller's number" },
  { value: "agent", label: "Agent" },
  { value: "time", label: "Time" },
] as const;

const blanks: Record<Source, HeaderValue> = {
  text: "",
  constant: "",
  secret: { from: "secret", name: "" },
  variable: { from: "variable", name: "" },
  system: { from: "system", value: "caller-number" },
};

/** What a header says: written here, or found where it says. */
export function HeaderValueField({ setting }: { setting: Setting<HeaderValue> }) {
  const { value, name, onChange } = setting;
  const source = typeof value === "string" || value.from === "constant" ? "text" : value.from;
  return (
    <>
      <ChoiceField
        setting={{
          name: `${name}.from`,
          value: source,
          onChange: (next) => onChange(blanks[next]),
          errorAt: () => undefined,
        }}
        label="Value from"
        choices={sources}
      />
      <ValueFields setting={setting} />
    </>
  );
}

function ValueFields({ setting }: { setting: Setting<HeaderValue> }) {
  const { value } = setting;
  if (typeof value === "string") return <TextField setting={{ ...setting, value }} label="Value" isCode />;
  switch (value.from) {
    case "constant":
      return <TextField setting={{ ...setting, value: String(value.value) }} label="Value" isCode />;
    case "secret":
      return <SecretNameField setting={partOf({ ...setting, value }, "name")} label="Secret" />;
    case "variable":
      return <TextField setting={partOf({ ...setting, value }, "name")} label="Variable" isCode />;
    case "system":
      return (
        <ChoiceField setting={partOf({ ...setting, value }, "value")} label="Value" choices={systemValues} />
      );
  }
}
