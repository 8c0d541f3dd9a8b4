/** Lets the browser keep a text as a file. */
export function saveText(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then, and not before every one of them.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
