import { useCallback, useEffect, useEffectEvent, useReducer } from "react";
import { listen } from "./listen.ts";
import type { Ears } from "./recogniser.ts";
import { type MicrophoneState, microphoneOff, reduceMicrophone } from "./reduce-microphone.ts";

type MicrophoneOptions = {
  /** Null where the browser cannot listen. */
  ears: Ears | null;
  language: string;
  onInterim: (text: string) => void;
  onFinal: (text: string) => void;
};

export type Microphone = MicrophoneState & {
  canListen: boolean;
  turnOn(): void;
  turnOff(): void;
};

/** Listens while it is turned on; words that are decided go to `onFinal`. */
export function useMicrophone({ ears, language, ...options }: MicrophoneOptions): Microphone {
  const [state, dispatch] = useReducer(reduceMicrophone, microphoneOff);
  const takeInterim = useEffectEvent(options.onInterim);
  const takeFinal = useEffectEvent(options.onFinal);

  useEffect(() => {
    if (!state.isOn || ears === null) return undefined;
    const listening = listen({
      ears,
      language,
      onPlace: (place) => dispatch({ type: "place-found", place }),
      onEvent: (event, wasShort) => {
        dispatch({ type: "recogniser", event, wasShort });
        if (event.type !== "heard") return;
        if (event.interim !== "") takeInterim(event.interim);
        if (event.final !== "") takeFinal(event.final);
      },
    });
    return listening.stop;
  }, [ears, language, state.isOn]);

  const turnOn = useCallback(() => dispatch({ type: "turned-on" }), []);
  const turnOff = useCallback(() => dispatch({ type: "turned-off" }), []);
  return { ...state, canListen: ears !== null, turnOn, turnOff };
}
