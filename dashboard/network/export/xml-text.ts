/**
 * Leaves out of a text what no XML 1.0 document can hold, in whichever way it is written: control characters, halves of pairs, and what is
 * no character. A member may have any of them in its name, and the whole file would be unreadable.
 */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\n]|\p{Noncharacter_Code_Point}/gu, ' ');
}
