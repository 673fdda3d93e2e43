export { guestLink, openGuestDoor, topicBehindDoor } from './doors.ts';
export { addGuestDoors } from './guest-routes.ts';
export { waitingIdeas } from './ideas.ts';
