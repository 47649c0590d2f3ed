import { Alert, Text } from '@mantine/core';
import type { components } from '../api-types.ts';
import { useLanguage, useWords } from '../language.tsx';
import { sayMoment } from '../ui/say-when.ts';
import { sayWait } from './say-wait.ts';
import { words } from './words.ts';

/** The 24 hours of WhatsApp: until when what is written reaches her, or what goes out in its place. */
export const ReplyWindow = ({ shown }: { readonly shown: components['schemas']['Case'] }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  if (shown.windowOpen && shown.windowUntil !== null) {
    const left = sayWait(say, new Date(2 * Date.now() - Date.parse(shown.windowUntil)).toISOString(), Date.now());
    return (
      <Text size="sm">
        {say.windowOpen} <strong>{sayMoment(shown.windowUntil, locale)}</strong>{' '}
        <span className="quiet">
          ({say.windowLeft} {left})
        </span>
      </Text>
    );
  }
  return (
    <Alert color="yellow" variant="light" c="inherit" title={say.windowClosed}>
      <Text size="sm">
        {say.noticeText}: «{shown.template.text}»
      </Text>
    </Alert>
  );
};
