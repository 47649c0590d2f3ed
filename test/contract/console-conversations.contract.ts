import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleRig, consoleRig, opensCase } from '../unit/console/console-rig.ts';
import type { TableUnderTest } from './table.contract.ts';

type Shown = { readonly id: string; readonly outcome: string; readonly flow: string; readonly stage: string | null };
type Seen = {
  readonly said: readonly (string | null)[];
  readonly answered: readonly { readonly text: string; readonly taps: { as: string; titles: string[] } | null }[];
  readonly question: { readonly id: string; readonly version: number; readonly label: { readonly es: string } } | null;
  readonly did: readonly { readonly code: string; readonly about: object | null; readonly stands: boolean }[];
  readonly understood: readonly { readonly question: string; readonly value: string }[];
};

/** What the team may see of conversations, on whatever table they lie. */
export const consoleConversationsContract = (name: string, open: () => Promise<TableUnderTest>) =>
  describe(`conversations on ${name}`, () => {
    let under: TableUnderTest;
    let rig: ConsoleRig;
    const secrets = ['Prudencia', '1023456789', 'calle 13', '3001234567'];
    beforeAll(async () => {
      under = await open();
      rig = consoleRig(under);
      for (const text of ['hola', 'acepto', 'no', 'cuidado', 'para mí']) await rig.says('573000000001', text);
      await opensCase(rig, '573000000002', 'soy Prudencia, cédula 1023456789, vivo en la calle 13, cel 3001234567');
      for (const text of ['hola', 'acepto', 'no', 'crédito']) await rig.says('573000000003', text);
    });
    afterAll(() => under?.close());

    const today = (): string => new Date(under.clock.now - 5 * 3_600_000).toISOString().slice(0, 10);
    const page = async (query = ''): Promise<{ items: Shown[]; cursor: string | null }> => {
      const agent = await rig.as('agent');
      const answer = await agent.get(`/api/v1/conversations?from=${today()}&to=${today()}${query}`);
      expect(answer.status).toBe(200);
      return (await answer.json()) as { items: Shown[]; cursor: string | null };
    };

    it('are listed once for each person, newest first, without a word, number or name', async () => {
      const { items } = await page();
      expect(items.map(({ flow }) => flow)).toEqual(['credit', 'person', 'care']);
      for (const secret of [...secrets, '5730000000']) expect(JSON.stringify(items)).not.toContain(secret);
    });

    it('are found by conversation, by how they stand, and by day', async () => {
      expect((await page('&flow=care')).items).toHaveLength(1);
      // Everybody passed through the welcome, whatever came afterwards.
      expect((await page('&flow=welcome')).items).toHaveLength(3);
      expect((await page('&outcome=concluded')).items.map(({ flow }) => flow)).toContain('person');
      expect((await page('&outcome=stuck')).items).toEqual([]);
      expect((await page('&stage=paying')).items).toEqual([]);
      const agent = await rig.as('agent');
      expect(await (await agent.get('/api/v1/conversations?from=2026-01-01&to=2026-01-05')).json()).toEqual({
        items: [],
        cursor: null,
      });
      expect((await agent.get('/api/v1/conversations?from=2026-01-05&to=2026-01-01')).status).toBe(400);
    });

    it('go on where a page ended, and a cursor is of its own list alone', async () => {
      const people = Array.from({ length: 30 }, (_, n) => `57300000${2000 + n}`);
      for (const waId of people) for (const text of ['hola', 'acepto', 'no']) await rig.says(waId, text);
      const first = await page();
      expect(first.items).toHaveLength(25);
      const second = await page(`&cursor=${encodeURIComponent(first.cursor ?? '')}`);
      const all = [...first.items, ...second.items].map(({ id }) => id);
      expect(new Set(all).size).toBe(33);
      expect(all).toHaveLength(33);
      const agent = await rig.as('agent');
      const other = `/api/v1/conversations?from=${today()}&to=${today()}&flow=care&cursor=${encodeURIComponent(first.cursor ?? '')}`;
      expect((await agent.get(other)).status).toBe(400);
    });

    it('are shown as she saw them, with what was understood, and each look is an entry with its reason', async () => {
      const [care] = (await page('&flow=care')).items;
      const agent = await rig.as('agent', { id: 'agent-reads' });
      const path = `/api/v1/conversations/${care?.id}`;
      expect((await agent.get(path)).status).toBe(400);
      const { items } = (await (await agent.get(`${path}?reason=quality`)).json()) as { items: Seen[] };
      const research = items.find(({ question }) => question?.id === 'welcome.research');
      expect(research?.answered[0]?.taps).toEqual({ as: 'buttons', titles: ['Sí, permito', 'No'] });
      expect(research?.question?.version).toBe(1);
      const menu = items.find(({ said }) => said.includes('no'));
      expect(menu?.answered[0]?.taps?.as).toBe('list');
      expect(menu?.understood).toMatchObject([{ question: 'welcome.research', value: 'No' }]);
      expect(menu?.did).toContainEqual({ code: 'answered', about: research?.question?.label, stands: true });
      const administrator = await rig.as('administrator');
      const audit = (await (
        await administrator.get(`/api/v1/audit?day=${today()}&did=looked-at-transcript&who=agent-reads`)
      ).json()) as { items: object[] };
      expect(audit.items).toMatchObject([{ what: care?.id, reason: 'quality' }]);
    });

    it('become a test without anything by which she could be found', async () => {
      const { items } = await page('&flow=person');
      const administrator = await rig.as('administrator');
      const answer = await administrator.get(`/api/v1/conversations/${items[0]?.id}/test?reason=quality`);
      const text = await answer.text();
      for (const secret of [...secrets, 'Prudencia', '13', 'calle']) expect(text).not.toContain(secret);
      expect(text).toContain('> hola\n\n> acepto\n');
      expect(text).toContain('> persona\n');
      const agent = await rig.as('agent');
      expect((await agent.get(`/api/v1/conversations/${items[0]?.id}/test?reason=quality`)).status).toBe(403);
    });

    it('are said again by a made-up person where there is a phone page', async () => {
      const { items } = await page('&flow=care');
      const agent = await rig.as('agent');
      const answer = await agent.send('POST', `/api/v1/conversations/${items[0]?.id}/replay`, { reason: 'quality' });
      expect(answer.status).toBe(202);
      expect(rig.replayed).toEqual(['hola', 'acepto', 'no', 'cuidado', 'para mí']);
    });

    it('are not there for a guessed id, an analyst or a coordinator', async () => {
      const agent = await rig.as('agent');
      expect((await agent.get('/api/v1/conversations/AAAAAAAAAAAAAAAAAAAA?reason=quality')).status).toBe(404);
      expect((await agent.get('/api/v1/conversations/..%2Fperson?reason=quality')).status).toBe(400);
      for (const role of ['analyst', 'coordinator'] as const)
        expect((await (await rig.as(role)).get(`/api/v1/conversations?from=${today()}&to=${today()}`)).status).toBe(
          403,
        );
    });

    it('had no fault of ours on the way', () => expect(rig.faults).toEqual([]));
  });
