import { useLocation, useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect } from "react";
import { showStep } from "./steps/show-step.ts";

/**
 * The step of the call that the address names, as in `/calls/…#12`. It is brought into view, and the focus goes there,
 * as soon as the page holds it.
 */
export function useMarkedStep(isThere: (sequence: number) => boolean) {
  const hash = useLocation({ select: (location) => location.hash });
  const marked = /^[1-9]\d{0,9}$/.test(hash) ? Number(hash) : null;
  const isShown = marked !== null && isThere(marked);

  useEffect(() => (isShown ? showStep(marked) : undefined), [marked, isShown]);

  return { marked, isShown };
}

/** Leads to a step of the call that is shown, and puts it into the address. */
export function useGoToStep(): (sequence: number) => void {
  const navigate = useNavigate();
  return useCallback(
    (sequence: number) => {
      // The address may name it already: then nothing changes but where one looks.
      showStep(sequence);
      void navigate({
        to: ".",
        hash: String(sequence),
        search: true,
        replace: true,
        resetScroll: false,
        hashScrollIntoView: false,
      });
    },
    [navigate],
  );
}
