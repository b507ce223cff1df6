/** What a community is to decide, and carrying out what it has decided: pallet Dao. */
import { Blake2256 } from '@polkadot-api/substrate-bindings';
import {
  eventOf, outcome, palletOf, refusal, rejection, submitted, transaction,
} from './calls.mjs';
import { Failure, check, hex, wholeNumber } from './cli.mjs';
import { unknown } from './names.mjs';

/** The longest text of a statement, in bytes, as the pallet has it. */
const MAX_TEXT = 256;

/** Proposes a call on a track, or a text, and says when votes on it are taken. */
export async function propose(context, [on, what, json, ...more], options) {
  check(what !== undefined, 'propose takes a track and a call such as Sinks.set_fee_burn, or text');
  const extra = what === 'text' ? json ?? more[0] : more[0];
  check(extra === undefined, `propose takes no further argument ${extra}: is a quote missing?`);
  check(
    what !== 'text' || options.statement,
    'a text is proposed by what it says: --statement TEXT',
  );
  palletOf(context.chain, 'Dao');
  const community = wholeNumber(options.community, '--community');
  const track = await trackOf(context, community, on);
  const statement = options.statement === undefined ? undefined : stated(options.statement);
  const call = what === 'text' ? null : await encoded(context, what, json);
  const noted = call && await note(context, call, options.from);
  const content = call
    ? { type: 'Call', value: { hash: call.hash, len: call.bytes.length } }
    : { type: 'Text', value: undefined };
  const submit = context.api.tx.Dao.submit({ community, track, content, statement });
  const sent = await submitted(context, 'Dao.submit', submit, options.from).catch((error) => {
    if (noted && error instanceof Failure) throw new Failure(`${error.message}\n${stays(call)}`);
    throw error;
  });
  return summary(context, sent, call);
}

/** Makes the call of an approved proposal, whoever wants it made. */
export async function execute(context, [number, ...more], { from }) {
  check(more.length === 0, `execute takes the number of one proposal, not also ${more[0]}`);
  check(/^\d{1,18}$/.test(number), `a proposal is named by its number, not ${number}`);
  const proposal = BigInt(number);
  palletOf(context.chain, 'Dao');
  const { content, until } = await executable(context, proposal);
  const { hash, len } = content;
  const bytes = await context.api.query.Preimage.PreimageFor.getValue([hash, len]);
  check(
    bytes,
    `the call of proposal ${proposal} is not among the preimages any more: whoever has the `
    + `${len} bytes with the hash ${hash} can note them again (Preimage.note_preimage)`,
  );
  const weight = await weightOf(context, proposal, bytes);
  const made = context.api.tx.Dao.execute({ proposal, length: len, weight });
  const sent = await submitted(context, 'Dao.execute', made, from);
  const failed = eventOf(sent, 'Dao', 'ExecutionFailed');
  if (failed) {
    throw new Failure(
      `the call of proposal ${proposal} failed and changed nothing. It can be tried again until `
      + `${until}. ${refusal(context.chain, failed.error)}`,
    );
  }
  return outcome(context.chain, sent);
}

/** The number of a track, from itself or from what kind it is of. */
async function trackOf({ api }, community, name) {
  const tracks = await api.query.Dao.Tracks.getEntries(community);
  // A number that is too large is cut to one that might be there.
  const known = tracks.some(({ keyArgs }) => keyArgs[0] === community);
  check(known, `there is no community ${community}`);
  const numbered = tracks
    .map(({ keyArgs, value }) => ({ number: keyArgs[1], kind: value.kind.type }))
    .sort((a, b) => a.number - b.number);
  const found = numbered.filter(({ number, kind }) => `${number}` === name || kind === name);
  const kinds = numbered.map(({ kind }) => kind);
  check(found.length > 0, unknown(`community ${community} has no track `, name, kinds));
  const numbers = found.map(({ number }) => number).join(', ');
  check(found.length === 1, `tracks ${numbers} are of the kind ${name}: name one by its number`);
  return found[0].number;
}

/** A statement that says itself what it has to say. */
function stated(text) {
  const bytes = Uint8Array.from(Buffer.from(text, 'utf8'));
  check(
    0 < bytes.length && bytes.length <= MAX_TEXT,
    `--statement is text of 1 to ${MAX_TEXT} bytes, not ${bytes.length}. What is longer can be `
    + 'elsewhere, with its address here; then send Dao.submit, which also takes its hash',
  );
  return { hash: hashOf(bytes), text: bytes };
}

/** A call as the chain keeps it until it is decided. */
async function encoded(context, name, json) {
  const bytes = await transaction(context, name, json).getEncodedData();
  const most = await context.api.constants.Dao.MaxCallLength();
  check(
    bytes.length <= most,
    `${name} is ${bytes.length} bytes long, and can have ${most} in a proposal`,
  );
  return { bytes, hash: hashOf(bytes) };
}

/** Notes the preimage of a call, unless somebody has. Returns whether it did. */
async function note(context, { bytes, hash }, from) {
  const known = await context.api.query.Preimage.PreimageFor.getValue([hash, bytes.length]);
  if (known) return false;
  const made = context.api.tx.Preimage.note_preimage({ bytes });
  await submitted(context, 'Preimage.note_preimage', made, from);
  return true;
}

/** What is left of a proposal that was refused. */
function stays({ hash }) {
  return `The call stays noted: Preimage.unnote_preimage '{"hash":"${hash}"}' returns its deposit`;
}

/** What was proposed, what it costs, and when it is voted on. */
async function summary({ api }, sent, call) {
  const { proposal, deposit } = eventOf(sent, 'Dao', 'Submitted');
  const at = { at: sent.block.hash };
  const { terms: { rules }, progress } = await api.query.Dao.Proposals.getValue(proposal, at);
  const opens = progress.submitted + rules.prepare;
  return {
    proposal,
    ...(call && { call: { hash: call.hash, len: call.bytes.length } }),
    deposit,
    votes: { from: date(opens), until: date(opens + rules.decide) },
  };
}

/** The call of a proposal that can be executed now, and until when. Says why another cannot. */
async function executable({ api, facts: { now } }, number) {
  const status = await api.view.Dao.proposal_status(number);
  if (!status) {
    const next = await api.query.Dao.NextProposal.getValue();
    throw new Failure(number < next
      ? `proposal ${number} has ended: executed, rejected, expired, cancelled or killed`
      : `there is no proposal ${number}; ${next} have been made, counted from 0`);
  }
  const { proposal: { content, terms: { rules } }, phase } = status;
  check(
    content.type === 'Call',
    `proposal ${number} is a text, which people carry out; Dao.poke ends it once it is decided`,
  );
  const { type: name, value: { until = 0n } = {} } = phase;
  // The chain tells how it stood in the last block, and the next one may be much later.
  const from = { Confirming: until + rules.enact, Enacting: until }[name];
  check(name === 'Executable' || from <= now, `proposal ${number} ${reason(name, until, from)}`);
  const ends = from === undefined ? until : from + rules.window;
  return { content: content.value, until: date(ends) };
}

/** Why a proposal cannot be executed in a phase. */
function reason(phase, until, from) {
  switch (phase) {
    case 'Preparing': return `cannot be executed: votes on it are taken from ${date(until)}`;
    case 'Deciding':
      return `cannot be executed: it does not pass, and is voted on until ${date(until)}`;
    case 'Confirming':
      return `cannot be executed before ${date(from)}: it passes, and is approved if it still does `
        + `at ${date(until)}`;
    case 'Enacting': return `is approved, and cannot be executed before ${date(until)}`;
    case 'Rejected': return 'was rejected; Dao.poke ends it and frees what it holds';
    default: return 'was approved, and nobody executed it in time; Dao.poke ends it';
  }
}

/** What a call weighs, as the chain says before it is made. */
async function weightOf({ api }, proposal, bytes) {
  try {
    const { decodedCall } = await api.txFromCallData(bytes);
    const ask = api.apis.TransactionPaymentCallApi.query_call_info;
    return (await ask(decodedCall, bytes.length)).weight;
  } catch (error) {
    throw new Failure(`the call of proposal ${proposal} cannot be weighed: ${rejection(error)}`);
  }
}

/** The hash of 32 bytes by which the chain names a call and a statement. */
const hashOf = (bytes) => hex(Blake2256(bytes));

const date = (moment) => new Date(Number(moment)).toISOString();
