/** Shows a recovery key once, as people can type it back. */
export function showRecoveryKey(words: string, more = ''): void {
  console.log(`
Recovery key. With it, and only with it, a lost or stolen key of this actor can be replaced. It is shown once and kept
nowhere. Write or print these two lines, put it into a safe, and do not keep it on this machine. ${more}

  ${words.replace('\n', '\n  ')}
`);
}
