import type { DemoTeller } from '../demo-story.ts';

/** The council of a village above the wells; small, and hosted by the university. */
export const overmerel: DemoTeller = ({ to }) => ({
  slug: 'overmerel',
  name: 'Village Council of Overmerel',
  records: [
    {
      kind: 'Profile',
      number: 1,
      content: {
        name: 'Village Council of Overmerel',
        actorType: 'COMMUNITY',
        summary: 'Speaks for a village of 640 above the wells, on Tuesdays, in the school. An invented organization.',
        sectors: ['S94'],
        region: 'NL-GE',
        sizeClass: 'MICRO',
        contactRole: 'Secretary',
      },
    },
    {
      kind: 'Stakeholder',
      number: 1,
      content: {
        name: 'Children of the village school',
        description: 'Forty-one of them, who will drink this water longest.',
        stakeholderType: 'COMMUNITY',
        region: 'NL-GE',
      },
    },
    {
      kind: 'ImpactGoal',
      number: 1,
      content: {
        title: 'No sprayer and no salt above the wells',
        description: 'Roads, gardens and the football field are kept without either.',
        direction: 'PREVENT',
        abc: 'ACT_TO_AVOID_HARM',
        sdgs: ['6.3', '12.4'],
        challenges: [to('vrije-beek', 'Concept', 1)],
        stakeholders: [to('overmerel', 'Stakeholder', 1)],
        beliefs: [to('merelbron', 'Concept', 1)],
        importance: 'HIGH',
        resultKind: 'LOCAL_CAPACITY',
      },
    },
  ],
  answers: [{ number: 1, daysAgo: 410, to: ['zilverschoon', 'Concept', 1], verdict: 'AFFIRMED' }],
});
