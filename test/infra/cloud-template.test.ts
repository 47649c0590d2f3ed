import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CloudTemplate } from '../../infra/local/aws/cloud-template.ts';

/** A `cdk.out` with two stacks, the second of which imports from the first. */
const folder = mkdtempSync(join(tmpdir(), 'vecina-template-'));
mkdirSync(folder, { recursive: true });
const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));
write('manifest.json', {
  artifacts: {
    Data: { type: 'aws:cloudformation:stack', properties: { templateFile: 'data.json' } },
    Functions: { type: 'aws:cloudformation:stack', properties: { templateFile: 'functions.json' } },
    Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
  },
});
write('data.json', {
  Resources: { Key: { Type: 'Vecina::Test', Properties: {} } },
  Outputs: { Export: { Value: { 'Fn::GetAtt': ['Key', 'Arn'] }, Export: { Name: 'Data:Key' } } },
});
write('functions.json', {
  Resources: { Key: { Type: 'Vecina::Test', Properties: { from: 'https://meant.invalid/v1' } } },
});

const template = new CloudTemplate(folder, { 'https://meant.invalid': 'http://127.0.0.1:9' });
const [first, second] = template.ofType('Vecina::Test');
template.name(first!, { ref: 'data-key', arn: 'arn:data-key' });
template.name(second!, { ref: 'functions-key', arn: 'arn:functions-key' });

it('has what stands in the place of a word, wherever the word is', () => {
  expect(second?.properties).toEqual({ from: 'http://127.0.0.1:9/v1' });
});

describe('references of the template', () => {
  it.each([
    ['a value', 'x', 'x'],
    ['a reference in its own stack', { Ref: 'Key' }, 'functions-key'],
    ['an ARN', { 'Fn::GetAtt': ['Key', 'Arn'] }, 'arn:functions-key'],
    ['an import from another stack', { 'Fn::ImportValue': 'Data:Key' }, 'arn:data-key'],
    ['a join', { 'Fn::Join': ['', [{ Ref: 'Key' }, '/x']] }, 'functions-key/x'],
    ['nested ones', { a: [{ Ref: 'Key' }, 1] }, { a: ['functions-key', 1] }],
  ])('%s', (_, value, expected) => {
    expect(template.resolve('Functions', value)).toEqual(expected);
  });

  it.each([
    ['an unknown resource', { Ref: 'Nothing' }, 'Functions/Nothing has no local counterpart'],
    ['an unknown export', { 'Fn::ImportValue': 'Data:Nothing' }, 'no stack exports Data:Nothing'],
  ])('%s is a fault', (_, value, message) => {
    expect(() => template.resolve('Functions', value)).toThrow(message);
  });
});
