// npm run complete-lock: adds to package-lock.json the packages of other platforms that npm left out of it.
import { writeFileSync } from 'node:fs';
import { missing, readLock } from './gates/lockfile.ts';

const lock = readLock('.');
for (const { name, of, version } of missing(lock)) {
  const owner = lock.packages[of];
  lock.packages[`node_modules/${name}`] = {
    version,
    ...platform(name),
    ...(owner?.dev ? { dev: true } : {}),
    ...(owner?.license ? { license: owner.license } : {}),
    optional: true,
  };
  console.error(`added ${name} ${version}`);
}
const packages = Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en'));
writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);

/** Where a package like `@scope/binding-linux-x64-musl` runs, in the lockfile's terms, by the custom of such names. */
function platform(name: string): { cpu?: string[]; libc?: string[]; os?: string[] } {
  const [, os] = /\b(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)\b/.exec(name) ?? [];
  const [, cpu] = /\b(arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|wasm32|x64)\b/.exec(name) ?? [];
  const libc = name.endsWith('-musl') ? ['musl'] : name.endsWith('-gnu') ? ['glibc'] : undefined;
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc } : {}), ...(os ? { os: [os] } : {}) };
}
