/**
 * Removes what interrupted test networks left behind: processes and directories.
 *
 * Only directories made by `testnet.mjs` and `zndsl.mjs` whose script no longer runs are touched,
 * and only processes whose command line names such a directory.
 */
import { globDirectories } from './lib/leftovers.mjs';
import { run, sleep } from './lib/cli.mjs';
import { isAlive, processesNaming } from './lib/processes.mjs';
import { rmSync } from 'node:fs';

await run('clean-networks', async () => {
  let removed = 0;
  for (const { home, owner } of globDirectories()) {
    if (owner) {
      console.log(`${home} is in use by process ${owner}`);
      continue;
    }
    const pids = processesNaming(home);
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    while (pids.some(isAlive)) await sleep(100);
    rmSync(home, { recursive: true, force: true });
    console.log(`removed ${home}${pids.length ? ` and stopped ${pids.length} processes` : ''}`);
    removed += 1;
  }
  if (removed === 0) console.log('nothing left behind');
});
