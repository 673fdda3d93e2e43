import { fileURLToPath } from 'node:url';

/** Where the built pages are, which hubs and nodes serve. */
export const PAGES_DIRECTORY = fileURLToPath(new URL('../../dashboard/dist/', import.meta.url));
