import {
  greetingInterruptions,
  interruptSensitivities,
  type LineVoice,
  speechProviders,
  transcriptionProviders,
} from "@callhook/core";
import { Fieldset, SimpleGrid, Stack, Switch, Text, TextInput } from "@mantine/core";
import { LinesField } from "../../../components/lines-field.tsx";
import { Choice, NameField } from "./line-choice.tsx";
import type { LineFormApi } from "./line-form-api.ts";
import { providerWords } from "./provider-words.ts";

/** How the line sounds and listens: all of it at Twilio, and the language alone where the platform decides the rest. */
export function LineVoiceFields({ form }: { form: LineFormApi }) {
  const { values, changeVoice, errorAt } = form;
  const isOurs = values.provider === "twilio";
  return (
    <Fieldset legend="Voice and hearing">
      <Stack gap="md">
        <TextInput
          label="Language"
          description="Spoken and understood here, as a tag such as en-US, de-DE or es-MX."
          value={values.voice.language}
          onChange={(event) => changeVoice({ language: event.currentTarget.value })}
          error={errorAt("voice.language")}
          autoComplete="off"
          spellCheck={false}
        />
        {isOurs ? (
          <TwilioVoice form={form} />
        ) : (
          <Text size="sm" c="dimmed">
            The voice, and how patient it is, are set at {providerWords(values.provider).label}.
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}

const sensitivityWords: Record<LineVoice["interruptSensitivity"], string> = {
  low: "Low: only clear speech stops the agent",
  medium: "Medium",
  high: "High: any sound of the caller stops the agent",
};
const greetingWords: Record<LineVoice["welcomeGreetingInterruptible"], string> = {
  any: "By speech and keys",
  speech: "By speech",
  dtmf: "By keys",
  none: "Not at all: it is heard to the end",
};

function TwilioVoice({ form: { values, changeVoice, errorAt } }: { form: LineFormApi }) {
  const { voice } = values;
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Choice
          label="Voice from"
          choices={speechProviders}
          value={voice.ttsProvider}
          onChange={(ttsProvider) => changeVoice({ ttsProvider })}
        />
        <NameField
          label="Voice (optional)"
          description="Its name or id at that provider. Empty for their standard voice of the language."
          value={voice.voice}
          onChange={(name) => changeVoice({ voice: name })}
          error={errorAt("voice.voice")}
        />
        <Choice
          label="Understood by"
          choices={transcriptionProviders}
          value={voice.transcriptionProvider}
          onChange={(transcriptionProvider) => changeVoice({ transcriptionProvider })}
        />
        <NameField
          label="Speech model (optional)"
          description="Such as nova-3-general, or flux, which also judges when the caller is done."
          value={voice.speechModel}
          onChange={(speechModel) => changeVoice({ speechModel })}
          error={errorAt("voice.speechModel")}
        />
      </SimpleGrid>
      <LinesField
        label="Hints (optional)"
        description="Names, streets and products that callers say, one a line, so that they are understood."
        values={voice.hints}
        textOf={(hint) => hint}
        read={(line) => line}
        onChange={(hints) => changeVoice({ hints: hints ?? [] })}
        error={errorAt("voice.hints")}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Choice
          label="How easily the agent is interrupted"
          choices={interruptSensitivities}
          words={sensitivityWords}
          value={voice.interruptSensitivity}
          onChange={(interruptSensitivity) => changeVoice({ interruptSensitivity })}
        />
        <Choice
          label="The greeting can be interrupted"
          choices={greetingInterruptions}
          words={greetingWords}
          value={voice.welcomeGreetingInterruptible}
          onChange={(welcomeGreetingInterruptible) => changeVoice({ welcomeGreetingInterruptible })}
        />
      </SimpleGrid>
      <Switch
        label="Talk on over “mhm” and “okay”"
        description="Short words of listening do not stop the agent."
        checked={voice.ignoreBackchannel}
        onChange={(event) => changeVoice({ ignoreBackchannel: event.currentTarget.checked })}
      />
    </>
  );
}
