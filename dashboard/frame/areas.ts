import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { isReady as alliances } from '../alliances/route.ts';
import { isReady as commitments } from '../commitments/route.ts';
import { isReady as desk } from '../desk/route.ts';
import { isReady as goals } from '../goals/route.ts';
import { isReady as network } from '../network/route.ts';
import { isReady as organizations } from '../organizations/route.ts';
import { isReady as reports } from '../reports/route.ts';

/** One of the areas that the page leads to. */
export type Area = {
  readonly path: string;
  readonly title: MessageDescriptor;
  /** Only areas that exist are led to. */
  readonly isReady: boolean;
  /** The desk is at nodes only. */
  readonly onlyAt?: 'NODE';
};

/** The areas in the order in which they are led to. A function, because routes and frame know each other. */
export const areas = (): readonly Area[] => [
  { path: '/network', title: msg`Network`, isReady: network },
  { path: '/goals', title: msg`Goals`, isReady: goals },
  { path: '/commitments', title: msg`Commitments`, isReady: commitments },
  { path: '/organizations', title: msg`Organizations`, isReady: organizations },
  { path: '/alliances', title: msg`Alliances`, isReady: alliances },
  { path: '/reports', title: msg`Reports`, isReady: reports },
  { path: '/desk', title: msg`Desk`, isReady: desk, onlyAt: 'NODE' },
];
