/** One run of zombienet: its directory, its processes, its nodes, and how to end it all. */
import { spawn } from 'node:child_process';
import {
  accessSync, constants, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { check } from './cli.mjs';
import { stopGroup } from './processes.mjs';

/** Directories of runs are named so that `clean-networks.mjs` recognises them. */
export const DIRECTORY_PREFIX = join(tmpdir(), 'hanse-net-');
/** Holds the process id of the script that a directory belongs to. */
export const OWNER_FILE = 'owner.pid';

const require = createRequire(import.meta.url);

/**
 * Puts binary, spec and choice of ports where hub.toml looks for them, the environment.
 * Command line options win over what is already there.
 */
export function prepareEnvironment({ node, spec, freePorts }) {
  const binary = node ?? process.env.HANSE_NODE;
  check(binary, 'name the node binary: --node PATH or HANSE_NODE');
  const specPath = spec ?? process.env.HANSE_SPEC ?? 'chain-specs/hub-local.raw.json';
  process.env.HANSE_NODE = executable(resolve(binary));
  process.env.HANSE_SPEC = rawSpec(resolve(specPath));
  if (freePorts) process.env.HANSE_FREE_PORTS = '1';
  // These make zombienet believe that it runs in a cluster.
  for (const name of ['RUN_IN_CONTAINER', 'ZOMBIENET_IMAGE', 'ZOMBIE_NAMESPACE']) {
    delete process.env[name];
  }
}

function executable(path) {
  check(!/\s/.test(path), `zombienet cannot start a binary with a space in its path: ${path}`);
  try {
    accessSync(path, constants.X_OK);
  } catch {
    check(false, `there is no node binary at ${path}; build it first`);
  }
  return path;
}

function rawSpec(path) {
  check(existsSync(path), `there is no chain spec at ${path}; make chain-specs writes it`);
  check(JSON.parse(readFileSync(path, 'utf8')).genesis?.raw, `${path} is not a raw chain spec`);
  return path;
}

/** The nodes that a network file describes, as zombienet itself reads it. */
export function describedNodes(file) {
  const cli = createRequire(require.resolve('@zombienet/cli/package.json'));
  return cli('@zombienet/utils').readNetworkConfig(file).relaychain.nodes;
}

/** Fails with the name of the first port that is taken; a port of 0 means any. */
export async function checkPortsFree(nodes) {
  for (const node of nodes) {
    for (const use of ['rpc_port', 'prometheus_port', 'p2p_port']) {
      const port = node[use];
      check(
        port === 0 || await isFree(port),
        `port ${port} (${use} of ${node.name}) is in use; stop what holds it or pass --free-ports`,
      );
    }
  }
}

function isFree(port) {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}

/**
 * Starts `zombienet COMMAND file` in a directory of its own.
 *
 * It leads a process group, which its nodes join: whatever happens to zombienet, the group tells
 * what is still running. A terminal's Ctrl-C does not reach it, only `stop` does.
 */
export function startZombienet(command, file, output) {
  const home = mkdtempSync(DIRECTORY_PREFIX);
  writeFileSync(join(home, OWNER_FILE), String(process.pid));
  const manifest = require.resolve('@zombienet/cli/package.json');
  const cli = join(dirname(manifest), require(manifest).bin.zombienet);
  const directory = join(home, 'net');
  const log = join(home, 'zombienet.log');
  const sink = output ?? openSync(log, 'a');
  const child = spawn(
    process.execPath,
    [cli, '--provider', 'native', '--dir', directory, command, resolve(file)],
    { detached: true, stdio: ['ignore', sink, sink] },
  );
  const network = { home, directory, log, group: child.pid, exitCode: null };
  network.ended = new Promise((done) => {
    child.once('exit', (code, signal) => {
      network.exitCode = code ?? signal;
      done(network.exitCode);
    });
  });
  return network;
}

/**
 * The running nodes with endpoints and process ids, or null while zombienet is not done: it
 * writes zombie.json last.
 */
export function launchedNodes({ directory }) {
  const path = join(directory, 'zombie.json');
  if (!existsSync(path)) return null;
  let state;
  try {
    state = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null; // still being written
  }
  return state.relay.map(({ name, wsUri, prometheusUri, multiAddress }) => ({
    name,
    wsUri,
    prometheusUri,
    multiAddress,
    pid: state.client.processMap[name].pid,
    log: join(directory, `${name}.log`),
  }));
}

/** Ends every process of the network and, unless `keep`, removes its directory. */
export async function stop({ group, home }, keep) {
  await stopGroup(group);
  if (!keep) rmSync(home, { recursive: true, force: true });
}
