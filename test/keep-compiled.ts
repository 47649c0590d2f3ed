import { flushCompileCache, isBuiltin, registerHooks } from 'node:module';
import { afterAll } from 'vitest';

// What is Node's own is found at once: the runner tells its main process of every module that is asked for, and dynalite
// asks for `stream` at each query.
const hooks = registerHooks({
  resolve: (specifier, context, next) =>
    isBuiltin(specifier)
      ? { url: `node:${specifier.replace(/^node:/, '')}`, format: 'builtin', shortCircuit: true }
      : next(specifier, context),
});
afterAll(() => hooks.deregister());

// After each file, and not only as a worker ends: what others start meanwhile takes it too.
afterAll(() => flushCompileCache());
