/**
 * An independent client talks to a node: reads, signs with CheckMetadataHash, submits.
 *
 * Usage: node papi.mjs WS_URL [--timeout SECONDS]
 *
 * polkadot-api shares no code with the node, so what it signs proves that the metadata, the
 * transaction format and the metadata hash (RFC-78) are what wallets expect. A wrong hash must be
 * refused: a wallet shown false metadata then cannot be made to sign something else.
 */
import { parseArgs } from 'node:util';
import { merkleizeMetadata } from '@polkadot-api/merkleize-metadata';
import { withMetadataHash } from 'polkadot-api/signer';
import { Failure, check, hex, run, wholeNumber, within } from './lib/cli.mjs';
import {
  addressOf, chainInfo, connect, devKey, freeBalance, freshAddress, signerOf,
} from './lib/chain.mjs';
import { modeByte } from './lib/extrinsic.mjs';

const METADATA_HASH = 'CheckMetadataHash';

await run('papi', async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { timeout: { type: 'string', default: '120' } },
  });
  check(positionals.length === 1, 'usage: node papi.mjs WS_URL [--timeout SECONDS]');
  const client = connect(positionals[0]);
  const limit = wholeNumber(values.timeout, '--timeout', 1);
  return within(limit, `reading and sending through ${positionals[0]}`, story(client));
});

async function story(client) {
  const api = client.getUnsafeApi();
  const chain = await within(15, 'no answer from the node', chainInfo(client));
  const version = await api.constants.System.Version();
  const ss58Prefix = await api.constants.System.SS58Prefix();
  const alice = signerOf(devKey('//Alice'));
  const balance = await freeBalance(api, addressOf(alice.publicKey, ss58Prefix));
  check(balance > 0n, '//Alice has no funds on this chain');

  const recipient = freshAddress(ss58Prefix);
  const value = 10n ** BigInt(chain.token.decimals);
  const transfer = api.tx.Balances.transfer_keep_alive({
    dest: { type: 'Id', value: recipient },
    value,
  });
  const refusal = await refusalOfWrongHash(client, transfer, alice, chain.token);
  const { sent, digest } = await sendWithHash(client, transfer, alice, chain.token);
  const received = await freeBalance(api, recipient);
  check(received === value, `the recipient has ${received} instead of ${value}`);

  return {
    chain: chain.name,
    runtime: `${version.spec_name}-${version.spec_version}`,
    aliceFree: balance,
    transferred: value,
    block: sent.block.number,
    metadataHash: hex(digest),
    wrongHashRefused: refusal,
  };
}

/** Signs for metadata with other token decimals: the node must call the signature bad. */
async function refusalOfWrongHash(client, transfer, signer, token) {
  const lie = { ...token, decimals: token.decimals + 1 };
  const signed = await transfer.sign(withMetadataHash(lie, signer));
  const answer = await client._request('author_submitExtrinsic', [hex(signed)]).then(
    (hash) => ({ hash }),
    (error) => ({ error }),
  );
  check(!answer.hash, `a transaction with a wrong metadata hash was accepted as ${answer.hash}`);
  // The node puts the general cause into `message` and the particular one into `data`.
  const reason = `${answer.error.message}: ${JSON.stringify(answer.error.data ?? null)}`;
  check(
    /bad signature/i.test(reason),
    `a wrong metadata hash was refused for another reason: ${reason}`,
  );
  return reason;
}

/** Sends `transfer` with the right hash and waits until the block that holds it is finalized. */
async function sendWithHash(client, transfer, signer, token) {
  const { hash: at } = await client.getFinalizedBlock();
  const digest = merkleizeMetadata(await client.getMetadata(at), token).digest();
  const seen = {};
  const signed = await transfer.sign(withMetadataHash(token, remembering(signer, seen)));
  assertHashSigned(signed, seen.extensions, digest);

  const sent = await client.submit(signed).catch((error) => {
    throw new Failure(`the transfer was refused: ${error.message}`);
  });
  check(sent.ok, `the transfer failed: ${JSON.stringify(sent.dispatchError)}`);
  const { block } = await client._request('chain_getBlock', [sent.block.hash]);
  check(
    block.extrinsics[sent.block.index] === hex(signed),
    'the block holds other bytes than those signed',
  );
  return { sent, digest };
}

/** `signer`, keeping in `seen` the extensions that went under the signature. */
function remembering(signer, seen) {
  return {
    ...signer,
    signTx: (callData, extensions, ...rest) => {
      seen.extensions = extensions;
      return signer.signTx(callData, extensions, ...rest);
    },
  };
}

/** Mode 1 in the transaction itself, `Some(digest)` in what was signed but is not transmitted. */
function assertHashSigned(signed, extensions, digest) {
  check(METADATA_HASH in extensions, `the runtime has no ${METADATA_HASH} extension`);
  const mode = modeByte(signed, extensions, METADATA_HASH);
  check(mode === 1, `${METADATA_HASH} mode in the transaction is ${mode}, not 1`);
  const signedHash = hex(extensions[METADATA_HASH].additionalSigned);
  const expected = hex([1, ...digest]);
  check(signedHash === expected, `the metadata hash signed is ${signedHash}, not ${expected}`);
}
