/** Hands a file over to the browser. */
export function keep(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** What was put together in this tab, to be read by people and programs. */
export function keepJson(value: unknown, name: string): void {
  keep(new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }), name);
}
