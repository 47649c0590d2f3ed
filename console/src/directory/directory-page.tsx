import { SegmentedControl, Text } from '@mantine/core';
import { useAddress } from '../address.ts';
import type { Me } from '../api.ts';
import { useWords } from '../language.tsx';
import { PageHead } from '../ui/page-head.tsx';
import '../ui/lists.css';
import { LineList } from './line-list.tsx';
import { OneRecord } from './one-record.tsx';
import { PlaceList } from './place-list.tsx';
import { Rates } from './rates.tsx';
import { words } from './words.ts';

const parts = ['places', 'lines', 'rates'] as const;

/** Places, lines and legal ceilings. A coordinator has her own block alone. */
export const DirectoryPage = ({ me }: { readonly me: Me }) => {
  const say = useWords(words);
  const everywhere = me.roles.some((role) => role !== 'coordinator');
  const { held, hold } = useAddress();
  const part = parts.find((one) => one === held.part) ?? 'places';
  const chosen = everywhere ? (held.id ?? null) : me.block;
  const choose = (id: string): void => hold({ id }, { step: chosen === null });
  if (!everywhere)
    return (
      <>
        <PageHead title={say.directory} about={say.about} />
        {chosen === null ? <Text>{say.nothingForYou}</Text> : <OneRecord place={chosen} leave={null} />}
      </>
    );
  return (
    <>
      <PageHead title={say.directory} about={say.about}>
        <SegmentedControl
          size="xs"
          aria-label={say.directory}
          value={part}
          data={parts.map((value) => ({ value, label: say[value] }))}
          onChange={(value) => hold({ part: value === 'places' ? null : value, id: null }, { step: true })}
        />
      </PageHead>
      {part === 'rates' ? (
        <Rates maySet={me.roles.includes('administrator')} />
      ) : (
        <div className="page wide" {...(chosen === null ? {} : { 'data-open': true })}>
          <section className="list" aria-label={say[part]}>
            {part === 'places' ? (
              <PlaceList chosen={chosen} choose={choose} />
            ) : (
              <LineList chosen={chosen} choose={choose} />
            )}
          </section>
          <section className="one" aria-label={say.recordOf}>
            {chosen === null ? (
              <Text className="quiet">{say.choose}</Text>
            ) : (
              <OneRecord key={chosen} place={chosen} leave={() => hold({ id: null })} />
            )}
          </section>
        </div>
      )}
    </>
  );
};
