export async function migrate(_options: { url: string }): Promise<void> {
  throw new Error("not built yet");
}
