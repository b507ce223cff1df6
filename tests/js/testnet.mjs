/**
 * Four validators on this machine, shown in a table until Ctrl-C.
 *
 * Usage: node testnet.mjs [--node PATH] [--spec PATH] [--free-ports] [--keep]
 *                         [--until-finalized N [--timeout SECONDS]]
 *
 * Binary and raw chain spec may come from HANSE_NODE and HANSE_SPEC. With --until-finalized it
 * exits by itself, with 0 once all nodes have finalized block N, and prints one line of JSON.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Failure, check, run, sleep, wholeNumber } from './lib/cli.mjs';
import { explanation } from './lib/logs.mjs';
import {
  checkPortsFree, describedNodes, launchedNodes, prepareEnvironment, startZombienet, stop,
} from './lib/network.mjs';
import { signalGroup } from './lib/processes.mjs';
import { statusOf, tableLines } from './lib/status.mjs';

const FILE = fileURLToPath(new URL('../../zombienet/hub.toml', import.meta.url));
const LAUNCH_SECONDS = 180;
const PLAIN_TABLE_SECONDS = 10;

const started = performance.now();
const elapsed = () => (performance.now() - started) / 1000;
const say = (text) => console.log(`[${elapsed().toFixed(0).padStart(3)} s] ${text}`);

await run('testnet', async () => {
  const options = readOptions();
  prepareEnvironment(options);
  const names = describedNodes(FILE).map(({ name }) => name);
  await checkPortsFree(describedNodes(FILE));

  const network = startZombienet('spawn', FILE);
  say(`starting ${names.join(', ')} in ${network.home}`);
  const quit = quitOnSignal(network);
  let failed = false;
  try {
    const nodes = await launched(network, names, quit);
    return nodes && await watch(network, nodes, options, quit);
  } catch (error) {
    failed = true;
    for (const line of explanation(network)) console.error(line);
    throw error;
  } finally {
    say('stopping all processes of the network');
    await stop(network, failed || options.keep);
    say(`all stopped; ${failed || options.keep ? 'kept' : 'removed'} ${network.home}`);
  }
});

function readOptions() {
  const { values } = parseArgs({
    options: {
      node: { type: 'string' },
      spec: { type: 'string' },
      'free-ports': { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      'until-finalized': { type: 'string' },
      timeout: { type: 'string', default: '300' },
    },
  });
  const until = values['until-finalized'];
  return {
    node: values.node,
    spec: values.spec,
    freePorts: values['free-ports'],
    keep: values.keep,
    until: until === undefined ? null : wholeNumber(until, '--until-finalized', 1),
    timeout: wholeNumber(values.timeout, '--timeout', 1),
  };
}

/** The first signal asks for an orderly end, the second one no longer waits for it. */
function quitOnSignal(network) {
  const quit = { asked: false };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (quit.asked) signalGroup(network.group, 'SIGKILL');
      quit.asked = true;
    });
  }
  return quit;
}

/** The nodes, once zombienet finds all ready; says what it waits for. None if told to quit. */
async function launched(network, names, quit) {
  let last = '';
  while (!quit.asked) {
    const nodes = launchedNodes(network);
    if (nodes) return names.map((name) => nodes.find((node) => node.name === name));
    check(network.exitCode === null, `zombienet gave up (exit ${network.exitCode})`);
    check(elapsed() < LAUNCH_SECONDS, `the network is not ready after ${LAUNCH_SECONDS} s`);
    const stage = launchStage(network, names);
    if (stage !== last) say(stage);
    last = stage;
    await sleep(500);
  }
  return undefined;
}

function launchStage({ directory }, names) {
  const up = names.filter((name) => existsSync(join(directory, `${name}.log`)));
  if (up.length === 0) return 'waiting for zombienet to prepare the chain spec';
  const list = `started ${up.join(', ')}`;
  if (up.length < names.length) return `${list}; waiting for signs of life in the log`;
  return `${list}; waiting until all of them serve metrics`;
}

/** Shows the table until told to quit, or until all nodes have finalized what was asked for. */
async function watch(network, nodes, { until, timeout }, quit) {
  say(`ready; entrance for other nodes: ${nodes[0].multiAddress}`);
  const show = tablePrinter();
  let firstFinalized = null;
  while (!quit.asked) {
    const statuses = await Promise.all(nodes.map(statusOf));
    if (firstFinalized === null && statuses.some(({ finalized }) => finalized > 0)) {
      firstFinalized = Number(elapsed().toFixed(1));
    }
    show(statuses, firstFinalized);
    check(network.exitCode === null, `zombienet ended (${network.exitCode})`);
    if (until !== null) {
      const heights = statuses.map(({ finalized }) => finalized ?? 0);
      if (Math.min(...heights) >= until) {
        return { secondsToFirstFinalized: firstFinalized, finalized: Math.min(...heights) };
      }
      expectProgress(statuses, until, timeout);
    }
    await sleep(1000);
  }
  return undefined;
}

function expectProgress(statuses, until, timeout) {
  const stopped = statuses.find(({ state }) => state === 'stopped');
  if (stopped) throw new Failure(`${stopped.name} has stopped; its log: ${stopped.log}`);
  check(elapsed() < timeout, `not all nodes have finalized block ${until} after ${timeout} s`);
}

/** Draws over the last table on a terminal; elsewhere prints one from time to time. */
function tablePrinter() {
  const out = process.stdout;
  let drawn = 0;
  let printedAt = -Infinity;
  return (statuses, firstFinalized) => {
    const note = firstFinalized === null
      ? 'waiting for the first finalized block'
      : `first finalized block after ${firstFinalized} s`;
    const lines = ['', ...tableLines(statuses), `${note}; Ctrl-C stops the network`];
    if (out.isTTY) {
      const fitting = lines.map((line) => line.slice(0, (out.columns || 80) - 1));
      out.write(`${drawn ? `\x1b[${drawn}A\x1b[J` : ''}${fitting.join('\n')}\n`);
      drawn = lines.length;
    } else if (elapsed() - printedAt >= PLAIN_TABLE_SECONDS) {
      out.write(`${lines.join('\n')}\n`);
      printedAt = elapsed();
    }
  };
}
