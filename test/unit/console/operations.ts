import type { Access, BlockOf } from '../../../functions/console/access.ts';

export type Operation = {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly access: Access;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: Schema;
  }[];
  readonly body: Schema | undefined;
};

type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
};

/** Every operation of an OpenAPI document with its rule. */
export const operationsOf = (document: { readonly paths?: object }): readonly Operation[] =>
  Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Record<string, unknown>>).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      access: operation['x-vecina-access'] as Access,
      parameters: (operation['parameters'] ?? []) as Operation['parameters'],
      body: (operation['requestBody'] as { content?: Record<string, { schema: Schema }> } | undefined)?.content?.[
        'application/json'
      ]?.schema,
    })),
  );

/** A request that fits the operation as far as its types go, about this block where it is about one. */
export const exampleOf = (
  { path, parameters, body, access }: Operation,
  block: string,
): { readonly path: string; readonly body: unknown } => {
  const about: BlockOf = access.public === true ? 'none' : (access.block ?? 'none');
  const of = (place: string, name: string): string | null =>
    about !== 'none' && about.from === place && about.name === name ? block : null;
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(of('param', name) ?? (name === 'id' ? 'AAAAAAAAAAAAAAAA~AAAAAAAAAAAAAAAA-r1' : 'x')),
  );
  const query = parameters
    .filter(({ in: where, name, required }) => where === 'query' && (required === true || of('query', name) !== null))
    .map(({ name, schema }) => [name, of('query', name) ?? String(exampleValue(schema ?? {}))]);
  const search = new URLSearchParams(Object.fromEntries(query)).toString();
  const sent = body === undefined ? undefined : exampleValue(body);
  if (about !== 'none' && sent !== null && typeof sent === 'object') {
    const fields = sent as Record<string, unknown>;
    if (about.from === 'body') fields[about.name] = block;
    if (about.from === 'items') fields['items'] = [{ ...(fields['items'] as object[])[0], [about.name]: block }];
  }
  return { path: search === '' ? filled : `${filled}?${search}`, body: sent };
};

const exampleValue = (schema: Schema): unknown => {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const one = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (one !== undefined) return exampleValue(one);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, exampleValue(schema.properties?.[name] ?? {})]),
      );
    case 'array':
      return [exampleValue(schema.items ?? {})];
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return schema.format === 'date' ? '2026-11-22' : 'x'.repeat(Math.max(1, schema.minLength ?? 1));
  }
};
