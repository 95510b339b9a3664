import { useHotkeys } from "@mantine/hooks";
import { useEffect, useRef } from "react";
import { untilSettled } from "./until-settled.ts";

/** Home and End lead to the ends of the page, although how high it is shows only on the way there. */
export function useEndsOfPage(): void {
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);

  const goTo = (topOf: () => number) => () => {
    stop.current();
    stop.current = untilSettled(() => window.scrollTo({ top: topOf(), behavior: "instant" }));
  };
  useHotkeys([
    ["Home", goTo(() => 0)],
    ["End", goTo(() => document.documentElement.scrollHeight)],
  ]);
}
