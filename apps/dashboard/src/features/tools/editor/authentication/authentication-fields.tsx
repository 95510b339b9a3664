import type { Credentials } from "@callhook/core";
import { Stack } from "@mantine/core";
import { partOf } from "../fields/part-of.ts";
import { SecretNameField } from "../fields/secret-name-field.tsx";
import { TextField } from "../fields/text-field.tsx";
import type { Setting } from "../fields/use-setting.ts";
import { ChoiceField } from "../fields/choice-field.tsx";
import { type Authentication, authenticationTypes } from "./authentication-types.ts";
import { ConnectionField } from "./connection-field.tsx";
import { OauthFields } from "./oauth-fields.tsx";

type AuthenticationFieldsProps = {
  setting: Setting<Authentication>;
  choices?: typeof authenticationTypes;
};

/** The way to sign in, and what that way needs. */
export function AuthenticationFields({ setting, choices = authenticationTypes }: AuthenticationFieldsProps) {
  const choose = (type: Authentication["type"]) => {
    const chosen = authenticationTypes.find(({ value }) => value === type);
    if (chosen !== undefined) setting.onChange(chosen.blank);
  };
  return (
    <Stack gap="md">
      <ChoiceField
        setting={{ ...partOf(setting, "type"), onChange: choose }}
        label="Sign-in"
        choices={choices}
      />
      <FieldsOfType setting={setting} />
      {setting.value.type === "none" || setting.value.type === "connection" ? null : (
        <OriginField setting={{ ...setting, value: setting.value }} />
      )}
    </Stack>
  );
}

function FieldsOfType({ setting }: { setting: Setting<Authentication> }) {
  const { value } = setting;
  switch (value.type) {
    case "none":
      return null;
    case "connection":
      return <ConnectionField setting={partOf({ ...setting, value }, "connectionId")} />;
    case "bearer":
      return (
        <SecretNameField
          setting={partOf({ ...setting, value }, "tokenSecret")}
          label="Secret with the token"
        />
      );
    case "basic": {
      const basic = { ...setting, value };
      return (
        <>
          <TextField setting={partOf(basic, "username")} label="User name" isCode />
          <SecretNameField setting={partOf(basic, "passwordSecret")} label="Secret with the password" />
        </>
      );
    }
    case "header": {
      const header = { ...setting, value };
      return (
        <>
          <TextField setting={partOf(header, "name")} label="Header name" isCode />
          <SecretNameField setting={partOf(header, "valueSecret")} label="Secret with the key" />
        </>
      );
    }
    case "query": {
      const query = { ...setting, value };
      return (
        <>
          <TextField setting={partOf(query, "key")} label="Query key" isCode />
          <SecretNameField setting={partOf(query, "valueSecret")} label="Secret with the key" />
        </>
      );
    }
    case "oauth2-client-credentials":
      return <OauthFields setting={{ ...setting, value }} />;
    case "mtls": {
      const mtls = { ...setting, value };
      return (
        <>
          <SecretNameField
            setting={partOf(mtls, "certificateSecret")}
            label="Secret with the certificate (PEM)"
          />
          <SecretNameField
            setting={partOf(mtls, "privateKeySecret")}
            label="Secret with the private key (PEM)"
          />
        </>
      );
    }
  }
}

/** Credentials belong to one origin and never leave it. */
function OriginField({ setting }: { setting: Setting<Credentials> }) {
  const { value, onChange, errorAt } = setting;
  const write = (text: string) => {
    const { origin: _, ...others } = value;
    onChange(text === "" ? others : { ...others, origin: text });
  };
  return (
    <TextField
      setting={{
        name: "authentication.origin",
        value: value.origin ?? "",
        onChange: write,
        errorAt: () => errorAt("origin"),
      }}
      label="Origin (optional)"
      placeholder="https://api.example.com"
      description="Where the credential may go. Usually that is the host of the URL; it never follows a redirect elsewhere."
      isCode
    />
  );
}
