import { ModalsProvider } from "@mantine/modals";
import { useEffect } from "react";
import { dialogDemand } from "../components/confirm.tsx";

/** Where dialogs appear; mounted when the first one is asked for. */
export function Dialogs() {
  // Runs after the provider's own effects, which is when it listens.
  useEffect(() => dialogDemand.fulfil(), []);
  return <ModalsProvider modalProps={{ centered: true, radius: "lg" }}>{null}</ModalsProvider>;
}
