import { TagsInput, Textarea } from "@mantine/core";
import { useState } from "react";
import { ChoiceField } from "../fields/choice-field.tsx";
import { partOf } from "../fields/part-of.ts";
import { SecretNameField } from "../fields/secret-name-field.tsx";
import { TextField } from "../fields/text-field.tsx";
import type { Setting } from "../fields/use-setting.ts";
import type { AuthenticationOf } from "./authentication-types.ts";

type Oauth = AuthenticationOf<"oauth2-client-credentials">;

/** Where a token is fetched, and what for; it is renewed before it ends. */
export function OauthFields({ setting }: { setting: Setting<Oauth> }) {
  const scopes = partOf(setting, "scopes");
  return (
    <>
      <TextField
        setting={partOf(setting, "tokenUrl")}
        label="Token URL"
        placeholder="https://login.example.com/token"
        isCode
      />
      <TextField setting={partOf(setting, "clientId")} label="Client id" isCode />
      <SecretNameField setting={partOf(setting, "clientSecret")} label="Secret with the client secret" />
      <TagsInput
        label="Scopes"
        name={scopes.name}
        value={scopes.value}
        onChange={scopes.onChange}
        error={scopes.errorAt()}
        splitChars={[" ", ","]}
        placeholder={scopes.value.length === 0 ? "visits.read" : ""}
      />
      <ChoiceField
        setting={partOf(setting, "clientAuthentication")}
        label="The client proves itself"
        choices={[
          { value: "basic", label: "In the Authorization header (usual)" },
          { value: "body", label: "In the body" },
        ]}
      />
      <MoreParameters setting={partOf(setting, "parameters")} />
    </>
  );
}

/** One `name=value` a line; what is not one yet is kept as it is typed. */
function MoreParameters({ setting }: { setting: Setting<Oauth["parameters"]> }) {
  const written = Object.entries(setting.value).map(([name, value]) => `${name}=${value}`);
  const [text, setText] = useState(written.join("\n"));
  return (
    <Textarea
      label="More that the token endpoint wants"
      description="One name=value a line, such as audience=visits."
      name={setting.name}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setting.onChange(readPairs(event.currentTarget.value));
      }}
      error={setting.errorAt()}
      autosize
      minRows={1}
    />
  );
}

function readPairs(text: string): Record<string, string> {
  const pairs = text.split("\n").flatMap((line) => {
    const [, name, value] = /^\s*([^=\s]+)\s*=(.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value.trim()] as const];
  });
  return Object.fromEntries(pairs);
}
