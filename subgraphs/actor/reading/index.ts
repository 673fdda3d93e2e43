export { addReadingChanges } from './changes-route.ts';
export { type HubChanges, openHubChanges } from './hub-changes.ts';
export { type HubLine, openHubLine } from './hub-line.ts';
export { type HubData, type HubReader, openHubReader, type Reader } from './hub-reader.ts';
export { addReading } from './reading-route.ts';
