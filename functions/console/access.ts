/** The people of the console. Coordinators are of one care block and see only that one. */
export const roles = ['analyst', 'coordinator', 'agent', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** What another system may be allowed, each apart. */
export const scopes = ['service-records:read', 'service-records:write'] as const;
export type Scope = (typeof scopes)[number];

/** Who calls: a person who signed in, or a system with a token of its own. */
export type Actor =
  | {
      readonly kind: 'person';
      /** The subject at the identity provider: stable, and no name. */
      readonly id: string;
      readonly name: string;
      readonly roles: readonly Role[];
      /** The place (of the directory) whose block a coordinator keeps. */
      readonly block: string | null;
    }
  | {
      readonly kind: 'machine';
      readonly id: string;
      /** Which entity it speaks for, as it is written beside what it tells. */
      readonly name: string;
      readonly scopes: readonly Scope[];
    };

/**
 * Who may call a route. Every route declares it, or it cannot be registered (router.ts); the OpenAPI tells it as
 * `x-vecina-access`, and the tests make their matrix from there.
 *
 * `block` says which care block a request is about, and every rule that lets coordinators in must say it: `none` where
 * a request is about no block at all.
 */
export type Access =
  | { readonly public: true }
  | {
      readonly public?: never;
      readonly roles: readonly Exclude<Role, 'coordinator'>[];
      readonly scopes?: readonly Scope[];
      readonly block?: never;
    }
  | {
      readonly public?: never;
      readonly roles: readonly Role[];
      readonly scopes?: readonly Scope[];
      readonly block: BlockOf;
    };

/**
 * Where a request names its place. `param` and `query`: a place, or a record of the directory that begins with its
 * place (`mdc-usme/lavanderia/1`). `items`: one in each element of the body's `items`.
 */
export type BlockOf = 'none' | { readonly from: 'param' | 'query' | 'body' | 'items'; readonly name: string };

/** What a request brings, as far as access depends on it. */
export type Asked = {
  readonly param: (name: string) => string | undefined;
  readonly query: (name: string) => string | undefined;
  readonly body: () => Promise<unknown>;
};

export type Verdict = 'allowed' | 'sign-in' | 'forbidden';

/** The one decision. Whatever is not allowed in so many words is forbidden. */
export const decide = async (access: Access | undefined, actor: Actor | null, asked: Asked): Promise<Verdict> => {
  if (access === undefined) return actor === null ? 'sign-in' : 'forbidden';
  if (access.public === true) return 'allowed';
  if (actor === null) return 'sign-in';
  if (actor.kind === 'machine') {
    return access.scopes?.some((scope) => actor.scopes.includes(scope)) ? 'allowed' : 'forbidden';
  }
  const has = access.roles.filter((role) => actor.roles.includes(role));
  // Who may do it everywhere needs no block.
  if (has.some((role) => role !== 'coordinator')) return 'allowed';
  if (has.length === 0 || access.block === undefined) return 'forbidden';
  if (access.block === 'none') return 'allowed';
  const { block } = actor;
  const named = await blocksOf(access.block, asked);
  return block !== null && named.length > 0 && named.every((one) => one === block) ? 'allowed' : 'forbidden';
};

/** The places a request is about. What names none yields '', which is nobody's block. */
const blocksOf = async ({ from, name }: Exclude<BlockOf, 'none'>, asked: Asked): Promise<readonly string[]> => {
  switch (from) {
    case 'param':
      return [placeOf(asked.param(name))];
    case 'query':
      return [placeOf(asked.query(name))];
    case 'body':
      return [placeOf(field(await asked.body(), name))];
    case 'items': {
      const items = field(await asked.body(), 'items');
      return Array.isArray(items) ? items.map((item: unknown) => placeOf(field(item, name))) : [];
    }
  }
};

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;

const placeOf = (id: unknown): string => (typeof id === 'string' ? (id.split('/', 1)[0] ?? '') : '');

export const isAdministrator = (actor: Actor): boolean =>
  actor.kind === 'person' && actor.roles.includes('administrator');
