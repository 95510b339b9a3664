import { Group, NativeSelect } from "@mantine/core";
import { VersionDifference } from "./version-difference.tsx";
import classes from "./versions.module.css";

type VersionComparisonProps = {
  toolId: string;
  newest: number;
  shown: { from: number; to: number };
  onChange: (part: { from?: number; to?: number }) => void;
};

/** What differs between two versions, whichever they are. */
export function VersionComparison({ toolId, newest, shown, onChange }: VersionComparisonProps) {
  const { from, to } = shown;
  const versions = Array.from({ length: newest }, (_, index) => newest - index);
  const data = versions.map((version) => ({ value: String(version), label: `Version ${version}` }));
  return (
    <section aria-label="Comparison" className={classes.comparison}>
      <Group gap="sm" mb="md" align="flex-end">
        <NativeSelect
          size="xs"
          label="Compare"
          data={data}
          value={String(from)}
          onChange={(event) => onChange({ from: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          size="xs"
          label="with"
          data={data}
          value={String(to)}
          onChange={(event) => onChange({ to: Number(event.currentTarget.value) })}
        />
      </Group>
      <VersionDifference toolId={toolId} from={from} to={to} />
    </section>
  );
}
