import type { Tool } from "@callhook/core";
import { Paper, Tabs } from "@mantine/core";
import { memo, useMemo, useRef, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { chosenEnvironment, useKnownEnvironments } from "../../environments/use-known-environments.ts";
import { previewDraft } from "../model/preview-draft.ts";
import { givenArguments } from "../model/test-values.ts";
import { shownFunctionName, type ToolForm } from "../model/tool-form.ts";
import { LintPanel } from "../lint/lint-panel.tsx";
import { LintTabLabel } from "../lint/lint-tab-label.tsx";
import { useLint } from "../lint/use-lint.ts";
import { ModelPreview } from "./model-preview.tsx";
import classes from "./panel.module.css";
import { RequestPreview } from "./request-preview.tsx";
import { TestConsole } from "./test-console.tsx";
import { useConsoleValues } from "./use-console-values.ts";
import { usePanelInView } from "./use-panel-in-view.ts";
import { useRunHotkey } from "./use-run-hotkey.ts";

/** What comes of the form, as it is typed: the request, what the model sees, and a run against the real endpoint. */
export const SidePanel = memo(function SidePanel({ saved }: { saved: Tool | null }) {
  const { control } = useFormContext<ToolForm>();
  const form = useWatch<ToolForm>({ control }) as ToolForm;
  // The form's values change in place, so only their text tells whether they changed.
  const snapshot = JSON.stringify(form);
  const preview = useMemo(() => previewDraft(JSON.parse(snapshot) as ToolForm), [snapshot]);
  const { values, change, origin } = useConsoleValues({ saved, preview, parameters: form.parameters });
  const environments = useKnownEnvironments();
  const chosen = chosenEnvironment(environments, values.environment);
  const environment = environments?.find(({ name }) => name === chosen)?.values ?? {};
  const lint = useLint({ form, saved });
  const given = givenArguments(form.parameters, values);
  const [tab, setTab] = useState<string | null>(origin.source.state === "none" ? "request" : "test");
  const panel = useRef<HTMLElement>(null);
  usePanelInView({ panel, isOn: origin.source.state !== "none" });
  useRunHotkey({ panel, open: () => setTab("test") });

  return (
    <Paper
      component="aside"
      ref={panel}
      withBorder
      bg="var(--surface)"
      className={classes.panel}
      aria-label="Preview and test"
    >
      <Tabs value={tab} onChange={setTab} keepMounted>
        <Tabs.List grow className={classes.tabs}>
          <Tabs.Tab value="request">
            Request<span className={classes.wideOnly}> preview</span>
          </Tabs.Tab>
          <Tabs.Tab value="model">What the model sees</Tabs.Tab>
          <Tabs.Tab value="test">Test console</Tabs.Tab>
          <Tabs.Tab value="advice">
            <LintTabLabel lint={lint} />
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="request" p="md">
          <RequestPreview preview={preview} given={given.ok ? given.given : {}} environment={environment} />
        </Tabs.Panel>
        <Tabs.Panel value="model" p="md">
          <ModelPreview preview={preview} functionName={shownFunctionName({ name: form.name, saved })} />
        </Tabs.Panel>
        <Tabs.Panel value="test" p="md">
          <TestConsole
            {...{ preview, values, origin, saved }}
            parameters={form.parameters}
            onValues={change}
          />
        </Tabs.Panel>
        <Tabs.Panel value="advice" p="md">
          <LintPanel lint={lint} />
        </Tabs.Panel>
      </Tabs>
    </Paper>
  );
});
