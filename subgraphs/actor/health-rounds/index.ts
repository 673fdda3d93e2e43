export { addHealthAnswers } from './answer-routes.ts';
export { isTooFew, questionResults, type Spread } from './results.ts';
export { addHealthSeats, closeHealthRound, healthLink, isOver, type OpenedRound, openHealthRound } from './rounds.ts';
