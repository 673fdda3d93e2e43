/**
 * Several values in one cell: joined by a separator, which is written `\;` inside a value, as the backslash is written `\\`.
 */
export function joinList(items: readonly string[], separator: string): string {
  return items.map((item) => item.replaceAll('\\', '\\\\').replaceAll(separator, `\\${separator}`)).join(separator);
}

/** The inverse of {@link joinList}; a backslash before anything else stands for itself, so that people need not know of it. */
export function splitList(text: string, separator: string): string[] {
  const items: string[] = [];
  let item = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    const next = text[at + 1];
    if (char === '\\' && (next === '\\' || next === separator)) {
      item += next;
      at++;
    } else if (char === separator) {
      items.push(item);
      item = '';
    } else {
      item += char;
    }
  }
  return [...items, item];
}
