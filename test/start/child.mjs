// A server as `bin/vecina.mjs` runs it: ends with its parent, and in its own way when asked, unless it is STUBBORN.
import { belongsToParent, endWithParent } from '../../scripts/end-with-parent.mjs';

if (belongsToParent()) endWithParent();
process.on('SIGTERM', () => process.env.STUBBORN || process.exit(7));
setInterval(() => {}, 60_000);
process.stdout.write(`${process.pid}\n`);
