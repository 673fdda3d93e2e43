/** Whether it is an http(s) address that may be shown as a link. */
export function isWebAddress(text: string): boolean {
  if (text.length > 2_000 || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}
