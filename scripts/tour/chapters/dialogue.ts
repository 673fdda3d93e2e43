import type { TourStep } from '../tour-step.ts';

const KINDS = 'test/network/kinds.test.ts';

/** Dialogue and decisions. */
export const dialogue: readonly TourStep[] = [
  {
    shows: ['S53', 'S56'],
    question: 'What was said at the table, from which perspectives, and which assumptions were challenged?',
    servedBy: '`topics`, `Topic.posts`, `Post.replies`; a post is of a form: MESSAGE, IDEA, ASSUMPTION, ADVICE',
    test: KINDS,
    operation: `query Roundtable {
  topics(first: 5) {
    nodes {
      title
      question
      posts {
        nodes { form text perspective issuer { profile { name } } replies { nodes { form text issuer { profile { name } } } } }
      }
    }
  }
}`,
    expect: ({ topics: { nodes } }) => {
      const posts = nodes.flatMap((topic: { posts: { nodes: unknown[] } }) => topic.posts.nodes);
      return {
        'from several perspectives':
          new Set(posts.map(({ perspective }: { perspective: string }) => perspective)).size >= 3,
        'an assumption was answered': posts.some(
          ({ form, replies }: { form: string; replies: { nodes: unknown[] } }) =>
            form === 'ASSUMPTION' && replies.nodes.length > 0,
        ),
      };
    },
  },
  {
    shows: ['S54', 'S55'],
    rules: [22],
    question: 'What was decided, what is still open, who was silent, and which other solutions lie beside it?',
    servedBy: '`proposals`, `Proposal.decision`, `Proposal.alternatives`',
    test: 'test/network/rules/decisions/decision.test.ts',
    operation: `query Decisions {
  proposals {
    nodes {
      title
      alternatives { title inFavour against }
      decision {
        value
        quorum
        needed
        consenting { nodes { profile { name } } }
        objecting { nodes { profile { name } } }
        silent { nodes { profile { name } } }
        passedOn
      }
      answers { nodes { verdict words issuer { profile { name } } } }
    }
  }
}`,
    expect: ({ proposals: { nodes } }) => {
      const values = nodes.map(({ decision }: { decision: { value: string } }) => decision.value);
      return {
        'one has passed': values.includes('PASSED'),
        'an objection stands against another': values.includes('BLOCKED'),
        'silence is shown as silence': nodes.some(
          ({ decision }: { decision: { silent: { nodes: unknown[] } } }) => decision.silent.nodes.length > 0,
        ),
        'another solution lies beside it': nodes.some(
          ({ alternatives }: { alternatives: unknown[] | null }) => (alternatives ?? []).length > 0,
        ),
      };
    },
  },
  {
    shows: ['S57'],
    question: 'Which ideas came from outside, and what was made of ideas?',
    servedBy:
      'the guest door of a node (`constellation actor guests on`), `posts(filter: { fromOutside })`, `Proposal.sourcePosts`',
    test: 'test/actor/guests.test.ts',
    operation: `query Ideas {
  posts(filter: { fromOutside: true }) { nodes { form text topic { title } } }
  proposals { nodes { title sourcePosts { text issuer { profile { name } } } } }
}`,
    expect: ({ posts, proposals }) => ({
      'a guest has left one': posts.nodes.length > 0,
      'one became a proposal': proposals.nodes.some(
        ({ sourcePosts }: { sourcePosts: unknown[] }) => sourcePosts.length > 0,
      ),
    }),
  },
  {
    shows: ['S58'],
    question: 'What stands in the way, where does it come from, and who sees to it?',
    servedBy: '`issues`, `Issue.rootCause`, `Issue.owner`',
    test: KINDS,
    operation: `query Issues {
  issues(filter: { status: [OPEN] }) {
    nodes { title rootCause due owner { profile { name } } evidence { value } }
  }
}`,
    expect: ({ issues: { nodes } }) => ({
      'one has a cause and an owner': nodes.some(
        ({ rootCause, owner }: { rootCause: string | null; owner: unknown }) => rootCause !== null && owner !== null,
      ),
    }),
  },
  {
    shows: ['S59', 'S25'],
    question:
      'What does the charter ask of its members: to whom they show what they publish for it, and what it is not?',
    servedBy: '`SharedValueNetwork.defaultAudience`, `disclaimer`',
    test: KINDS,
    operation: `query WhatTheChartersAsk {
  sharedValueNetworks { nodes { name defaultAudience disclaimer } }
}`,
    expect: ({ sharedValueNetworks: { nodes } }) => ({
      'one names an audience': nodes.some(
        ({ defaultAudience }: { defaultAudience: string | null }) => defaultAudience !== null,
      ),
      'none founds a legal body': nodes.every(({ disclaimer }: { disclaimer: string }) =>
        disclaimer.includes('legal body'),
      ),
    }),
  },
];
