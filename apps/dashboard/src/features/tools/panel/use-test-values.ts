import { productionEnvironment } from "@callhook/core";
import { useLocalStorage } from "@mantine/hooks";
import { z } from "zod";
import { noTestValues, type TestValues } from "../model/test-values.ts";

const storedSchema = z.object({
  entries: z.record(z.string(), z.string()),
  json: z.string().nullable(),
  variables: z.record(z.string(), z.string()),
  environment: z.string().default(productionEnvironment),
});

/** The values that a tool was last tried with, remembered in this browser. */
export function useTestValues(toolId: string | null) {
  const [values, setValues] = useLocalStorage<TestValues>({
    key: `callhook:test-values:${toolId ?? "new"}`,
    defaultValue: noTestValues,
    getInitialValueInEffect: false,
    deserialize: (text) => read(text),
  });
  const change = (part: Partial<TestValues>) => setValues((known) => ({ ...known, ...part }));
  return { values, change };
}

function read(text: string | undefined): TestValues {
  try {
    return storedSchema.parse(JSON.parse(text ?? ""));
  } catch {
    return noTestValues;
  }
}
