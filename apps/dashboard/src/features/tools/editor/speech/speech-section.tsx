import { ChoiceField } from "../fields/choice-field.tsx";
import { partOf } from "../fields/part-of.ts";
import { useSetting } from "../fields/use-setting.ts";
import { FoldedSection } from "../sections/folded-section.tsx";
import { SpokenWordsField } from "./spoken-words-field.tsx";
import { StagesField } from "./stages-field.tsx";
import { summariseSpeech } from "./summarise-speech.ts";

/** What the caller hears around the tool, spoken by the conversation itself and never left to chance. */
export function SpeechSection() {
  const speech = useSetting("speech");
  const before = partOf(speech, "before");
  return (
    <FoldedSection
      id="speech"
      title="What is said"
      lead="Before the call, while it takes its time, and after it. Nothing is said on top of what the agent has just said."
      summary={summariseSpeech(speech.value)}
    >
      <ChoiceField
        setting={partOf(before, "when")}
        label="Before"
        choices={[
          { value: "auto", label: "When the endpoint has lately been slow" },
          { value: "always", label: "Always" },
          { value: "never", label: "Never" },
        ]}
      />
      {before.value.when === "never" ? null : (
        <SpokenWordsField setting={partOf(before, "words")} label="Words before" mayBeModel />
      )}
      <StagesField setting={partOf(speech, "waiting")} />
      <ChoiceField
        setting={partOf(speech, "holdSound")}
        label="Hold sound"
        description="Played to the caller while the endpoint works: in calls held on the receptionist's page, and on channels that can play sounds."
        choices={[
          { value: "none", label: "None" },
          { value: "typing", label: "Typing" },
          { value: "music", label: "Music" },
        ]}
      />
      <ChoiceField
        setting={partOf(speech, "after")}
        label="After"
        description="A failure is always told."
        choices={[
          { value: "speak", label: "The agent says what came of it" },
          { value: "once", label: "Only if it has said nothing in this turn yet" },
          { value: "silent", label: "Nothing: the agent waits for the caller" },
        ]}
      />
    </FoldedSection>
  );
}
