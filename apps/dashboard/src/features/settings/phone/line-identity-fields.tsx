import { agentIdSchema, lineProviders, lineProviderSchema } from "@callhook/core";
import { NativeSelect, Radio, Stack, TextInput } from "@mantine/core";
import { agentLabel } from "../../../components/agent-badges.tsx";
import { EnvironmentPicker } from "../../environments/environment-picker.tsx";
import { SecretPicker } from "../../secrets/secret-picker.tsx";
import { NameField } from "./line-choice.tsx";
import type { LineFormApi } from "./line-form-api.ts";
import { providerWords } from "./provider-words.ts";

/** What a line is called, who carries it, who answers, and what proves its calls. */
export function LineIdentityFields({ form, isNew }: { form: LineFormApi; isNew: boolean }) {
  const { values, change, errorAt } = form;
  const { account, credential, webhook } = providerWords(values.provider);
  return (
    <>
      <TextInput
        label="Name"
        placeholder="Main number"
        value={values.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={errorAt("name")}
        autoComplete="off"
        data-autofocus
      />
      {isNew ? <ProviderChoice form={form} /> : null}
      <NativeSelect
        label="Answered by"
        description="The agent that talks to who calls here."
        data={agentIdSchema.options.map((value) => ({ value, label: agentLabel(value) }))}
        value={values.agent}
        onChange={(event) => change({ agent: agentIdSchema.parse(event.currentTarget.value) })}
      />
      <EnvironmentPicker
        description="Whose addresses and secrets the agent’s tools use in these calls."
        value={values.environment}
        onChange={(environment) => change({ environment })}
      />
      <NameField
        {...account}
        value={values.accountId}
        onChange={(accountId) => change({ accountId })}
        error={errorAt("accountId")}
      />
      {values.provider === "twilio" ? <NumberField form={form} /> : null}
      {credential === null ? null : (
        <SecretPicker
          {...credential}
          value={values.credentialSecret}
          onChange={(credentialSecret) => change({ credentialSecret })}
          error={errorAt("credentialSecret")}
        />
      )}
      {webhook === null ? null : (
        <SecretPicker
          {...webhook}
          value={values.webhookSecret}
          onChange={(webhookSecret) => change({ webhookSecret })}
          error={errorAt("webhookSecret")}
        />
      )}
    </>
  );
}

function ProviderChoice({ form: { values, change } }: { form: LineFormApi }) {
  return (
    <Radio.Group
      label="Where calls come from"
      value={values.provider}
      onChange={(value) => change({ provider: lineProviderSchema.parse(value) })}
    >
      <Stack gap="xs" mt="xs">
        {lineProviders.map((provider) => {
          const { label, purpose } = providerWords(provider);
          return <Radio key={provider} value={provider} label={label} description={purpose} />;
        })}
      </Stack>
    </Radio.Group>
  );
}

function NumberField({ form: { values, change, errorAt } }: { form: LineFormApi }) {
  return (
    <TextInput
      label="Phone number (optional)"
      description="Only calls to this number, with its country code. Empty for every number of the account."
      placeholder="+1 415 555 0123"
      type="tel"
      value={values.phoneNumber}
      onChange={(event) => change({ phoneNumber: event.currentTarget.value })}
      error={errorAt("phoneNumber")}
      autoComplete="off"
    />
  );
}
