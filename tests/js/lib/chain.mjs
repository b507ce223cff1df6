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
  return createClient(beginningLast(getWsProvider(url, { websocketClass: WebSocket })));
}

/** What our own request is called; the library counts its own. */
const UNPIN = 'unpin';

/**
 * Tells the library only of the last of the final blocks with which a node begins.
 *
 * Among several it looks for the one that changed the chain's rules, and in version 2.2 it does so
 * for ever if there is one: nobody could connect for 16 blocks after an upgrade.
 */
function beginningLast(provider) {
  return (onMessage) => {
    const connection = provider((message) => {
      const { subscription, result } = message.params ?? {};
      if (result?.event === 'initialized') {
        const hashes = result.finalizedBlockHashes;
        const earlier = hashes.splice(0, hashes.length - 1);
        const params = [subscription, earlier];
        // The node keeps blocks for a client until it is told that they are not needed.
        if (earlier.length > 0) {
          connection.send({ jsonrpc: '2.0', id: UNPIN, method: 'chainHead_v1_unpin', params });
        }
      }
      if (message.id !== UNPIN) onMessage(message);
    });
    return connection;
  };
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
