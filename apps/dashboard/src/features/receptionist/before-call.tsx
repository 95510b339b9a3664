import { Alert, Text, ThemeIcon, Title } from "@mantine/core";
import { IconHeadset } from "@tabler/icons-react";
import type { Phone } from "../conversation/speech/use-phone.ts";
import type { Conversation } from "../conversation/use-conversation.ts";
import classes from "./before-call.module.css";
import { CallSetup } from "./call-setup.tsx";

type BeforeCallProps = { conversation: Conversation; phone: Phone; greeting: string | undefined };

/** The page before a call: what will be heard first, and the button that starts it. */
export function BeforeCall({ conversation, phone, greeting }: BeforeCallProps) {
  const { problem, isStarting, start, dismissProblem } = conversation;
  return (
    <section className={classes.frame} aria-labelledby="before-call">
      <ThemeIcon variant="light" size={60} radius="xl">
        <IconHeadset size={30} stroke={1.6} aria-hidden />
      </ThemeIcon>
      <div>
        <Title order={2} id="before-call" mb={4}>
          Call your receptionist
        </Title>
        <Text c="dimmed" maw="44ch">
          Say what a customer would say. You see every tool it uses, as it happens.
        </Text>
      </div>
      {greeting === undefined || greeting === "" ? null : (
        <blockquote className={classes.greeting}>
          <Text size="xs" c="dimmed" mb={2}>
            It answers with
          </Text>
          {greeting}
        </blockquote>
      )}
      {problem === null ? null : (
        <Alert
          role="alert"
          color="red"
          title="The call could not be started"
          withCloseButton
          closeButtonLabel="Dismiss"
          onClose={dismissProblem}
          ta="start"
        >
          {problem.message}
        </Alert>
      )}
      <CallSetup
        isStarting={isStarting}
        canTalk={phone.microphone.canListen}
        onStart={(setup, isByVoice) => {
          if (isByVoice) phone.pickUp();
          void start(setup);
        }}
      />
    </section>
  );
}
