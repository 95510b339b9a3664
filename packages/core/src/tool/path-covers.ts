/** Whether what stands at `path` is all or part of what stands at `wider`. */
export function pathCovers(wider: string, path: string): boolean {
  const steps = path.split(".");
  return wider.split(".").every((step, index) => {
    const other = steps[index];
    return other !== undefined && (step === "*" || other === "*" || step === other);
  });
}
