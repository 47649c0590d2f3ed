import { bogotaDay } from '../../flows/engine/bogota-time.ts';
import { type About, categoryOf } from './about.ts';
import { partOfWeek, type Row } from './row.ts';
import { object, type Told, texts } from './told.ts';

/** What a row needs beside the facts: the keyed hash of a person, and where a place is. */
export type Naming = {
  /** `who` is `self`, or whom in her care. */
  readonly person: (citizen: string, who: string) => string;
  readonly localityOf: (place: string) => string;
};

/**
 * Services: `offered` (she was told that she or hers may get it), `received`, `missed` (went or asked for it, and did not
 * get it). Counted is whoever it was for, not who told of it; an
 * attention that two tell of is one (functions/records/attentions.ts).
 */
export const serviceRows = ({
  told,
  about,
  naming,
  onDay,
}: {
  told: Told;
  about: About;
  naming: Naming;
  onDay: (at: string) => boolean;
}): readonly Row[] => {
  if (!about.studied) return [];
  const { citizen, attentions, takenBack } = told;
  const rows: Row[] = [];
  const goneRow = (record: string, at: string, who: string): Row => ({
    person: naming.person(citizen, who),
    thing: record,
    day: bogotaDay(at),
    codes: {},
    amounts: {},
    gone: true,
  });
  // Whom it was for is known no more once it is taken back: whoever of hers it was under that record.
  for (const { record, at } of takenBack)
    if (onDay(at)) rows.push(...['self', ...peopleOf(told)].map((who) => goneRow(record, at, who)));
  for (const { attention, written } of attentions) {
    const at = written.findLast(onDay);
    const [first, ...others] = attention.witnesses;
    if (at === undefined || first === undefined) continue;
    const { service, who, place, on, received, satisfaction, barriers } = attention;
    // What a later witness told is the same attention, though it may have stood by itself before.
    rows.push(...others.map(({ record }) => goneRow(record, at, who)));
    if (attention.disputed) {
      rows.push(goneRow(first.record, at, who));
      continue;
    }
    rows.push({
      person: naming.person(citizen, who),
      thing: first.record,
      day: on,
      codes: {
        step: received === null ? 'contradicted' : received ? 'received' : 'missed',
        service,
        category: categoryOf(service),
        place: place ?? '',
        locality: place === null ? '' : naming.localityOf(place),
        home: about.home,
        for: about.groups(who),
        caregiver: about.caregiver,
        stars: satisfaction === null ? '' : String(satisfaction),
        barrier: barriers.join('|'),
        // An entity's hour of sending says nothing of hers.
        hour: first.source === 'citizen' ? partOfWeek(written[0] ?? at) : '',
        source: [...new Set(attention.witnesses.map(({ source }) => source))].sort().join('|'),
      },
      amounts: {},
    });
  }
  rows.push(...offeredRows({ told, about, naming, onDay }));
  return rows;
};

const offeredRows = ({ told, about, naming, onDay }: Parameters<typeof serviceRows>[0]): readonly Row[] => {
  const rows: Row[] = [];
  for (const fact of told.facts) {
    if (fact.question !== 'care.offered' || fact.provenance !== 'outcome' || !onDay(fact.at)) continue;
    const screened = object(
      told.facts.find(({ question, run }) => question === 'care.screened' && run === fact.run)?.value ?? null,
    );
    const offered = texts(fact.value);
    for (const [row, outcome] of Object.entries(screened ?? {})) {
      const split = row.lastIndexOf('.');
      const [service, who] = [row.slice(0, split), row.slice(split + 1)];
      if (outcome === 'no' || !offered.includes(service)) continue;
      rows.push({
        person: naming.person(told.citizen, who),
        thing: `${fact.run}.${service}`,
        day: bogotaDay(fact.at),
        codes: {
          step: 'offered',
          service,
          category: categoryOf(service),
          place: '',
          locality: '',
          home: about.home,
          for: about.groups(who),
          caregiver: about.caregiver,
          stars: '',
          barrier: '',
          hour: partOfWeek(fact.at),
          source: 'bot',
        },
        amounts: {},
      });
    }
  }
  return rows;
};

/** `p1`, `p2`… as far as anything tells of them. */
const peopleOf = ({ facts, attentions }: Told): readonly string[] => [
  ...new Set([
    ...facts.flatMap(({ subject }) => (subject === null ? [] : [subject])),
    ...attentions.flatMap(({ attention: { who } }) => (who === 'self' ? [] : [who])),
  ]),
];
