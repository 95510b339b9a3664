import type { Tool } from "@callhook/core";
import { memo } from "react";
import { AgentsSection } from "./agents-section.tsx";
import { AuthenticationSection } from "./authentication/authentication-section.tsx";
import { AvailabilitySection } from "./availability/availability-section.tsx";
import { BasicsSection } from "./basics-section.tsx";
import { BehaviourSection } from "./behaviour-section.tsx";
import classes from "./editor.module.css";
import { GuardsSection } from "./guards/guards-section.tsx";
import { ParametersSection } from "./parameters-section.tsx";
import { RepeatsSection } from "./repeats/repeats-section.tsx";
import { RequestSection } from "./request-section.tsx";
import { ResponseSection } from "./response/response-section.tsx";
import { SpeechSection } from "./speech/speech-section.tsx";

/** All sections. Each follows the fields that it shows, so that a key typed in one does not draw the others again. */
export const EditorFields = memo(function EditorFields(props: { saved: Tool | null; isReadOnly: boolean }) {
  return (
    <fieldset disabled={props.isReadOnly} className={classes.fields}>
      <BasicsSection saved={props.saved} />
      <RequestSection />
      <ParametersSection />
      <AuthenticationSection />
      <BehaviourSection />
      <SpeechSection />
      <RepeatsSection />
      <GuardsSection />
      <AvailabilitySection />
      <ResponseSection />
      <AgentsSection />
    </fieldset>
  );
});
