import { Alert, Button } from '@mantine/core';
import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useTexts } from '../language.tsx';

/** Something could not be loaded: says so, and asks again for all on this page that failed. */
export const Failed = () => {
  const say = useTexts();
  const client = useQueryClient();
  const asking = useIsFetching({ predicate: ({ state }) => state.status === 'error' }) > 0;
  return (
    <Alert color="red" role="alert" title={say.failed}>
      <Button
        variant="default"
        size="compact-sm"
        loading={asking}
        onClick={() =>
          void client.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' })
        }
      >
        {say.again}
      </Button>
    </Alert>
  );
};
