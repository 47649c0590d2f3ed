import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** One resource of the synthesized templates. `id` holds its stack, since logical ids repeat between stacks. */
export type CloudResource = {
  readonly id: string;
  readonly stack: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
};

/** What a resource is called here: what `Ref` and `Fn::GetAtt … Arn` of it stand for. */
export type LocalName = { readonly ref: string; readonly arn: string };

const manifestSchema = z.object({
  artifacts: z.record(
    z.string(),
    z.object({ type: z.string(), properties: z.looseObject({ templateFile: z.string().optional() }).optional() }),
  ),
});
const templateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.string() }).optional() }))
    .default({}),
});

/** The synthesized cloud, read from a `cdk.out` folder: what aws-local makes its tables, queues and functions from. */
export class CloudTemplate {
  readonly resources: readonly CloudResource[];
  private readonly exports = new Map<string, { readonly stack: string; readonly value: unknown }>();
  private readonly names = new Map<string, LocalName>();

  /** `stands`: words in the templates, and what stands in their place. */
  constructor(folder: string, stands: Readonly<Record<string, string>> = {}) {
    const read = (file: string): unknown =>
      JSON.parse(
        Object.entries(stands).reduce(
          (text, [word, instead]) => text.replaceAll(word, instead),
          readFileSync(`${folder}/${file}`, 'utf8'),
        ),
      );
    const { artifacts } = manifestSchema.parse(read('manifest.json'));
    const resources: CloudResource[] = [];
    for (const [stack, { properties }] of Object.entries(artifacts)) {
      if (properties?.templateFile === undefined) continue;
      const template = templateSchema.parse(read(properties.templateFile));
      for (const [id, { Type, Properties }] of Object.entries(template.Resources)) {
        resources.push({ id: `${stack}/${id}`, stack, type: Type, properties: Properties });
      }
      for (const { Value, Export } of Object.values(template.Outputs)) {
        if (Export !== undefined) this.exports.set(Export.Name, { stack, value: Value });
      }
    }
    this.resources = resources;
  }

  ofType(type: string): readonly CloudResource[] {
    return this.resources.filter((resource) => resource.type === type);
  }

  /** From now on, references to this resource stand for these. */
  name(resource: CloudResource, local: LocalName): void {
    this.names.set(resource.id, local);
  }

  nameOf(resource: CloudResource): LocalName {
    const local = this.names.get(resource.id);
    if (local === undefined) throw new Error(`${resource.id} has no local counterpart`);
    return local;
  }

  /** A value with its references replaced by what is there locally. Throws where one has no local counterpart. */
  resolve(stack: string, value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.resolve(stack, one));
    if (typeof value !== 'object' || value === null) return value;
    if ('Ref' in value) return this.localName(stack, value.Ref).ref;
    if ('Fn::GetAtt' in value && Array.isArray(value['Fn::GetAtt']))
      return this.localName(stack, value['Fn::GetAtt'][0]).arn;
    if ('Fn::ImportValue' in value) {
      const exported = this.exports.get(String(value['Fn::ImportValue']));
      if (exported === undefined) throw new Error(`no stack exports ${value['Fn::ImportValue']}`);
      return this.resolve(exported.stack, exported.value);
    }
    if ('Fn::Join' in value && Array.isArray(value['Fn::Join'])) {
      const [separator, parts] = z.tuple([z.string(), z.array(z.unknown())]).parse(value['Fn::Join']);
      return parts.map((part) => this.resolve(stack, part)).join(separator);
    }
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.resolve(stack, one)]));
  }

  private localName(stack: string, id: unknown): LocalName {
    const local = this.names.get(`${stack}/${id}`);
    if (local === undefined) throw new Error(`${stack}/${id} has no local counterpart`);
    return local;
  }
}
