import { setFlagsFromString } from 'node:v8';

/**
 * V8 compiles a pattern to steps for its interpreter first and to code at its second use. The first takes five times as long
 * over our patterns of danger, and a Lambda has less than a core: whoever wrote to a new one waited for it.
 */
setFlagsFromString('--no-regexp-tier-up');
