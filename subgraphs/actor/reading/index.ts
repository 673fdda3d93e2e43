export { chosenHub } from './chosen-hub.ts';
export { type HubLine, openHubLine } from './hub-line.ts';
export { addReading } from './reading-route.ts';
