import type { RecordDraft } from '../../../flows/engine/record.ts';
import { recordItems } from '../../../functions/conversation/records.ts';
import type { NewItem } from '../../../functions/ports/table.ts';

type Value = Extract<RecordDraft, { kind: 'fact' }>['value'];

export const fact = (
  question: string,
  value: Value,
  {
    run = 'r2',
    subject = null,
    provenance = 'answered',
    lasting = false,
  }: Partial<{
    run: string;
    subject: string | null;
    provenance: 'answered' | 'outcome' | 'withdrawn';
    lasting: boolean;
  }> = {},
): RecordDraft => {
  const name = subject === null ? question : `${question}@${subject}`;
  return {
    kind: 'fact',
    key: lasting ? name : `${run}.${name}`,
    question,
    version: 1,
    flow: question.split('.', 1)[0] ?? '',
    run,
    subject,
    value,
    provenance,
  };
};

export const research = (given: boolean): RecordDraft => fact('welcome.research', given, { run: 'r1', lasting: true });

export const service = (
  record: string,
  told: Partial<NonNullable<Extract<RecordDraft, { kind: 'service' }>['told']>> | null,
): RecordDraft => ({
  kind: 'service',
  record,
  told:
    told === null
      ? null
      : {
          service: 'lavanderia',
          who: 'self',
          place: 'mdc-usme',
          on: '2026-11-02',
          received: true,
          satisfaction: null,
          barriers: [],
          ...told,
        },
});

export const turn = (
  asks: string | null,
  notes: readonly string[] = [],
  { version = 1, said = 'x' }: { readonly version?: number; readonly said?: string } = {},
): RecordDraft => ({
  kind: 'turn',
  said: [said],
  answered: ['y'],
  flow: (asks ?? 'menu').split('.', 1)[0] ?? 'menu',
  question: asks,
  version: asks === null ? null : version,
  notes,
});

/** The items of one turn of a citizen. */
export const items = (citizen: string, at: string, drafts: readonly RecordDraft[], count = 1): readonly NewItem[] =>
  recordItems({ citizen, turn: count, at, drafts });
