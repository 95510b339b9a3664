import { expect, test } from "vitest";
import { aFullToolDraft } from "../testing/a-full-tool-draft.ts";
import { aParameter, aToolDraft } from "../testing/a-tool.ts";
import { toolTemplates } from "../tool/templates.ts";
import { type ToolDraft, toolDraftSchema } from "../tool/tool-draft.ts";
import { applyFix } from "./apply-fix.ts";
import { badTools } from "./bad-tools.data.ts";
import { goodTools } from "./good-tools.data.ts";
import { lintTool } from "./lint-tool.ts";

const templates = toolTemplates({ sampleBusinessUrl: "http://localhost:4000" }).map(({ draft }) => draft);

test("the built-in templates stand beside each other without a word against any", () => {
  for (const draft of templates) {
    const otherTools = templates.filter((other) => other !== draft);
    expect(lintTool({ draft, otherTools, secrets: [] })).toEqual({ score: 100, findings: [] });
  }
});

test.for(goodTools)("nothing is found in a good tool: %s", ([, draft]) => {
  expect(lintTool({ draft, otherTools: templates })).toEqual({ score: 100, findings: [] });
});

test.for(badTools)("%s: found where it is, as %s", ([, rule, { path, ...subject }]) => {
  const { findings, score } = lintTool(subject);
  expect(findings.map((finding) => `${finding.rule} ${finding.path}`)).toContain(`${rule} ${path}`);
  expect(score).toBeLessThan(100);
});

test.for(badTools)(
  "%s: what is offered for %s puts it right and breaks nothing",
  ([, rule, { path, ...subject }]) => {
    const { findings, score } = lintTool(subject);
    const fix = findings.find((finding) => finding.rule === rule && finding.path === path)?.fix;
    if (fix === undefined) return;
    const before = structuredClone(subject.draft);
    const draft = applyFix(subject.draft, fix);
    expect(subject.draft).toEqual(before);
    expect(toolDraftSchema.safeParse(draft).error?.issues).toBeUndefined();
    const after = lintTool({ ...subject, draft });
    expect(after.findings.filter((finding) => finding.rule === rule && finding.path === path)).toEqual([]);
    expect(after.score).toBeGreaterThan(score);
  },
);

test("what is still being typed is judged without a complaint about what is not there yet", () => {
  const empty: ToolDraft = { ...aToolDraft(), name: "", description: "", url: "" };
  expect(lintTool({ draft: empty })).toEqual({ score: 100, findings: [] });
});

test("the same draft is judged the same, whatever came before", () => {
  const draft = aFullToolDraft();
  expect(lintTool({ draft, otherTools: templates })).toEqual(lintTool({ draft, otherTools: templates }));
});

test("the gravest comes first, and enough of it leaves no score", () => {
  const tokens = ["a", "b", "c", "d", "e"].map((key) => aParameter({ key: `${key}_token` }));
  const { score, findings } = lintTool({
    draft: aToolDraft({ parameters: tokens, url: "http://example.com" }),
  });
  expect(score).toBe(0);
  expect(findings.map(({ severity }) => severity)).toEqual([
    "error",
    "error",
    "error",
    "error",
    "error",
    "warning",
    "hint",
  ]);
});

test("beside 500 tools a keystroke is judged within a few milliseconds", () => {
  const otherTools = Array.from({ length: 500 }, (_, index) => {
    const [first = aToolDraft()] = templates;
    return {
      ...first,
      name: `${first.name} ${index}`,
      description: `${first.description} In region ${index}.`,
    };
  });
  const draft = aToolDraft();
  lintTool({ draft, otherTools });
  const runs = Array.from({ length: 20 }, () => {
    const started = performance.now();
    lintTool({ draft, otherTools });
    return performance.now() - started;
  });
  expect(Math.min(...runs)).toBeLessThan(5);
});
