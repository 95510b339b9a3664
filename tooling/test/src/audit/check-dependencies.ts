import { z } from "zod";
import { runCommand } from "../run-command.ts";
import type { StepResult } from "../step.ts";

const reportSchema = z.object({
  advisories: z.record(
    z.string(),
    z.object({
      module_name: z.string(),
      severity: z.string(),
      title: z.string(),
      url: z.string(),
      patched_versions: z.string().nullish(),
      findings: z.array(z.object({ version: z.string(), paths: z.array(z.string()) })),
    }),
  ),
});
type Report = z.infer<typeof reportSchema>;

/**
 * Asks the package registry which of the dependencies that ship have a known hole of high or critical severity.
 * Where the registry cannot say (no line, or a mirror without advisories) nothing was checked, and that is said;
 * with CALLHOOK_REQUIRE_AUDIT set it fails, so that a release never passes unchecked. `registry` is for tests.
 */
export async function checkDependencies(options: { registry?: string } = {}): Promise<StepResult> {
  const { output } = await runCommand({
    command: [
      "pnpm",
      "audit",
      "--prod",
      "--audit-level=high",
      "--json",
      ...(options.registry === undefined ? [] : [`--registry=${options.registry}`]),
    ],
    env: { npm_config_fetch_retries: "0", npm_config_fetch_timeout: "20000" },
  });
  const report = readAuditReport(output);
  if (report === null) return notChecked();
  const holes = describeHoles(report);
  return { isOk: holes.length === 0, output: holes.map((line) => `${line}\n`).join("") };
}

/** The report within what was printed, which may begin with warnings; null when there is none. */
function readAuditReport(output: string): Report | null {
  const start = output.search(/^\{/m);
  if (start === -1) return null;
  try {
    return reportSchema.parse(JSON.parse(output.slice(start, output.lastIndexOf("}") + 1)));
  } catch {
    return null;
  }
}

function describeHoles({ advisories }: Report): string[] {
  const serious = Object.values(advisories).filter(({ severity }) => /^(high|critical)$/.test(severity));
  return serious.map(({ module_name: name, severity, title, url, patched_versions: patched, findings }) => {
    const versions = findings.map(({ version }) => version).join(", ");
    const wayOut = patched === undefined || patched === null ? "not mended yet" : `mended in ${patched}`;
    return `${name} ${versions} (${severity}, ${wayOut}): ${title} ${url}`;
  });
}

function notChecked(): StepResult {
  const note = "not checked: the package registry does not say which versions have known holes";
  const isRequired = (process.env["CALLHOOK_REQUIRE_AUDIT"] ?? "") !== "";
  return { isOk: !isRequired, output: isRequired ? `${note}\n` : "", note };
}
