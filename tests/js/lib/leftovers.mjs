/** Directories of earlier networks. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DIRECTORY_PREFIX, OWNER_FILE } from './network.mjs';
import { commandOf, isAlive } from './processes.mjs';

/** Every directory of a network, with the process id of its script where that still runs. */
export function globDirectories() {
  const parent = dirname(DIRECTORY_PREFIX);
  return readdirSync(parent)
    .filter((name) => name.startsWith(basename(DIRECTORY_PREFIX)))
    .map((name) => join(parent, name))
    .map((home) => ({ home, owner: ownerOf(home) }));
}

/** Process ids are reused, so the command must be one of our scripts too. */
function ownerOf(home) {
  let pid;
  try {
    pid = Number(readFileSync(join(home, OWNER_FILE), 'utf8'));
  } catch {
    return null;
  }
  return isAlive(pid) && /testnet\.mjs|zndsl\.mjs/.test(commandOf(pid)) ? pid : null;
}
