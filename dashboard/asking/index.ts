/**
 * How the page asks: two clients, one for reading and one for writing, both at its own server.
 */
export { type AnswerFacts, type Missing, type Source, togetherOf } from './answer.ts';
export { noteChange, useWatchForChanges } from './changes.ts';
export { type TellFacts, useFactsOfAll } from './facts-of-all.ts';
export { useHubSize } from './hub-size.ts';
export { nameOf } from './names.ts';
export { noteSessionOver, type Own, useAskingOwn, useOwn, type WritingFailure } from './own.ts';
export { askPlace, type Place } from './place.ts';
export { PlaceProvider, useClients, usePlace } from './place-context.tsx';
export { type Failure, type Reading, useReading } from './reading.ts';
export { type PageOf, type ReadingInPages, useReadingInPages } from './reading-in-pages.ts';
export { useViewer } from './viewer.ts';
export { useWriting, type Written } from './writing.ts';
