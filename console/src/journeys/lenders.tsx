import type { Paint } from '../figures/paint.ts';
import { SplitCard } from '../figures/shapes/split-card.tsx';
import { useWords } from '../language.tsx';
import { words } from './words.ts';

const heardAtLenders = [
  'offered',
  'approved',
  'only-asked',
  'waiting',
  'more-papers',
  'too-many-papers',
  'too-dear',
  'money-first',
  'did-not-dare',
  'no-answer',
  'refused',
];
const cameOf = [
  'paid',
  'go-on',
  'approved',
  'offered',
  'waiting',
  'only-asked',
  'more-papers',
  'too-many-papers',
  'too-dear',
  'did-not-dare',
  'no-answer',
  'not-yet',
  'days',
  'month',
  'money-first',
  'could-not',
  'stop',
  'refused',
];
const barriers = [
  'fear',
  'requirements',
  'papers',
  'expensive',
  'monthly',
  'reported',
  'report',
  'distrust',
  'refused',
  'no-history',
  'income',
  'too-new',
  'not-told',
  'other',
];
const amounts = ['under-200k', '200k-500k', '500k-1m', '1m-2m', '2m-5m', '5m-10m', 'over-10m'];
const flags = [
  'money-first',
  'keeps-document',
  'blank-papers',
  'never-repaid',
  'above-ceiling',
  'charges-lift',
  'commission-high',
];

/** From little to much. */
const growing = ({ ramp, series: [, second = ''] }: Paint) => [...ramp, second, second];
/** From well to badly. */
const worsening = ({ dark }: Paint) =>
  dark
    ? [
        '#4fb3a5',
        '#3a8a80',
        '#7f9fd6',
        '#8fa3b0',
        '#a896cf',
        '#7d6b9e',
        '#e5b45a',
        '#d9a04a',
        '#d98768',
        '#b5653f',
        '#a04747',
      ]
    : [
        '#1f7a6d',
        '#56a397',
        '#4a6fae',
        '#7b8a95',
        '#7a64ab',
        '#a592c9',
        '#d49a2a',
        '#e6b85c',
        '#e08a63',
        '#c0603c',
        '#8a3d1f',
      ];

/** From well to badly, for the many ways in which a conversation can come out. */
const outcomes = ({ dark }: Paint) =>
  (dark
    ? 'a4e0d6 4fb3a5 7fc4b8 3a8a80 7f9fd6 a9bfe4 8fa3b0 b5c3cc a896cf c6b9e0 7d6b9e efd096 e5b45a d9a04a e6b09b d98768 a04747 c25b5b'
    : '14584e 1f7a6d 56a397 83c0b6 4a6fae 9ab2d8 7b8a95 b1bcc4 7a64ab a592c9 b7a8d6 e8c583 d49a2a e6b85c e08a63 c0603c a83a3a 6b2417'
  )
    .split(' ')
    .map((colour) => `#${colour}`);

/** What was heard at lenders, what holds people back, how much it is about, and what came of it, at each stage. */
export const Lenders = () => {
  const say = useWords(words);
  const split = { measure: 'times', total: say.times, fewest: 10 };
  return (
    <>
      <SplitCard
        {...split}
        cube="journeys.heard"
        column="actor"
        by="heard"
        order={heardAtLenders}
        colours={worsening}
        sortBy="refused"
        title={say.heardAt}
        head={say.actor}
        wide
      />
      <SplitCard
        {...split}
        cube="journeys.barriers"
        column="stage"
        by="why"
        order={barriers}
        sortBy="fear"
        title={say.barriersAt}
        head={say.stage}
      />
      <SplitCard
        {...split}
        cube="journeys.amounts"
        column="stage"
        by="band"
        order={amounts}
        colours={growing}
        sortBy="under-200k"
        title={say.amountsAt}
        head={say.stage}
      />
      <SplitCard
        {...split}
        cube="journeys.came"
        column="stage"
        by="heard"
        order={cameOf}
        colours={outcomes}
        sortBy="refused"
        title={say.cameOf}
        head={say.stage}
      />
      <SplitCard
        {...split}
        cube="journeys.flags"
        column="actor"
        by="flag"
        order={flags}
        sortBy="money-first"
        title={say.flags}
        head={say.actor}
      />
    </>
  );
};
