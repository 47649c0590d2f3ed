import { Alert, Button, Text } from '@mantine/core';
import { Component, type ReactNode, useState } from 'react';
import { useTexts } from '../language.tsx';
import { PageHead } from './page-head.tsx';

/**
 * Stands around one page: where its files do not come (no connection, or the console was put up anew meanwhile and has
 * others) or it has a fault, the other pages and the way out stay.
 */
export class PageFault extends Component<
  { readonly title: string; readonly children: ReactNode },
  { readonly faulty: boolean }
> {
  override state = { faulty: false };

  static getDerivedStateFromError(): { readonly faulty: boolean } {
    return { faulty: true };
  }

  override render(): ReactNode {
    return this.state.faulty ? <NotOpened title={this.props.title} /> : this.props.children;
  }
}

const NotOpened = ({ title }: { readonly title: string }) => {
  const say = useTexts();
  const [away, setAway] = useState(false);
  // Only a new load brings files that failed once; without a server it would leave her with nothing at all.
  const again = async (): Promise<void> => {
    try {
      await fetch('/console/', { cache: 'no-store' });
      window.location.reload();
    } catch {
      setAway(true);
    }
  };
  return (
    <>
      <PageHead title={title} />
      <Alert color="red" role="alert" title={say.notOpened}>
        <Text size="sm">{away ? say.stillAway : say.notOpenedWhy}</Text>
        <Button mt="xs" variant="default" size="compact-sm" onClick={() => void again()}>
          {say.loadAgain}
        </Button>
      </Alert>
    </>
  );
};
