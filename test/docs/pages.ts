import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** A page of the documentation. */
export type Page = {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
};

/** All pages that people read. */
export function readPages(): readonly Page[] {
  return globSync(['*.md', 'docs/**/*.md', 'schema/**/*.md', 'test/**/*.md'], {
    cwd: root,
    exclude: ['**/node_modules/**', '**/target/**'],
  })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

export function readPage(path: string): Page {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

/** Where a page's relative links lead: a path from the root, and the heading, if the link names one. */
export function relativeLinks({ path, text }: Page): { target: string; heading: string | undefined }[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\((?<to>[^)\s]+)\)/g)].flatMap(({ groups }) => {
    const to = groups?.to ?? '';
    if (/^[a-z][a-z+.-]*:/.test(to)) return [];
    const [file = '', heading] = to.split('#');
    const target = file === '' ? path : posix.join(dirname(path), file);
    return [{ target, heading }];
  });
}

/** The names by which links point to a page's headings, as GitHub makes them, and to places that the page names itself. */
export function headingsOf(text: string): ReadonlySet<string> {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const titles = [...prose.matchAll(/^#{1,6} (?<title>.+)$/gm)];
  const places = [...prose.matchAll(/^<a id="(?<id>[^"]+)"><\/a>$/gm)].map(({ groups }) => groups?.id ?? '');
  return new Set([
    ...places,
    ...titles.map(({ groups }) =>
      (groups?.title ?? '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(' ', '-'),
    ),
  ]);
}

/** The fenced blocks of a language. */
export function blocksOf({ text }: Page, language: string): readonly string[] {
  return [...text.matchAll(/^```(?<language>\S+)[^\n]*\n(?<body>[\s\S]*?)^```/gm)].flatMap(({ groups }) =>
    groups?.language === language ? [groups.body ?? ''] : [],
  );
}
