/**
 * A light client joins a network from its chain spec alone.
 *
 * Usage: node light-client.mjs SPEC_RAW_JSON BOOTNODE_MULTIADDR [--timeout SECONDS] [--verbose]
 *
 * smoldot gets the raw spec and one `/ws` address, nothing else: no database, no trusted RPC. It
 * verifies GRANDPA justifications itself and reads an account through storage proofs, so this
 * fails when the spec has fields it does not know, when the node does not listen on WebSocket, or
 * when the runtime needs host functions of its own.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createClient } from 'polkadot-api';
import { getSmProvider } from 'polkadot-api/sm-provider';
import { start } from 'smoldot';
import { Failure, check, run, wholeNumber, within } from './lib/cli.mjs';
import { addressOf, devKey, freeBalance } from './lib/chain.mjs';

const trouble = [];

await run('light-client', async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      timeout: { type: 'string', default: '120' },
      verbose: { type: 'boolean', default: false },
    },
  });
  check(positionals.length === 2, 'usage: node light-client.mjs SPEC_RAW_JSON BOOTNODE_MULTIADDR');
  const [specPath, bootnode] = positionals;
  const spec = await readSpec(specPath, bootnode);
  const seconds = wholeNumber(values.timeout, '--timeout', 1);
  const log = values.verbose ? logTo(console.error) : logTo(rememberTrouble);
  return within(seconds, `syncing from ${bootnode}`, sync(spec, log)).catch(withTrouble);
});

/** The spec as smoldot wants it, with `bootnode` as its only entrance to the network. */
async function readSpec(path, bootnode) {
  check(/\/wss?\/p2p\//.test(bootnode), `${bootnode} is not a /ws/p2p/... address`);
  const text = await readFile(path, 'utf8').catch((error) => {
    throw new Failure(`cannot read the chain spec: ${error.message}`);
  });
  const spec = JSON.parse(text);
  check(spec.genesis?.raw, `${path} is not a raw chain spec`);
  return JSON.stringify({ ...spec, bootNodes: [bootnode] });
}

async function sync(chainSpec, logCallback) {
  const smoldot = start({ maxLogLevel: 3, logCallback });
  const chain = await smoldot.addChain({ chainSpec }).catch((error) => {
    throw new Failure(`smoldot rejects the chain spec: ${error.message}`);
  });
  // polkadot-api follows the chain through chainHead_v1_follow and nothing older.
  const client = createClient(getSmProvider(() => chain));
  const finalized = await firstFinalized(client);
  const [best] = await client.getBestBlocks();

  const api = client.getUnsafeApi();
  const ss58Prefix = await api.constants.System.SS58Prefix();
  const account = addressOf(devKey('//Alice').publicKey, ss58Prefix);
  const free = await freeBalance(api, account);
  check(free > 0n, `the light client reads no funds of ${account}`);
  const number = ({ number, hash }) => ({ number, hash });
  return { finalized: number(finalized), best: number(best), account, free };
}

/** The first block after genesis that the light client itself holds for final. */
function firstFinalized(client) {
  return new Promise((resolve, reject) => {
    client.finalizedBlock$.subscribe({
      next: (block) => block.number > 0 && resolve(block),
      error: reject,
    });
  });
}

/** Keeps the last warnings: smoldot repeats them, and they only matter if the sync fails. */
function rememberTrouble(line) {
  trouble.push(line);
  if (trouble.length > 5) trouble.shift();
}

function logTo(sink) {
  return (level, target, message) => {
    if (level <= 2 || sink === console.error) sink(`smoldot [${target}] ${message}`);
  };
}

function withTrouble(error) {
  for (const line of trouble) console.error(line);
  throw error;
}
