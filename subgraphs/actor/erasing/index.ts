export { eraseDue } from './due.ts';
export { type ErasedRecord, type EraseOptions, eraseRecord, type PlannedErasure, plannedErasure } from './erase.ts';
export { erasePlanned, type Mention, mentionsOf, plannedOf } from './mentions.ts';
