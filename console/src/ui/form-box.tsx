import { Paper } from '@mantine/core';
import type { ReactNode } from 'react';

/** A form in a box of its own. What it sends goes by the API, never by loading another page. */
export const FormBox = ({
  tight = false,
  send,
  children,
}: {
  readonly tight?: boolean;
  readonly send: () => void;
  readonly children: ReactNode;
}) => (
  <Paper
    component="form"
    withBorder
    p={tight ? 'sm' : 'md'}
    radius="md"
    onSubmit={(event) => {
      event.preventDefault();
      send();
    }}
  >
    {children}
  </Paper>
);
