/** Scripts and styles come from this server only, and none is in the page itself. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  // the address of an invitation is a secret
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** What is in a page of the node beside its words. */
export type PageFrame = {
  readonly title: string;
  /** HTML. */
  readonly body: string;
  /** What its script is told. */
  readonly data?: Readonly<Record<string, string>>;
  /** Paths of scripts and styles beside the common style. */
  readonly scripts: readonly string[];
  readonly styles?: readonly string[];
  /** Said where scripts are off. */
  readonly withoutScripts: string;
};

/** A page, for people: at phone width, with a keyboard, by day and night. */
export function pageHtml({ title, body, data = {}, scripts, styles = [], withoutScripts }: PageFrame): string {
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${escaped(value)}"`);
  const style = (path: string) => `<link rel="stylesheet" href="${path}">\n`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
${['/sign-in/page.css', ...styles].map(style).join('')}</head>
<body${attributes.join('')}>
<main>
<h1>${escaped(title)}</h1>
${body}
<p role="status" aria-live="polite"></p>
<noscript><p>${escaped(withoutScripts)}</p></noscript>
</main>
${scripts.map((path) => `<script src="${path}"></script>\n`).join('')}</body>
</html>
`;
}

/** A text as it stands in HTML, in attributes too. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'\n]/g, (char) => `&#${char.charCodeAt(0)};`);
}
