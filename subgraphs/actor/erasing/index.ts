export { eraseDue } from './due.ts';
export { type DuePosts, duePosts, eraseDuePost, type TopicRetention, topicRetention } from './due-posts.ts';
export { type ErasedRecord, type EraseOptions, eraseRecord, type PlannedErasure, plannedErasure } from './erase.ts';
export { erasePlanned, type Mention, mentionsOf, plannedOf } from './mentions.ts';
