import type { StaffAct } from '../../../flows/engine/input.ts';
import { letterId } from '../../conversation/identity.ts';
import type { LetterBody } from '../../conversation/letter.ts';
import { seal } from '../../conversation/seal.ts';
import type { ConsoleDeps } from '../deps.ts';

/**
 * Puts what staff do into her mailbox, in order with what she writes. Its id follows from the request: the same request
 * sent twice is one input.
 */
export const postStaffInput = async (
  { mailbox, keys, now }: Pick<ConsoleDeps, 'mailbox' | 'keys' | 'now'>,
  {
    group,
    key,
    by,
    does,
  }: { readonly group: string; readonly key: string; readonly by: string; readonly does: StaffAct },
): Promise<void> => {
  const id = letterId(keys, `staff ${key}`);
  const body: LetterBody = {
    kind: 'input',
    input: { kind: 'staff', id: `staff ${id}`, at: now().toISOString(), by, does },
    address: null,
    also: [],
  };
  await mailbox.post([{ group, id, body: seal(keys, JSON.stringify(body)) }]);
};
