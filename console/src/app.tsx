import {
  Alert,
  Anchor,
  AppShell,
  Button,
  Center,
  Group,
  Paper,
  Stack,
  Text,
  Title,
  useMantineColorScheme,
} from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiProblem, api, type Me, settled } from './api.ts';
import { CasesPage } from './cases/cases-page.tsx';
import { DirectoryPage } from './directory/directory-page.tsx';
import { HealthPage } from './health/health-page.tsx';
import { useLanguage, useTexts } from './language.tsx';
import { Navigation, type PageId, pagesOf, usePage } from './navigation.tsx';
import { RegisterPage } from './register/register-page.tsx';

/** Signs in, or shows the page that one's role is for. */
export const App = () => {
  const say = useTexts();
  const me = useQuery({ queryKey: ['me'], queryFn: () => settled(api.GET('/api/v1/me')) });
  if (me.isPending) return <Text p="xl">{say.loading}</Text>;
  if (me.error instanceof ApiProblem && me.error.status === 401) return <SignIn />;
  if (me.error !== null)
    return (
      <Alert m="xl" color="red" role="alert" title={say.failed}>
        <Button onClick={() => void me.refetch()}>{say.again}</Button>
      </Alert>
    );
  return <Inside me={me.data} />;
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

const Inside = ({ me }: { readonly me: Me }) => {
  const say = useTexts();
  const own = pagesOf(me);
  const here = usePage(own);
  return (
    <AppShell header={{ height: { base: 132, sm: 96, md: 60 } }} padding="md">
      <AppShell.Header p="sm">
        <Group justify="space-between" gap="xs">
          <Anchor href="/console/" fw={700} c="inherit">
            {say.console}
          </Anchor>
          <Navigation own={own} here={here} />
          <Group gap="xs">
            <Text size="sm">{me.name}</Text>
            <Controls />
            <SignOut />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Main>
        <Shown page={here} me={me} />
      </AppShell.Main>
    </AppShell>
  );
};

const Shown = ({ page, me }: { readonly page: PageId | null; readonly me: Me }) => {
  const say = useTexts();
  switch (page) {
    case 'cases':
      return <CasesPage me={me} />;
    case 'register':
      return <RegisterPage me={me} />;
    case 'directory':
      return <DirectoryPage me={me} />;
    case 'health':
      return <HealthPage />;
    case null:
      return <Text>{say.nothingForYou}</Text>;
  }
};

const Controls = () => {
  const say = useTexts();
  const { swap } = useLanguage();
  const { toggleColorScheme } = useMantineColorScheme();
  return (
    <Group gap="xs">
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
  const leave = async (): Promise<void> => {
    await api.DELETE('/api/v1/session');
    client.clear();
    window.location.assign('/console/');
  };
  return (
    <Button variant="default" size="compact-sm" onClick={() => void leave()}>
      {say.signOut}
    </Button>
  );
};
