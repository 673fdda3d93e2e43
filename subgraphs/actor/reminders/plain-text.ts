/**
 * Words of others as they stand in a letter or calendar: one line, without what turns the direction of text, is not seen, or does something to
 * whatever shows it; cut where it gets long.
 */
export function plainText(text: string, most = 160): string {
  const plain = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  const characters = [...plain];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : plain;
}
