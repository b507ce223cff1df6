/** Processes as Linux shows them under /proc: whole groups, so that none started is forgotten. */
import { readFileSync, readdirSync } from 'node:fs';
import { Failure, sleep } from './cli.mjs';

/** State letter and process group of `pid`, or null when there is no such process. */
function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, , group] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state, group: Number(group) };
  } catch {
    return null;
  }
}

/** Whether `pid` runs. One that has ended but was not yet collected by its parent does not. */
export function isAlive(pid) {
  const found = stat(pid);
  return found !== null && !'ZX'.includes(found.state);
}

const running = () => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);

/** The running members of process group `group`. */
export function groupMembers(group) {
  return running().filter((pid) => stat(pid)?.group === group && isAlive(pid));
}

/** The running processes whose command line names `text`, for instance a directory of ours. */
export function processesNaming(text) {
  return running()
    .filter((pid) => pid !== process.pid && isAlive(pid) && commandOf(pid).includes(text));
}

/** The command line of `pid`, empty when there is no such process. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** Ends a process group: asks first, kills what is left, and makes sure that nothing is. */
export async function stopGroup(group, patience = 10) {
  for (const [signal, seconds] of [['SIGTERM', patience], ['SIGKILL', 5]]) {
    signalGroup(group, signal);
    for (let waited = 0; waited < seconds * 10; waited += 1) {
      if (groupMembers(group).length === 0) return;
      await sleep(100);
    }
  }
  throw new Failure(`these processes do not end: ${groupMembers(group).join(', ')}`);
}

/** Signals a group that may have ended by itself. */
export function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
