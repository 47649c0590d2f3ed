import { useCube } from '../figures/figure-context.tsx';
import { formatsOf } from '../figures/sheet.ts';
import { Stat } from '../figures/stat.tsx';
import { useLanguage, useWords } from '../language.tsx';
import { words } from './words.ts';

/** Who received, who went in vain, and how it went, for the whole of what is filtered. */
export const ServiceNumbers = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const formats = formatsOf(locale);
  const received = useCube('services.category');
  const missed = useCube('services.barriers');
  const rated = useCube('services.satisfaction.service');
  const ratings = rated.cells.reduce((sum, { counts }) => sum + (counts.ratings ?? 0), 0);
  const low = rated.cells
    .filter(({ codes }) => codes[1] === '1' || codes[1] === '2')
    .reduce((sum, { counts }) => sum + (counts.ratings ?? 0), 0);
  return (
    <div className="stats">
      <Stat
        label={say.received}
        value={received.total.people ?? 0}
        before={received.before?.people ?? null}
        note={`${formats.count(received.total.attentions ?? 0)} ${say.ofAttentions}`}
        definition={received.definition}
      />
      <Stat
        label={say.missedAny}
        value={missed.total.people ?? 0}
        before={missed.before?.people ?? null}
        definition={missed.definition}
      />
      <Stat
        label={say.lowRatings}
        value={ratings === 0 ? '–' : formats.share(low / ratings)}
        note={`${formats.count(ratings)} ${say.ratings.toLowerCase()}`}
        definition={rated.definition}
      />
    </div>
  );
};
