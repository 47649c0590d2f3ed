import { readFileSync } from 'node:fs';

/**
 * Ends this process when the process that started it is gone, however that ended. Without it, a killed `npm` leaves a
 * server behind that holds the port and the database. It is asked first (npm, told to stop, may end without passing it
 * on) and has a moment to close; what is stored must bear a sudden end anyway.
 *
 * Only for processes that belong to their parent (npm, a launcher): a server started by hand may outlive its shell.
 * Linux and macOS hand an orphan to another parent, which is what we look for; Windows does not, and there it does
 * nothing. npm starts scripts through `sh -c`, and some shells (dash) stay in between and survive npm: then it is the
 * shell's parent that counts. Looking costs some microseconds.
 */
export function endWithParent({ lookEveryMs = 40, end = endOurselves } = {}) {
  const parent = process.ppid;
  const shell = parentOfShell(parent);
  const look = setInterval(() => {
    if (process.ppid === parent && (shell === undefined || parentOfShell(parent) === shell)) return;
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
 * The parent of a process that is a shell; undefined for another process and where there is no /proc.
 * @param {number} pid
 */
function parentOfShell(pid) {
  try {
    // pid (name) state ppid …
    const [, name = '', ppid] = /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return /^(sh|dash|bash|ash|busybox|zsh)$/.test(name) ? ppid : undefined;
  } catch {
    return undefined;
  }
}
