/**
 * Ends this process at once when the process that started it is gone, however that ended. Without it, a killed `npm`
 * leaves a server behind that holds the port and the database.
 *
 * Only for processes that belong to their parent (npm, a launcher): a server started by hand may outlive its shell.
 * Linux and macOS hand an orphan to another parent, which is what we look for; Windows does not, and there it does
 * nothing. Looking costs a microsecond; an exit is as sudden as the parent's was, so what is stored must bear it.
 */
export function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  }, 40).unref();
}

/** Whether npm or our launcher started this process, so that it should end with them. */
export const belongsToParent = () => process.env.npm_command !== undefined || process.env.VECINA_LAUNCHED === '1';
