import { ActionIcon, Alert, Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import {
  IconCloudUp,
  IconDeviceLaptop,
  IconMicrophone,
  IconMicrophoneOff,
  IconVolume,
  IconVolumeOff,
} from "@tabler/icons-react";
import { agentLabel } from "../../../components/agent-badges.tsx";
import classes from "./talk-bar.module.css";
import type { Phone } from "./use-phone.ts";
import { VoiceMenu } from "./voice-menu.tsx";

type TalkBarProps = { phone: Phone };

/** Talking beside typing: the microphone, what it hears, where that goes, and the agent's voice. */
export function TalkBar({ phone }: TalkBarProps) {
  const { microphone, voice } = phone;
  const toggle = () => (microphone.isOn ? microphone.turnOff() : phone.pickUp());
  useHotkeys(microphone.canListen ? [["alt+m", toggle, { usePhysicalKeys: true }]] : [], []);
  const Icon = microphone.isOn ? IconMicrophone : IconMicrophoneOff;

  return (
    <div className={classes.bar} role="group" aria-label="Talking">
      <div className={classes.row}>
        {microphone.canListen ? (
          <Button
            size="xs"
            variant={microphone.isOn ? "filled" : "default"}
            aria-pressed={microphone.isOn}
            aria-keyshortcuts="Alt+M"
            title={microphone.isOn ? "Turn the microphone off (Alt+M)" : "Turn the microphone on (Alt+M)"}
            leftSection={<Icon size={16} aria-hidden />}
            onClick={toggle}
          >
            {microphone.isOn ? "Microphone on" : "Talk"}
          </Button>
        ) : null}
        <Hearing phone={phone} />
        {voice.canSpeak ? (
          <>
            <VoiceSwitch phone={phone} />
            <VoiceMenu voice={voice} />
          </>
        ) : null}
      </div>
      <PlaceLine phone={phone} />
      <Problems phone={phone} />
    </div>
  );
}

/** What is heard right now. The words are the person's own: readers are told the state alone. */
function Hearing({ phone: { microphone, isSpeaking, notice } }: TalkBarProps) {
  const { isOn, phase, interim } = microphone;
  if (interim !== "") {
    return (
      <p className={classes.interim} data-testid="interim">
        {interim}
      </p>
    );
  }
  return (
    <p className={classes.state} data-phase={phase} role="status">
      {notice ?? describePhase({ isOn, phase, isSpeaking })}
    </p>
  );
}

function describePhase(options: { isOn: boolean; phase: string; isSpeaking: boolean }): string {
  const { isOn, phase, isSpeaking } = options;
  const agent = agentLabel("receptionist");
  if (!isOn) return isSpeaking ? `${agent} is speaking.` : "";
  if (phase === "starting") return "Opening the microphone…";
  if (phase === "hearing") return "Hearing you…";
  return isSpeaking ? `${agent} is speaking. Talk to interrupt.` : "Listening. Say something.";
}

function VoiceSwitch({ phone: { voice } }: TalkBarProps) {
  const Icon = voice.isOn ? IconVolume : IconVolumeOff;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label="Speak the answers"
      aria-pressed={voice.isOn}
      title={voice.isOn ? "Answers are spoken" : "Answers are not spoken"}
      onClick={() => voice.turn(!voice.isOn)}
    >
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
}

/** Where speech goes is said as long as the microphone is on. */
function PlaceLine({ phone: { microphone } }: TalkBarProps) {
  if (!microphone.isOn || microphone.place === null) return null;
  const isHere = microphone.place === "on-device";
  const Icon = isHere ? IconDeviceLaptop : IconCloudUp;
  return (
    <p className={classes.place} data-place={microphone.place}>
      <Icon size={15} aria-hidden />
      {isHere
        ? "Your speech is turned into text on this computer."
        : "Your speech leaves this computer: the browser sends it to its maker's speech service."}
    </p>
  );
}

function Problems({ phone: { microphone, voice, voiceProblem } }: TalkBarProps) {
  const problems = [microphone.problem, voice.isOn ? voiceProblem : null].filter((one) => one !== null);
  if (!microphone.canListen)
    problems.push("This browser cannot listen. Type instead, or use Chrome, Edge or Safari.");
  if (!voice.canSpeak && (microphone.isOn || !microphone.canListen))
    problems.push("This browser has no voice, so answers stay text.");
  return problems.map((problem) => (
    <Alert key={problem} role="status" color="yellow" py={6} px="sm" className={classes.problem}>
      {problem}
    </Alert>
  ));
}
