import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { type Access, type Role, roles, scopes } from '../../functions/console/access.ts';
import { consoleRoute } from '../../functions/console/route.ts';
import { consoleRouter } from '../../functions/console/router.ts';
import { type Caller, type ConsoleRig, consoleRig } from '../unit/console/console-rig.ts';
import { exampleOf, operationsOf } from '../unit/console/operations.ts';

const own = 'mdc-usme';
const other = 'mdc-suba';

const clock = { now: Date.parse('2026-11-22T10:00:00Z') };
const store = openSqlite({ file: ':memory:', harsh: true, now: () => clock.now });
const rig: ConsoleRig = consoleRig({
  table: store.table,
  clock,
  settle: store.settle,
  close: async () => store.close(),
});
const operations = operationsOf(rig.api.openapi());
const callers = new Map<Role, Caller>();
beforeAll(async () => {
  for (const role of roles) {
    callers.set(role, await rig.as(role, { id: `matrix-${role}`, block: role === 'coordinator' ? own : null }));
  }
});
afterAll(() => store.close());

const asked = async (caller: Caller, operation: (typeof operations)[number], block: string): Promise<number> => {
  const { path, body } = exampleOf(operation, block);
  const response =
    operation.method === 'GET' ? await caller.get(path) : await caller.send(operation.method, path, body);
  return response.status;
};

/** Written a second time, by hand and plainly: what the rules mean. */
const mayCall = (access: Access, who: Role, block: string): boolean => {
  if (access.public === true) return true;
  const everywhere = access.roles.filter((role) => role !== 'coordinator');
  if (who !== 'coordinator') return everywhere.includes(who);
  if (!(access.roles as readonly Role[]).includes('coordinator')) return false;
  return access.block === 'none' || block === own;
};

describe('every route × role × block of the OpenAPI', () => {
  it('names each route with its rule', () => {
    expect(operations.length).toBeGreaterThan(15);
    for (const { access, path } of operations) expect(access, path).toBeDefined();
  });

  const cells = operations.flatMap((operation) =>
    roles.flatMap((role) => [own, other].map((block) => ({ operation, role, block, name: operation.name }))),
  );
  it.each(cells)('$name as $role for $block', async ({ operation, role, block }) => {
    // Signing out would end the session that the other cells use.
    if (operation.name === 'DELETE /api/v1/session') return expect(mayCall(operation.access, role, block)).toBe(true);
    const status = await asked(callers.get(role) as Caller, operation, block);
    if (mayCall(operation.access, role, block)) expect([401, 403]).not.toContain(status);
    else expect(status).toBe(403);
  });

  it.each(operations)('$name for nobody', async (operation) => {
    const status = await asked(rig.nobody, operation, own);
    if (operation.access.public === true) expect(status).toBe(200);
    else expect(status).toBe(401);
  });

  it.each(operations.flatMap((operation) => scopes.map((scope) => ({ operation, scope, name: operation.name }))))(
    '$name for a system with $scope',
    async ({ operation, scope }) => {
      const status = await asked(rig.machine(scope), operation, own);
      const { access } = operation;
      if (access.public === true || access.scopes?.includes(scope)) expect([401, 403]).not.toContain(status);
      else expect(status).toBe(403);
    },
  );

  it('had no fault of ours on the way', () => {
    expect(rig.faults).toEqual([]);
  });
});

describe('a route without a rule', () => {
  const ruleless = { method: 'get', path: '/api/v1/open', responses: { 200: { description: 'Open' } } } as const;

  it('cannot be registered', () => {
    const make = () =>
      consoleRouter({} as never, async () => null, [
        (register) => register(ruleless as never, ((c: { text: (t: string) => unknown }) => c.text('in')) as never),
      ]);
    expect(make).toThrow('declares no access');
  });

  it('is closed even where it got in another way', async () => {
    const app = consoleRouter({ ...rig, count: () => {} } as never, async () => null, []);
    app.get('/api/v1/open', (c) => c.text('in'));
    expect((await app.request('/api/v1/open')).status).toBe(401);
    const administrator = { kind: 'person', id: 'x', name: 'x', roles: ['administrator'], block: null } as const;
    const signedIn = consoleRouter({ ...rig, count: () => {} } as never, async () => administrator, []);
    signedIn.get('/api/v1/open', (c) => c.text('in'));
    expect((await signedIn.request('/api/v1/open')).status).toBe(403);
  });

  it('cannot let a coordinator in without saying which block it is about', () => {
    consoleRoute({
      ...ruleless,
      // @ts-expect-error a rule with coordinators names a block
      'x-vecina-access': { roles: ['coordinator'] },
    });
  });
});
