/**
 * Claims what an Ethereum address held of the earlier token, for an account of this chain.
 *
 * Usage: node claim.mjs ACCOUNT [--signature 0x… | --key 0x…] [--url WS_URL] [--timeout SECONDS]
 *
 * Without a signature it prints the text that the holder has to sign, by `personal_sign` in any
 * Ethereum wallet. With one it submits the claim, which costs nothing, and waits until it is final.
 * ACCOUNT is an address of this chain, or a development account such as //Bob.
 *
 * Example, where $KEY is the file of a Foundry wallet:
 *   TEXT=$(node claim.mjs //Bob | jq -r .text)
 *   node claim.mjs //Bob --signature $(cast wallet sign --keystore $KEY "$TEXT")
 *
 * --key signs here, for tests with keys that everybody knows: arguments are no place for others.
 */
import { parseArgs } from 'node:util';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { AccountId, InvalidTxError } from 'polkadot-api';
import { Failure, check, hex, run, wholeNumber, within } from './lib/cli.mjs';
import { addressOf, connect, devKey } from './lib/chain.mjs';

/** What the numbers mean with which a node refuses a claim. */
const REASONS = {
  1: 'the time to claim is over',
  2: 'this is no signature: 65 bytes, of which the last is 0, 1, 27 or 28',
  3: 'this is the unusual form of the signature, with a large s',
  4: 'nothing to claim: it was paid already, or another text or another address signed',
  5: 'the account cannot receive the amount',
  6: 'the pot does not have the amount',
};

const LENGTHS = { '--signature': 65, '--key': 32 };

await run('claim', async () => {
  const { positionals, values: options } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string', default: 'ws://127.0.0.1:9944' },
      signature: { type: 'string' },
      key: { type: 'string' },
      timeout: { type: 'string', default: '120' },
    },
  });
  check(positionals.length === 1, 'usage: node claim.mjs ACCOUNT [--signature 0x… | --key 0x…]');
  check(!options.signature || !options.key, 'give a signature or a key, not both');
  const limit = wholeNumber(options.timeout, '--timeout', 1);
  const client = connect(options.url);
  return within(limit, `claiming through ${options.url}`, story(client, positionals[0], options));
});

async function story(client, account, { url, signature, key }) {
  const api = client.getUnsafeApi();
  const prefix = await within(15, `no answer from ${url}`, api.constants.System.SS58Prefix());
  const dest = addressFor(account, prefix);
  const text = await api.view.Claims.text_to_sign(dest);
  check(text, 'the chain has no blocks yet');
  if (key) return submit(client, api, dest, personalSign(text, bytesOf(key, '--key')));
  if (signature) return submit(client, api, dest, bytesOf(signature, '--signature'));
  const [unclaimed, expires] = await api.view.Claims.unclaimed();
  return { dest, text, unclaimed, expires: new Date(Number(expires)).toISOString() };
}

/** Sends the claim in a transaction that nobody signs and nobody pays for. */
async function submit(client, api, dest, signature) {
  const bare = await api.tx.Claims.claim({ dest, signature: hex(signature) }).getBareTx();
  const sent = await client.submit(bare).catch((error) => {
    if (!(error instanceof InvalidTxError)) throw error;
    throw new Failure(`the claim is refused: ${refusal(error.error)}`);
  });
  check(sent.ok, `the claim failed: ${JSON.stringify(sent.dispatchError)}`);
  const { source, amount } = claimed(sent.events);
  return { dest, source, amount, block: sent.block.number };
}

/** The event that says how much was paid. */
function claimed(events) {
  const found = events.find(({ type, value }) => type === 'Claims' && value.type === 'Claimed');
  check(found, 'the block does not say what was paid');
  return found.value.value;
}

/** Why a node refuses it: a number of the pallet, or a reason that all transactions share. */
function refusal({ type, value }) {
  if (value?.type === 'Custom') return REASONS[value.value] ?? `for reason ${value.value}`;
  if (value?.type === 'Call') return 'claims are paused';
  return [type, value?.type].filter(Boolean).join('.');
}

/** What an Ethereum wallet answers to `personal_sign`: r, s and v. */
function personalSign(text, key) {
  const framed = Buffer.from(`\x19Ethereum Signed Message:\n${Buffer.byteLength(text)}${text}`);
  const options = { prehash: false, format: 'recovered' };
  const [recovery, ...rs] = secp256k1.sign(keccak_256(framed), key, options);
  return Uint8Array.from([...rs, 27 + recovery]);
}

function addressFor(account, prefix) {
  if (account.startsWith('//')) return addressOf(devKey(account).publicKey, prefix);
  try {
    return AccountId(prefix).dec(AccountId().enc(account));
  } catch {
    throw new Failure(`${account} is not an address of this chain`);
  }
}

function bytesOf(text, option) {
  const length = LENGTHS[option];
  check(
    new RegExp(`^0x[0-9a-f]{${2 * length}}$`, 'i').test(text),
    `${option} takes 0x and ${length} bytes in hexadecimal digits`,
  );
  return Uint8Array.from(Buffer.from(text.slice(2), 'hex'));
}
