import type { LintFinding, LintResult } from "@callhook/core";
import { Anchor, Badge, Button, Group, Progress, Stack, Text } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useFormContext } from "react-hook-form";
import { problemSentence } from "../model/form-problems.ts";
import type { ToolForm } from "../model/tool-form.ts";
import { scoreColor, scoreWords, severityLook } from "./lint-words.ts";
import classes from "./lint.module.css";
import { useFix } from "./use-fix.ts";
import { useFocusField } from "../editor/sections/use-focus-field.ts";

/** How good the tool is, what would make it better, and the way there. */
export function LintPanel({ lint: { score, findings } }: { lint: LintResult }) {
  const { getValues, formState } = useFormContext<ToolForm>();
  const { fix, undo, lastFix } = useFix();
  const jump = useFocusField();
  return (
    <Stack gap="md">
      <div>
        <Group justify="space-between" mb={6}>
          <Text size="sm" fw={600}>
            {scoreWords(score)}
          </Text>
          <Text size="sm" fw={600} className={classes.score}>
            {score} of 100
          </Text>
        </Group>
        <Progress value={score} color={scoreColor(score)} aria-label="How good the tool is" />
      </div>
      {lastFix === null ? null : (
        <Group gap="sm" className={classes.done} role="status">
          <Text size="sm">Done: {lastFix}.</Text>
          <Button size="compact-sm" variant="subtle" onClick={undo}>
            Undo
          </Button>
        </Group>
      )}
      {findings.length === 0 ? (
        <Group gap={8} wrap="nowrap">
          <IconCircleCheck size={18} aria-hidden />
          <Text size="sm" c="dimmed">
            Nothing to advise. What must be filled in is said when you save.
          </Text>
        </Group>
      ) : (
        <ul className={classes.findings} aria-label="Advice">
          {findings.map((finding) => (
            <Finding
              key={`${finding.rule} ${finding.path}`}
              finding={finding}
              sentence={problemSentence(
                { name: finding.path, message: finding.message },
                getValues("parameters"),
              )}
              isFixable={!formState.disabled}
              onJump={() => jump(finding.path)}
              onFix={() => fix(finding)}
            />
          ))}
        </ul>
      )}
    </Stack>
  );
}

type FindingProps = {
  finding: LintFinding;
  sentence: string;
  isFixable: boolean;
  onJump: () => void;
  onFix: () => void;
};

function Finding({ finding, sentence, isFixable, onJump, onFix }: FindingProps) {
  const { label, color } = severityLook[finding.severity];
  return (
    <li className={classes.finding}>
      <Badge size="sm" variant="light" color={color} className={classes.severity}>
        {label}
      </Badge>
      <div>
        <Anchor component="button" type="button" size="sm" ta="left" c="inherit" onClick={onJump}>
          {sentence}
        </Anchor>
        {finding.fix === undefined || !isFixable ? null : (
          <Button size="compact-xs" variant="light" mt={6} display="block" onClick={onFix}>
            {finding.fix.label}
          </Button>
        )}
      </div>
    </li>
  );
}
