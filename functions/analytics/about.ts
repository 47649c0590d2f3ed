import { vocabulary } from '../../flows/directory/vocabulary.ts';
import type { Json } from '../ports/table.ts';
import { type Fact, object, type Told } from './told.ts';

/** What is known of one citizen and of those in her care beside the thing counted: by what figures are parted. */
export type About = {
  /** Locality where she lives, two digits; '' unknown, `outside` of the city. */
  readonly home: string;
  /** `for` of an attention: which of the city's groups somebody is counted in, parted by `|`; '' not known. */
  readonly groups: (who: string) => string;
  /** Whether she allowed the city to study what she answered; without it she is in no figure about people's lives. */
  readonly studied: boolean;
  readonly caregiver: string;
  /** Her answer to a question that is kept with her. */
  readonly value: (question: string, subject?: string | null) => Json;
};

export const aboutOf = ({ facts }: Told): About => {
  const lasting = new Map<string, Fact>();
  for (const fact of facts) {
    if (fact.provenance === 'outcome' || fact.provenance === 'withdrawn') continue;
    const key = `${fact.question}@${fact.subject ?? ''}`;
    const known = lasting.get(key);
    if (known === undefined || known.at <= fact.at) lasting.set(key, fact);
  }
  const value = (question: string, subject: string | null = null): Json =>
    lasting.get(`${question}@${subject ?? ''}`)?.value ?? null;
  return {
    home: homeOf(value('care.place') ?? value('directory.place')),
    groups: (who) => groupsOf(who, value),
    studied: value('welcome.research') === true,
    caregiver: yesNo(value('care.caregiver')),
    value,
  };
};

const homeOf = (place: Json): string => {
  const told = object(place);
  if (told?.precision === 'outside') return 'outside';
  return typeof told?.locality === 'string' ? told.locality : '';
};

/** The city counts women, children, older people (60, Ley 1276 de 2009) and people with disability: one may be in several. */
const groupsOf = (who: string, value: About['value']): string => {
  const self = who === 'self';
  const age = self ? value('care.age') : value('care.personAge', who);
  const disability = self ? value('care.disability') : value('care.personDisability', who);
  const groups: string[] = [];
  if (self && value('care.sex') === 'F' && (typeof age !== 'number' || age >= 18)) groups.push('woman');
  if (typeof age === 'number' && age < 18) groups.push('child');
  if (typeof age === 'number' && age >= 60) groups.push('older');
  if (disability === true || (typeof disability === 'string' && disability !== 'none')) groups.push('disability');
  if (groups.length > 0) return groups.join('|');
  return typeof age === 'number' && (!self || typeof value('care.sex') === 'string') ? 'other' : '';
};

const yesNo = (value: Json): string => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : '');

export const code = (value: Json): string => (typeof value === 'string' ? value : '');

export const categoryOf = (service: string): string => vocabulary[service]?.category ?? 'other';
