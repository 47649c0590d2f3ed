import {
  Alert,
  Anchor,
  AppShell,
  Burger,
  Button,
  Center,
  Group,
  Paper,
  ScrollArea,
  Stack,
  Text,
  Title,
  useMantineColorScheme,
  useMatches,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { ApiProblem, api, isSignedOut, type Me, settled } from './api.ts';
import { forgetDrafts } from './cases/drafts.ts';
import { useLanguage, useTexts } from './language.tsx';
import { groupsOf, Navigation, usePage } from './navigation.tsx';
import { PageFault } from './ui/page-fault.tsx';

/** Signs in, or shows the page that one's role is for. */
export const App = () => {
  const say = useTexts();
  const client = useQueryClient();
  const me = useQuery({
    queryKey: ['me'],
    queryFn: async () => {
      const now = await settled(api.GET('/api/v1/me'));
      const before = client.getQueryData<Me>(['me']);
      // Somebody else signed in: nothing that the one before her saw is shown.
      if (before !== undefined && before.id !== now.id) {
        client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
        forgetDrafts();
      }
      return now;
    },
    // A session that is over may have been begun again in another tab.
    refetchInterval: ({ state: { status } }) => (status === 'error' ? 5000 : false),
  });
  useEffect(() => {
    const others = new BroadcastChannel(leaving);
    others.addEventListener('message', goOut);
    return () => others.close();
  }, []);
  if (me.isPending) return <Text p="xl">{say.loading}</Text>;
  // A page that is open stays, with what somebody is writing in it.
  if (me.data !== undefined) return <Inside key={me.data.id} me={me.data} ended={isSignedOut(me.error)} />;
  if (isSignedOut(me.error)) return <SignIn />;
  return (
    <Alert m="xl" color="red" role="alert" title={say.failed}>
      <Button onClick={() => void me.refetch()}>{say.again}</Button>
    </Alert>
  );
};

/** By it the other tabs hear that somebody left on purpose. */
const leaving = 'vecina-leaves';

const goOut = (): void => {
  forgetDrafts();
  window.location.assign('/console/');
};

const SignIn = () => {
  const say = useTexts();
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p="xl" maw={420}>
        <Stack>
          <Title order={1} size="h2">
            {say.signInTitle}
          </Title>
          <Text>{say.signInWhy}</Text>
          <Button component="a" href="/console/sign-in" size="md">
            {say.signIn}
          </Button>
          <Controls />
        </Stack>
      </Paper>
    </Center>
  );
};

const Inside = ({ me, ended }: { readonly me: Me; readonly ended: boolean }) => {
  const say = useTexts();
  const { locale } = useLanguage();
  const own = groupsOf(me);
  const here = usePage(own);
  const wide = useMatches({ base: false, sm: true });
  const beside = useMatches({ base: false, md: true });
  const [opened, { toggle, close }] = useDisclosure(false);
  useEffect(() => {
    document.title = here === null ? say.console : `${here.title[locale].title} · Vecina`;
  }, [here, locale, say]);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: 'md', collapsed: { mobile: !opened } }}
      padding="md"
    >
      <AppShell.Header px="md">
        <Group h="100%" justify="space-between" gap="xs" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="md"
              size="sm"
              aria-label={say.pages}
              aria-expanded={opened}
            />
            <Anchor href="/console/" fw={700} c="inherit" underline="never">
              {say.console}
            </Anchor>
          </Group>
          <Group gap="xs" wrap="nowrap">
            {wide && <Text size="sm">{me.name}</Text>}
            <Controls />
            <SignOut />
          </Group>
        </Group>
      </AppShell.Header>
      {/* Out of sight it is out of reach as well: nobody tabs through links that are not there. */}
      <AppShell.Navbar p="sm" style={{ visibility: beside || opened ? 'visible' : 'hidden' }}>
        <AppShell.Section grow component={ScrollArea}>
          <Navigation own={own} here={here} onChoose={close} />
        </AppShell.Section>
        {!wide && (
          <Text size="sm" px="sm">
            {me.name}
          </Text>
        )}
      </AppShell.Navbar>
      <AppShell.Main>
        {ended && (
          <Alert className="session-over" color="yellow" c="inherit" role="alert" title={say.ended} mb="md">
            <Text size="sm">{say.endedHow}</Text>
            <Button component="a" href="/console/sign-in" target="_blank" size="compact-sm" mt="xs">
              {say.signInAgain}
            </Button>
          </Alert>
        )}
        {here === null ? (
          <Text>{say.nothingForYou}</Text>
        ) : (
          <PageFault key={here.id} title={here.title[locale].title}>
            <Suspense fallback={<Text>{say.loading}</Text>}>
              <here.Shown me={me} />
            </Suspense>
          </PageFault>
        )}
      </AppShell.Main>
    </AppShell>
  );
};

const Controls = () => {
  const say = useTexts();
  const { swap } = useLanguage();
  const { toggleColorScheme } = useMantineColorScheme();
  return (
    <Group gap="xs" wrap="nowrap">
      <Button variant="default" size="compact-sm" onClick={swap}>
        {say.language}
      </Button>
      <Button variant="default" size="compact-sm" onClick={toggleColorScheme} aria-label={say.theme} title={say.theme}>
        ◐
      </Button>
    </Group>
  );
};

const SignOut = () => {
  const say = useTexts();
  const client = useQueryClient();
  const leave = useMutation({
    mutationFn: async () => {
      const { response } = await api.DELETE('/api/v1/session');
      // Nobody signed in is what was wanted.
      if (!response.ok && response.status !== 401) throw new ApiProblem(response.status, 'fault');
    },
    onSuccess: () => {
      client.clear();
      new BroadcastChannel(leaving).postMessage(null);
      goOut();
    },
  });
  return (
    <>
      <Button variant="default" size="compact-sm" loading={leave.isPending} onClick={() => leave.mutate()}>
        {say.signOut}
      </Button>
      {/* Who believes she is out and is not leaves the console open to whoever comes next. */}
      {leave.isError && (
        <Alert className="still-in" color="red" role="alert" title={say.stillIn} p="xs">
          <Text size="sm">{say.stillInHow}</Text>
        </Alert>
      )}
    </>
  );
};
