/** Calls by name: how they are found and written, sent, and what came of them. */
import { InvalidTxError } from 'polkadot-api';
import { devKey, signerOf } from './chain.mjs';
import { Failure, check } from './cli.mjs';
import { unknown } from './names.mjs';
import { path, shown, written } from './values.mjs';

/** The transaction that makes a call by its name, its arguments being JSON. */
export function transaction({ api, chain, facts }, name, json = '{}') {
  const [pallet, call] = halves(name);
  const calls = variantsOf(chain, pallet, 'calls');
  check(Object.hasOwn(calls, call), unknown(`there is no call ${pallet}.`, call, calls));
  return api.tx[pallet][call](written(argumentsOf(calls[call]), parsed(json), name, facts));
}

/** Signs a transaction, submits it and waits until it is final and has succeeded. */
export async function submitted({ chain }, name, made, from) {
  const sent = await made.signAndSubmit(signerOf(devKey(developer(from)))).catch((error) => {
    throw new Failure(`${name} was not accepted: ${rejection(error)}`);
  });
  if (!sent.ok) throw new Failure(`${name} is refused: ${refusal(chain, sent.dispatchError)}`);
  return sent;
}

/** Where a transaction went, what it cost and what it caused. */
export function outcome(chain, { block, events }) {
  const all = events.map(({ type: pallet, value: { type: name, value } }) => ({
    pallet, name, fields: shown(argumentsOf(variantsOf(chain, pallet, 'events')[name]), value),
  }));
  const charged = all.findIndex(isEvent('TransactionPayment', 'TransactionFeePaid'));
  const fee = all[charged]?.fields.actual_fee ?? null;
  const caused = withoutFee(all, charged).filter(not(isEvent('System', 'ExtrinsicSuccess')));
  return { block: block.number, fee, events: caused };
}

/** What an event of that name says, as the library has it, if there was one. */
export function eventOf({ events }, pallet, name) {
  const found = events.find(({ type, value }) => type === pallet && value.type === name);
  return found?.value.value;
}

/**
 * The events without those by which the fee moved: the first, which takes the most that it can be,
 * and the last before `charged`, which give back and pay out all of that.
 */
function withoutFee(events, charged) {
  const isPart = (event) => event.pallet === 'Balances' && 'amount' in event.fields;
  if (charged < 1 || !isEvent('Balances', 'Withdraw')(events[0])) return events;
  let left = BigInt(events[0].fields.amount);
  let start = charged;
  while (left > 0n && isPart(events[start - 1])) left -= BigInt(events[start -= 1].fields.amount);
  if (left !== 0n || start < 1) return events.filter((_, i) => i !== charged);
  return [...events.slice(1, start), ...events.slice(charged + 1)];
}

function isEvent(pallet, name) {
  return (event) => event.pallet === pallet && event.name === name;
}

function not(condition) {
  return (value) => !condition(value);
}

/** The error by its name, with what the metadata says about it. */
export function refusal(chain, error) {
  const failed = variantsOf(chain, 'System', 'events').ExtrinsicFailed;
  const { names, docs } = path(argumentsOf(failed).value.dispatch_error, error);
  const name = names.filter((part) => part !== 'Module').join('.');
  return docs ? `${name}: ${docs}` : name;
}

/** Why the chain did not even try. */
export function rejection(error) {
  if (error instanceof InvalidTxError) return inWords(error.error);
  if (!/trap|ViewFn API Error/.test(error.message)) return error.message;
  // The chain tells by a panic that it cannot decode something, and types do not tell bounds.
  return 'the chain cannot read it. Is a text or a list longer than it may be?';
}

/** `Invalid.Payment`, from `{ type: 'Invalid', value: { type: 'Payment' } }`. */
function inWords(error) {
  const names = [];
  for (let at = error; at?.type; at = at.value) names.push(at.type);
  return names.join('.') || JSON.stringify(error);
}

/** A pallet of the chain by its name. */
export function palletOf(chain, name) {
  const found = chain.pallets.find((pallet) => pallet.name === name);
  check(found, unknown('there is no pallet ', name, chain.pallets.map((pallet) => pallet.name)));
  return found;
}

/** The calls or events of a pallet: the variants of an enum. */
function variantsOf(chain, pallet, kind) {
  const type = palletOf(chain, pallet)[kind]?.type;
  return type === undefined ? {} : chain.shape(type).value;
}

/** The arguments of a variant. One without any counts as a struct without fields. */
function argumentsOf(content) {
  if (content.type === 'lookupEntry') return content.value;
  return content.type === 'void' ? { type: 'struct', value: {} } : content;
}

/** The two parts of a name such as `Balances.Account`. */
export function halves(name) {
  const [, group, member] = /^(\w+)\.(\w+)$/.exec(name) ?? [];
  check(group, `${name} is not two names with a dot between them, such as Balances.Account`);
  return [group, member];
}

function developer(name) {
  check(/^\/\/?[^/]/.test(name), `--from is a development account such as //Bob, not ${name}`);
  return name;
}

/** JSON from the command line. */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure(`${text} is not JSON: ${error.message}`);
  }
}
