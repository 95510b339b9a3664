import { microphoneProblem } from "./microphone-problem.ts";
import type { RecogniserEvent, RecognitionPlace } from "./recogniser.ts";

export type MicrophoneState = {
  /** What the person wants: sessions end by themselves and are begun again while it is on. */
  isOn: boolean;
  phase: "off" | "starting" | "listening" | "hearing";
  /** Words that may still change. */
  interim: string;
  place: RecognitionPlace | null;
  /** Why it went off, in words. */
  problem: string | null;
  /** Sessions in a row that ended without hearing anything soon after they began. */
  fruitlessSessions: number;
};

export type MicrophoneAction =
  | { type: "turned-on" }
  | { type: "turned-off" }
  | { type: "place-found"; place: RecognitionPlace }
  | { type: "recogniser"; event: RecogniserEvent; wasShort: boolean };

export const microphoneOff: MicrophoneState = {
  isOn: false,
  phase: "off",
  interim: "",
  place: null,
  problem: null,
  fruitlessSessions: 0,
};

const mostFruitlessSessions = 4;

/** The microphone as the page shows it. */
export function reduceMicrophone(state: MicrophoneState, action: MicrophoneAction): MicrophoneState {
  switch (action.type) {
    case "turned-on":
      return state.isOn ? state : { ...microphoneOff, isOn: true, phase: "starting" };
    case "turned-off":
      return { ...microphoneOff, problem: state.problem };
    case "place-found":
      return { ...state, place: action.place };
    case "recogniser":
      return state.isOn ? hear(state, action) : state;
  }
}

function hear(
  state: MicrophoneState,
  { event, wasShort }: { event: RecogniserEvent; wasShort: boolean },
): MicrophoneState {
  switch (event.type) {
    case "started":
      return { ...state, phase: "listening", problem: null };
    case "speech-started":
      return { ...state, phase: "hearing" };
    case "speech-ended":
      return { ...state, phase: "listening" };
    case "heard":
      return {
        ...state,
        phase: event.interim === "" ? "listening" : "hearing",
        interim: event.interim,
        fruitlessSessions: 0,
      };
    case "failed": {
      const problem = microphoneProblem(event.error);
      return problem === null ? state : { ...microphoneOff, problem };
    }
    case "ended":
      return end(state, wasShort);
  }
}

function end(state: MicrophoneState, wasShort: boolean): MicrophoneState {
  const fruitlessSessions = wasShort ? state.fruitlessSessions + 1 : 0;
  if (fruitlessSessions >= mostFruitlessSessions)
    return { ...microphoneOff, problem: microphoneProblem("keeps-ending") };
  return { ...state, phase: "starting", interim: "", fruitlessSessions };
}
