/**
 * Sends calls to a chain, asks it and reads its storage, by the names in its metadata.
 *
 * Usage: node chain.mjs send Pallet.call ['{"argument":…}']
 *        node chain.mjs ask Pallet.view_function|Api.method ['{"argument":…}'] [PART]
 *        node chain.mjs read Pallet.Item [KEY …] [PART]
 *        node chain.mjs propose TRACK Pallet.call ['{"argument":…}'] [--statement TEXT]
 *        node chain.mjs propose TRACK text --statement TEXT
 *        node chain.mjs execute PROPOSAL
 *        node chain.mjs seal|reveal ballot PLACE,PLACE,…
 *        node chain.mjs seal|reveal score CLAIM SCORE
 *        node chain.mjs time [SECONDS|'30 days']
 *        node chain.mjs blocks COUNT
 *
 * Each also takes [--url WS_URL] [--timeout SECONDS], those that sign [--from //Alice], and
 * `propose` [--community N], which is else 0, the chain. PART is [--pick PATH] [--hash]: the part
 * of the answer at a path such as terms.release or 0.Allow, or the hash by which a pallet names it.
 *
 * Example:
 *   node chain.mjs send Balances.transfer_keep_alive '{"dest":"//Bob","value":"2.5 UNIT"}'
 *
 * `send` waits until the call is final and prints what it did; `read` prints all entries if a key
 * is missing; `time` moves the clock of a node that runs with --dev --seal, and `blocks` has it make
 * some.
 * `propose` notes a call and submits it on a track of a community, named by its number or kind;
 * `execute` makes the call of an approved proposal. `seal` votes for the candidates at these places,
 * or gives a claim a score in thousandths, without saying so, and `reveal` says it.
 * How values are written stands in lib/values.mjs.
 */
import { parseArgs } from 'node:util';
import {
  halves, outcome, palletOf, parsed, rejection, submitted, transaction,
} from './lib/calls.mjs';
import { connect } from './lib/chain.mjs';
import { Failure, check, run, wholeNumber, within } from './lib/cli.mjs';
import { unknown } from './lib/names.mjs';
import { execute, propose } from './lib/proposals.mjs';
import { reveal, seal } from './lib/secrets.mjs';
import { describe, fieldsOf, hashOf, picked, shown, span, written } from './lib/values.mjs';

const USAGE = 'usage: node chain.mjs send|ask|read NAME [ARGUMENTS] [options], '
  + 'propose TRACK CALL [ARGUMENTS], execute PROPOSAL, seal|reveal ballot|score, time [SPAN], '
  + 'or blocks COUNT';
const COMMANDS = { send, ask, read, propose, execute, seal, reveal, time, blocks };

await run('chain', async () => {
  const { positionals: [command, ...rest], values: options } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string', default: 'ws://127.0.0.1:9944' },
      from: { type: 'string', default: '//Alice' },
      community: { type: 'string', default: '0' },
      statement: { type: 'string' },
      pick: { type: 'string' },
      hash: { type: 'boolean', default: false },
      timeout: { type: 'string', default: '120' },
    },
  });
  check(Object.hasOwn(COMMANDS, command ?? ''), USAGE);
  check(command === 'time' || rest.length > 0, USAGE);
  const limit = wholeNumber(options.timeout, '--timeout', 1);
  const story = async () => COMMANDS[command](await reach(options), rest, options);
  return within(limit, `${command} through ${options.url}`, story());
});

/** A client, and what is needed to read and write the values of its chain. */
async function reach({ url }) {
  const client = connect(url);
  const { hash } = await within(30, `no answer from ${url}`, client.getFinalizedBlock());
  const chain = describe(await client.getMetadata(hash));
  const api = client.getUnsafeApi();
  const moment = await api.query.Timestamp.Now.getValue();
  // Before the first block a chain does not know the time, and between blocks it stands still.
  const machine = BigInt(Date.now());
  const now = moment > machine ? moment : machine;
  return { client, api, chain, facts: { now, ss58Prefix: chain.ss58Prefix } };
}

/** Signs a call, submits it and waits until it is final. */
async function send(context, [name, json, ...more], { from }) {
  check(more.length === 0, `${name} takes one argument, JSON in quotes, not also ${more[0]}`);
  const sent = await submitted(context, name, transaction(context, name, json), from);
  return outcome(context.chain, sent);
}

/** Asks a pallet's view function, or a method of a runtime API. */
async function ask({ api, chain, facts }, [name, json = '{}', ...more], options) {
  check(more.length === 0, `${name} takes one argument, JSON in quotes, not also ${more[0]}`);
  const [group, method] = halves(name);
  const { kind, functions } = askable(chain, group);
  const found = functions.find((candidate) => candidate.name === method);
  check(found, unknown(`there is no function ${group}.`, method, namesOf(functions)));
  const values = written(fieldsOf(found.inputs, chain), parsed(json), name, facts);
  const inputs = found.inputs.map((input) => values[input.name]);
  const answer = await api[kind][group][method](...inputs).catch((error) => {
    throw new Failure(`${name} was not answered: ${rejection(error)}`);
  });
  return partOf(chain, chain.shape(found.output), answer, options);
}

/** Reads a storage item, or all of its entries if a key is missing. */
async function read({ api, chain, facts }, [name, ...keys], options) {
  const [pallet, item] = halves(name);
  const items = palletOf(chain, pallet).storage?.items ?? [];
  const found = items.find((candidate) => candidate.name === item);
  check(found, unknown(`there is no storage ${pallet}.`, item, namesOf(items)));
  const shapes = keysOf(chain, found);
  check(keys.length <= shapes.length, `${name} has ${shapes.length} keys, not ${keys.length}`);
  const at = keys.map((text, i) => written(shapes[i], loosely(text), `key ${i + 1}`, facts));
  const value = chain.shape(found.type.tag === 'map' ? found.type.value.value : found.type.value);
  const entry = api.query[pallet][item];
  if (keys.length === shapes.length) {
    const answer = await entry.getValue(...at);
    return answer === undefined ? null : partOf(chain, value, answer, options);
  }
  check(!options.pick && !options.hash, `name all ${shapes.length} keys to pick from ${name}`);
  const entries = await entry.getEntries(...at);
  return entries.map(({ keyArgs, value: answer }) => ({
    key: keyArgs.map((key, i) => shown(shapes[i], key)),
    value: shown(value, answer),
  }));
}

/** Prints the time of the last final block, on a development node after moving the clock. */
async function time({ client, api }, [by]) {
  if (by !== undefined) await move(client, by);
  const now = await api.query.Timestamp.Now.getValue();
  return { now, date: new Date(Number(now)).toISOString() };
}

async function move(client, by) {
  const length = /^\d+$/.test(by) ? BigInt(by) * 1_000n : span(by);
  check(length !== undefined, `${by} is neither seconds nor a span such as '30 days'`);
  await have(client, 'dev_advanceTime', Number(length));
}

/** Has a development node make blocks. Prints the number of the last. */
async function blocks({ client, api }, [count, ...more]) {
  check(more.length === 0, `blocks takes a number of blocks, not also ${more[0]}`);
  await have(client, 'dev_newBlocks', wholeNumber(count, 'the number of blocks', 1));
  return { block: await api.query.System.Number.getValue() };
}

/** Has a development node do something, and waits for the last block that it made. */
async function have(client, method, amount) {
  const made = await client._request(method, [amount]).catch((error) => {
    const hint = /not found/i.test(error.message) ? '; only a node with --dev --seal can' : '';
    throw new Failure(`the node does not: ${error.message}${hint}`);
  });
  await final(client, [made].flat().at(-1));
}

/** Waits until the client knows that the block is final. */
function final(client, hash) {
  return new Promise((done, fail) => {
    const next = (block) => block.hash === hash && done();
    client.finalizedBlock$.subscribe({ next, error: fail });
  });
}

/** The whole answer or the part that was asked for, or its hash. */
function partOf(chain, shape, value, options) {
  const part = options.pick ? picked(shape, value, options.pick) : { shape, value };
  return options.hash ? hashOf(part, chain) : shown(part.shape, part.value);
}

/** What can be asked of a group: a pallet has view functions, an API methods. */
function askable(chain, group) {
  const api = chain.apis.find(({ name }) => name === group);
  if (api) return { kind: 'apis', functions: api.methods };
  const pallets = chain.pallets.filter(({ viewFns }) => viewFns.length > 0);
  const pallet = chain.pallets.find(({ name }) => name === group);
  const known = namesOf([...pallets, ...chain.apis]);
  check(pallet, unknown('there is no pallet or API ', group, known));
  return { kind: 'view', functions: pallet.viewFns };
}

function namesOf(list) {
  return list.map(({ name }) => name);
}

/** The shapes of a storage item's keys. */
function keysOf(chain, { type }) {
  if (type.tag === 'plain') return [];
  const shape = chain.shape(type.value.key);
  if (type.value.hashers.length === 1) return [shape];
  return shape.type === 'array' ? Array(shape.len).fill(shape.value) : shape.value;
}

/** A key: JSON, or without quotes text such as //Bob and numbers of any size. */
function loosely(text) {
  try {
    const json = JSON.parse(text);
    return typeof json === 'number' ? text : json;
  } catch {
    return text;
  }
}
