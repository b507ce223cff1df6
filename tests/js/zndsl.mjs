/**
 * Runs a zombienet test file on free ports and ends everything it started, whatever happens.
 *
 * Usage: node zndsl.mjs FILE.zndsl [--node PATH] [--spec PATH] [--timeout SECONDS] [--keep]
 *
 * zombienet alone leaves nodes behind when it crashes, and after a failed step it still runs all
 * the others, each to its time limit: hence the limit for the whole here.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Failure, check, run, wholeNumber, within } from './lib/cli.mjs';
import { explanation } from './lib/logs.mjs';
import { prepareEnvironment, startZombienet, stop } from './lib/network.mjs';

await run('zndsl', async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      node: { type: 'string' },
      spec: { type: 'string' },
      timeout: { type: 'string', default: '900' },
      keep: { type: 'boolean', default: false },
    },
  });
  check(positionals.length === 1, 'usage: node zndsl.mjs FILE.zndsl [options]');
  check(existsSync(positionals[0]), `there is no test file ${positionals[0]}`);
  const seconds = wholeNumber(values.timeout, '--timeout', 1);
  prepareEnvironment({ ...values, freePorts: true });

  const network = startZombienet('test', positionals[0], 'inherit');
  const interrupted = new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.once(signal, () => reject(new Failure(`stopped by ${signal}`)));
    }
  });
  let failed = true;
  try {
    const ended = Promise.race([network.ended, interrupted]);
    const code = await within(seconds, `running ${positionals[0]}`, ended);
    check(code === 0, `${positionals[0]} failed (exit ${code})`);
    failed = false;
  } catch (error) {
    for (const line of explanation(network)) console.error(line);
    throw error;
  } finally {
    await stop(network, failed || values.keep);
    if (failed || values.keep) console.error(`zndsl: kept logs and state in ${network.home}`);
  }
});
