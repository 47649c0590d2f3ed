// The process that sqlite-kill.test.ts ends in the middle of its work: posts, handles, puts, and says each promise kept.
import { writeSync } from 'node:fs';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';

const [file = '', round = ''] = process.argv.slice(2);
const { table, mailbox } = openSqlite({ file });
const say = (line: string) => writeSync(1, `${line}\n`);

mailbox.start(async (group, letters) => {
  for (const { id } of letters) {
    const session = await table.get({ pk: group, sk: 'session' });
    const turn = Number(session?.data['turn'] ?? 0) + 1;
    const put = await table.put(
      { pk: group, sk: 'session', data: { turn, last: id } },
      { expected: session?.version ?? null },
    );
    if (!put.ok) throw new Error('two handlers of one person at once');
    await table.batchPut(['turn', 'fact', 'sent'].map((kind) => ({ pk: group, sk: `${kind}#${id}`, data: { turn } })));
    say(`handled ${group} ${id} ${turn}`);
  }
});

const person = async (group: string) => {
  for (let n = 0; ; n += 1) {
    const id = `${round}.${n}`;
    await mailbox.post([{ group, id, body: 'x'.repeat(500) }]);
    say(`posted ${group} ${id}`);
  }
};
await Promise.all(Array.from({ length: 16 }, (_, at) => person(`g${at}`)));
