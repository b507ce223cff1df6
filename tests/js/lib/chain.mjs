/** What a wallet does, through polkadot-api without generated descriptors. */
import { randomBytes } from 'node:crypto';
import { AccountId, createClient } from 'polkadot-api';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { getWsProvider } from 'polkadot-api/ws';
import { sr25519CreateDerive } from '@polkadot-labs/hdkd';
import { DEV_MINI_SECRET } from '@polkadot-labs/hdkd-helpers';
import { WebSocket } from 'ws';
import { check } from './cli.mjs';

/** A client over a WebSocket endpoint; Node 20 has no WebSocket of its own. */
export function connect(url) {
  return createClient(getWsProvider(url, { websocketClass: WebSocket }));
}

/** The key pair of a development account: `devKey('//Alice')`. */
export function devKey(path) {
  return sr25519CreateDerive(DEV_MINI_SECRET)(path);
}

/** A signer for `key` as polkadot-api wants it. */
export function signerOf(key) {
  return getPolkadotSigner(key.publicKey, 'Sr25519', key.sign);
}

/** The SS58 address of a public key. */
export function addressOf(publicKey, ss58Prefix) {
  return AccountId(ss58Prefix).dec(publicKey);
}

/** An address nobody has used: each run starts from a balance of zero. */
export function freshAddress(ss58Prefix) {
  return addressOf(randomBytes(32), ss58Prefix);
}

/** The free balance of `address` at the last finalized block. */
export async function freeBalance(api, address) {
  return (await api.query.System.Account.getValue(address)).data.free;
}

/** Name, genesis and token of the chain; both parts of the token enter the metadata hash. */
export async function chainInfo(client) {
  const { name, genesisHash, properties } = await client.getChainSpecData();
  const first = (value) => (Array.isArray(value) ? value[0] : value);
  const decimals = first(properties?.tokenDecimals);
  const tokenSymbol = first(properties?.tokenSymbol);
  check(
    Number.isInteger(decimals) && typeof tokenSymbol === 'string',
    `the chain spec must name tokenDecimals and tokenSymbol, it says ${JSON.stringify(properties)}`,
  );
  return { name, genesisHash, token: { decimals, tokenSymbol } };
}
