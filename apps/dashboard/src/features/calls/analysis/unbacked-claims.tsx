import type { UnbackedClaim } from "@callhook/core";
import { Alert, Text } from "@mantine/core";
import { IconFlag } from "@tabler/icons-react";
import { StepAnchor } from "../step-anchor.tsx";
import { useGoToStep } from "../use-marked-step.ts";
import classes from "./call-analysis.module.css";

/** What the agent said was done although nothing in the call supports it; each leads to where it was said. */
export function UnbackedClaims({ claims }: { claims: readonly UnbackedClaim[] }) {
  const goTo = useGoToStep();
  if (claims.length === 0) return null;
  const title =
    claims.length === 1 ? "A claim that nothing supports" : `${claims.length} claims that nothing supports`;
  return (
    <Alert color="orange" icon={<IconFlag size={18} aria-hidden />} title={title}>
      <ul className={classes.claims}>
        {claims.map(({ sequence, quote, reason }) => (
          <li key={`${sequence} ${quote}`}>
            <StepAnchor sequence={sequence} onGo={goTo} className={classes.quote}>
              “{quote}”
            </StepAnchor>
            <Text size="sm">{reason}</Text>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
