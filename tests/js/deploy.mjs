/**
 * Puts a contract on a chain and calls it.
 *
 * Usage: node deploy.mjs FILE.contract [MESSAGE ...] [--url WS_URL] [--from //Alice]
 *                        [--constructor NAME] [--args JSON] [--value N] [--at ADDRESS]
 *                        [--timeout SECONDS]
 *
 * Example, for the flipper:
 *   node deploy.mjs flipper.contract --args '{"value":true}' get flip get
 *
 * Arguments are JSON by name: --args for the constructor, MESSAGE='{"name":…}' for a message. Write
 * amounts (u64 and u128) as text that ends in n: "100n". With --at, an existing contract is called
 * and none is made. A message that changes nothing is asked without a transaction.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { AccountId } from 'polkadot-api';
import { getInkClient } from 'polkadot-api/ink';
import { Failure, check, run, wholeNumber, within } from './lib/cli.mjs';
import { addressOf, connect, devKey, signerOf } from './lib/chain.mjs';

const bytesOf = (hex) => Uint8Array.from(Buffer.from(hex.replace(/^0x/, ''), 'hex'));

await run('deploy', async () => {
  const { positionals: [file, ...messages], values: options } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string', default: 'ws://127.0.0.1:9944' },
      from: { type: 'string', default: '//Alice' },
      constructor: { type: 'string', default: 'new' },
      args: { type: 'string', default: '{}' },
      value: { type: 'string', default: '0' },
      at: { type: 'string' },
      timeout: { type: 'string', default: '120' },
    },
  });
  check(file, 'usage: node deploy.mjs FILE.contract [MESSAGE ...] [options]');
  const text = await readFile(file, 'utf8').catch((error) => {
    throw new Failure(`cannot read the contract: ${error.message}`);
  });
  const metadata = JSON.parse(text);
  check(metadata.spec, `${file} is not the metadata of a contract`);
  check(!options.at || isAddress(options.at), `${options.at} is not an address`);
  const limit = wholeNumber(options.timeout, '--timeout', 1);
  const who = await account(options);
  return within(limit, `deploying through ${options.url}`, story(who, metadata, messages, options));
});

function isAddress(text) {
  try {
    return AccountId().enc(text).length === 32;
  } catch {
    return false;
  }
}

async function account({ url, from }) {
  const api = connect(url).getUnsafeApi();
  const key = devKey(from);
  const prefix = await within(15, `no answer from ${url}`, api.constants.System.SS58Prefix());
  return { api, signer: signerOf(key), address: addressOf(key.publicKey, prefix) };
}

async function story(who, metadata, messages, options) {
  const contract = options.at ?? await instantiate(who, metadata, options);
  const answers = [];
  for (const text of messages) answers.push(await call(who, metadata, contract, text));
  return { codeHash: metadata.source.hash, contract, answers };
}

/** Tries the constructor without a transaction, then sends code and constructor in one. */
async function instantiate(who, metadata, { constructor: name, args, value }) {
  check(metadata.source.wasm, 'this file has no code; take the one that ends in .contract');
  const code = bytesOf(metadata.source.wasm);
  const { data, decode } = prepared(metadata, 'constructor', name, args);
  const funds = BigInt(value);
  // Another salt each time: the same code and arguments then make another contract.
  const salt = crypto.getRandomValues(new Uint8Array(8));
  const trial = await who.api.apis.ContractsApi.instantiate(
    who.address, funds, undefined, undefined, { type: 'Upload', value: code }, data, salt,
  );
  const { result, account_id: contract } = succeeded(name, trial);
  answered(name, result, decode);
  await send(who, 'instantiate_with_code', {
    value: funds,
    gas_limit: trial.gas_required,
    storage_deposit_limit: undefined,
    code,
    data,
    salt,
  });
  return contract;
}

/** Asks the contract; sends a transaction as well if the message may change something. */
async function call(who, metadata, contract, text) {
  const [, name, args = '{}'] = /^(\w+)(?:=(.*))?$/s.exec(text) ?? [];
  check(name, `${text} is not MESSAGE or MESSAGE=JSON`);
  const { data, decode, mutates } = prepared(metadata, 'message', name, args);
  const trial = await who.api.apis.ContractsApi.call(
    who.address, contract, 0n, undefined, undefined, data,
  );
  const value = answered(name, succeeded(name, trial), decode) ?? null;
  if (!mutates) return { message: name, value };
  const block = await send(who, 'call', {
    dest: { type: 'Id', value: contract },
    value: 0n,
    gas_limit: trial.gas_required,
    storage_deposit_limit: undefined,
    data,
  });
  return { message: name, value, block };
}

/** Signs and sends a call of the Contracts pallet; the number of the final block that holds it. */
async function send(who, name, values) {
  const sent = await who.api.tx.Contracts[name](values).signAndSubmit(who.signer);
  check(sent.ok, `${name} failed: ${JSON.stringify(sent.dispatchError)}`);
  return sent.block.number;
}

/** The bytes to send for constructor or message `name`, and how to read what comes back. */
function prepared(metadata, kind, name, args) {
  const all = metadata.spec[`${kind}s`];
  const spec = all.find(({ label }) => label === name);
  check(spec, `there is no ${kind} ${name}; there are ${all.map(({ label }) => label).join(', ')}`);
  const values = parsed(args);
  const missing = spec.args.filter(({ label }) => !(label in values)).map(({ label }) => label);
  check(missing.length === 0, `${name} also needs ${missing.join(', ')}`);
  const codec = getInkClient({ metadata })[kind](name);
  try {
    return { data: codec.encode(values), decode: codec.decode, mutates: spec.mutates };
  } catch (error) {
    throw new Failure(`${args} does not suit ${name}: ${error.message}`);
  }
}

/** The outcome of a trial that reached its end. */
function succeeded(name, { result }) {
  check(result.success, `${name} would fail: ${JSON.stringify(result.value)}`);
  return result.value;
}

/** What the contract answered, unless it refused. A contract that ended itself says nothing. */
function answered(name, ran, decode) {
  if (ran.data.length === 0) return undefined;
  const answer = decode(ran);
  if (answer.success && (ran.flags & 1) === 0) return answer.value;
  throw new Failure(`the contract refuses ${name}: ${JSON.stringify(answer.value, bigAsText)}`);
}

function bigAsText(_, value) {
  return typeof value === 'bigint' ? `${value}n` : value;
}

/** JSON in which "100n" stands for a whole number of any size. */
function parsed(text) {
  const big = (_, value) => (/^\d+n$/.test(value) ? BigInt(value.slice(0, -1)) : value);
  try {
    return JSON.parse(text, big);
  } catch (error) {
    throw new Failure(`${text} is not JSON: ${error.message}`);
  }
}
