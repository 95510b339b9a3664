import { Select } from "@mantine/core";

export type FilterChoiceProps = {
  label: string;
  /** What is shown when nothing is chosen. */
  all: string;
  data: { value: string; label: string }[];
  value: string | undefined;
  onChange: (value: string | null) => void;
  searchable?: boolean;
};

/** One thing that a list is narrowed by; cleared, it narrows no more. */
export function FilterChoice({ label, all, data, value, onChange, searchable = false }: FilterChoiceProps) {
  return (
    <Select
      aria-label={label}
      placeholder={all}
      data={data}
      value={value ?? null}
      onChange={onChange}
      searchable={searchable}
      nothingFoundMessage="Nothing fits"
      clearable
      clearButtonProps={{ "aria-label": `Clear: ${label}` }}
      w={{ base: "calc(50% - 6px)", sm: 168 }}
      comboboxProps={{ width: "max-content", position: "bottom-start", withinPortal: false }}
    />
  );
}
