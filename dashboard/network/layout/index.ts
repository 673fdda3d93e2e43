/** Where everybody is on the map. */
export { EXTENT, type Positions } from './layout-input.ts';
export { type Layout, useLayout } from './use-layout.ts';
