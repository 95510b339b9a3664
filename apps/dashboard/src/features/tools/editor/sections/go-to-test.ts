/** Ctrl/Cmd+Enter: runs the test console as it stands, wherever in the editor one is. */
export function goToTest(): void {
  const panel = document.querySelector('aside[aria-label="Preview and test"]');
  const form = panel?.querySelector<HTMLFormElement>('form[aria-label="Test values"]');
  if (panel === null || form === null || form === undefined) return;
  const tab = panel.querySelector(`[role=tab][aria-controls="${form.closest("[role=tabpanel]")?.id}"]`);
  if (tab instanceof HTMLElement) tab.click();
  form.requestSubmit();
}
