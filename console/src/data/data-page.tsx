import { Stack } from '@mantine/core';
import type { Me } from '../api.ts';
import { useWords } from '../language.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Dictionary } from './dictionary.tsx';
import { JobList } from './job-list.tsx';
import { Schedules } from './schedules.tsx';
import { StartExport } from './start-export.tsx';
import { words } from './words.ts';

/** Data to take away: exports now and by the calendar, what came of them, and what the codes mean. */
export const DataPage = ({ me }: { readonly me: Me }) => {
  const say = useWords(words);
  const all = me.roles.includes('administrator');
  return (
    <Stack gap="xl">
      <div>
        <PageHead title={say.title} about={say.about} />
        <StartExport all={all} />
      </div>
      <JobList me={me} />
      <Schedules maySet={all} />
      <Dictionary />
    </Stack>
  );
};
