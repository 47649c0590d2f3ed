import { readFileSync } from 'node:fs';

/**
 * Ends this process when the process that started it is gone, however that ended. Without it, a killed `npm` leaves a
 * server behind that holds the port and the database. It is asked first (npm, told to stop, may end without passing it
 * on) and has a moment to close; what is stored must bear a sudden end anyway.
 *
 * Only for processes that belong to their parent (npm, a launcher): a server started by hand may outlive its shell.
 * Linux and macOS hand an orphan to another parent, which is what we look for; Windows does not, and there it does
 * nothing. npm starts scripts through `sh -c`, and some shells (dash) stay in between and survive npm: then it is the
 * shell's parent that must live. We look often, since whoever killed npm may talk to the same port in the next instant
 * and must not be answered by a server that is about to end; looking costs a microsecond.
 */
export function endWithParent({ lookEveryMs = 3, end = endOurselves } = {}) {
  const parent = process.ppid;
  const starter = parentOfShell(parent) ?? parent;
  if (isOrphan(starter)) return end();
  const look = setInterval(() => {
    if (process.ppid === parent && (starter === parent || lives(starter))) return;
    clearInterval(look);
    end();
  }, lookEveryMs).unref();
}

const endOurselves = () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), graceMs);
};

/** Short: who killed the parent may start the next server at once. */
const graceMs = 100;

/** Whether npm or our launcher started this process, so that it should end with them. */
export const belongsToParent = () => process.env.npm_command !== undefined || process.env.VECINA_LAUNCHED === '1';

/**
 * Who started us ended before we could look, and the system's first process has taken us in. In a container npm may be
 * that first process.
 * @param {number} starter
 */
const isOrphan = (starter) => starter === 1 && !/^(npm|npx|pnpm|yarn|bun|node|MainThread)/.test(stat(1)?.name ?? 'npm');

/**
 * Whether there is such a process, ours or not.
 * @param {number} pid
 */
function lives(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * The parent of a process that is a shell; undefined for another process and where there is no /proc.
 * @param {number} pid
 */
function parentOfShell(pid) {
  const { name, parent } = stat(pid) ?? {};
  return name !== undefined && /^(sh|dash|bash|ash|busybox|zsh)$/.test(name) ? parent : undefined;
}

/**
 * @param {number} pid
 * @returns {{ name: string, parent: number } | undefined}
 */
function stat(pid) {
  try {
    // pid (name) state ppid …
    const [, name = '', parent] = /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return { name, parent: Number(parent) };
  } catch {
    return undefined;
  }
}
