export { eraseDue } from './due.ts';
export { type ErasedRecord, type EraseOptions, eraseRecord } from './erase.ts';
export { eraseAllOf, type Mention, mentionsOf } from './mentions.ts';
