import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders of `test` whose files take longest. Begun last, one of them would run on alone while the other cores rest. */
const slow = ['faults', 'contract', 'browser', 'conversations', 'e2e', 'audit', 'property', 'gates', 'infra'];

export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const [, folder = ''] = relative(process.cwd(), moduleId).split(/[/\\]/);
      return slow.includes(folder) ? slow.indexOf(folder) : slow.length;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
