/** What one asker may see, as rules read it. */
export { type FacetValue, type Fact, factOf, numberOf, targetOf, targetsOf, textOf, valuesOf } from './fact.ts';
export { type FactTable, factTable } from './fact-table.ts';
export { type Circumstances, FACTS_AUDIENCES, type Facts, type FactsAudience, factsIn, factsOf } from './facts.ts';
export { wordsOf } from './folded-text.ts';
export { type IndexFacts, openIndexFacts } from './index-facts.ts';
export { overlay } from './overlay.ts';
export { perFacts } from './per-facts.ts';
export { type About, openRemembered, type Remembered } from './remembered.ts';
export type { Sight } from './tier-table.ts';
export type { TitlePlace, TitleQuery } from './title-index.ts';
export type { FactsSource } from './traced-facts.ts';
