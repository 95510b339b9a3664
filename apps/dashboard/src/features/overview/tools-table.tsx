import { phases } from "@callhook/core";
import { Badge, Text, Title } from "@mantine/core";
import figures from "../../components/figures.module.css";
import { TextLink } from "../../components/button-link.tsx";
import { RelativeTime } from "../../components/relative-time.tsx";
import { formatRate } from "../tools/list/health-words.ts";
import { formatMs, phaseLabel } from "../tools/model/waterfall.ts";
import { rateChange } from "./change-words.ts";
import { knownMs } from "../tools/model/known-ms.ts";
import classes from "./overview.module.css";
import type { Overview, OverviewTool } from "./overview-types.ts";

/** How each tool fared, those that were used most first. */
export function ToolsTable({ tools, toolCount }: Pick<Overview, "tools" | "toolCount">) {
  return (
    <section aria-labelledby="overview-tools">
      <Title order={2} id="overview-tools" mb="sm">
        Tool by tool
      </Title>
      <div className={figures.frame} tabIndex={0} role="region" aria-label="Figures of each tool">
        <table className={figures.table}>
          <thead>
            <tr>
              <th scope="col">Tool</th>
              {["Tool calls", "Succeeded", "p50", "p95"].map((name) => (
                <th key={name} scope="col" className={figures.number}>
                  {name}
                </th>
              ))}
              <th scope="col">Mostly spent on</th>
              <th scope="col">Circuit</th>
            </tr>
          </thead>
          <tbody>
            {tools.map((tool) => (
              <Row key={tool.toolId} tool={tool} />
            ))}
          </tbody>
        </table>
      </div>
      <Text size="sm" c="dimmed" mt="xs">
        {toolCount > tools.length ? `Of ${toolCount} tools, those that were used most. ` : ""}
        What failed by design (asked first, refused by a rule, interrupted) and what mocks answered counts in
        no rate. A p95 needs 20 calls that reached an endpoint.{latestWords(tools)} An endpoint that keeps
        failing is left alone for a moment: its circuit is open. Each process of Callhook keeps circuits of
        its own, so that what is shown is when one of them last answered in the endpoint’s place.
      </Text>
    </section>
  );
}

/** Where all of the period are measured there is nothing to say. */
function latestWords(tools: OverviewTool[]): string {
  const latest = tools.find(({ durations }) => durations?.latest)?.durations?.latest ?? null;
  if (latest === null) return "";
  return ` How long they took is of the latest ${latest.toLocaleString("en")} of each tool at most.`;
}

function Row({ tool }: { tool: OverviewTool }) {
  const { toolId, name, toolCalls, judged, succeeded, successRate, before, durations, circuitOpenAt } = tool;
  return (
    <tr>
      <th scope="row">
        {name === null ? (
          "A tool that was deleted"
        ) : (
          <TextLink
            to="/integrations/webhook/$toolId"
            params={{ toolId }}
            search={{ tab: "activity" }}
            inherit
          >
            {name}
          </TextLink>
        )}
      </th>
      <td className={figures.number}>{toolCalls.toLocaleString("en")}</td>
      <td className={figures.number}>
        <span title={judged === 0 ? undefined : `${succeeded} of ${judged}`}>{formatRate(successRate)}</span>
        <span className={classes.change}>
          {rateChange({ rate: successRate, before: before.successRate })}
        </span>
      </td>
      <td className={figures.number}>{knownMs(durations?.total.p50)}</td>
      <td className={figures.number}>{knownMs(durations?.total.p95)}</td>
      <td>{mostlySpentOn(tool)}</td>
      <td>
        {circuitOpenAt === null ? (
          "Not seen open"
        ) : (
          <Badge color="orange">
            Last open <RelativeTime at={circuitOpenAt} />
          </Badge>
        )}
      </td>
    </tr>
  );
}

function mostlySpentOn({ durations }: OverviewTool): string {
  if (durations === null) return "–";
  const [longest] = phases.toSorted(
    (one, other) => (durations.phases[other].p50 ?? 0) - (durations.phases[one].p50 ?? 0),
  );
  const ms = longest === undefined ? null : durations.phases[longest].p50;
  return longest === undefined || ms === null ? "–" : `${phaseLabel(longest)}, ${formatMs(ms)}`;
}
