/** Browsers may still be reading it when the click returns. */
const LET_GO_MS = 60_000;

/** Hands what the page holds to the reader's own disk. */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), LET_GO_MS);
}
