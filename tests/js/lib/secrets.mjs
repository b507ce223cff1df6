/**
 * Votes that are sealed first and revealed later: ballots of an election, scores of a jury.
 *
 * A seal is a hash of the vote and of a salt that nobody else knows. Here the salt is a hash of the
 * voter's secret key and of what is voted on, so that nothing has to be kept until the revelation,
 * and no node ever sees it before.
 */
import { Blake2256 } from '@polkadot-api/substrate-bindings';
import { DEV_MINI_SECRET } from '@polkadot-labs/hdkd-helpers';
import { outcome, submitted } from './calls.mjs';
import { devKey } from './chain.mjs';
import { Failure, check, hex, wholeNumber } from './cli.mjs';

/** What every salt and every ballot is a hash of, first of all. */
const SALT = Buffer.from('hanse/salt/1');
const BALLOT = Buffer.from('hanse/committee/ballot/1');

const KINDS = { ballot, score };
const USAGE = 'seal and reveal take: ballot PLACE,PLACE,… or: score CLAIM SCORE';

/** Seals a vote. */
export async function seal(context, args, { from }) {
  const { sealed } = await vote(context, args, from);
  return made(context, sealed, from);
}

/** Reveals a vote, which has to be the one that was sealed. */
export async function reveal(context, args, { from }) {
  const { revealed } = await vote(context, args, from);
  return made(context, revealed, from);
}

async function vote(context, [kind, ...rest], from) {
  check(Object.hasOwn(KINDS, kind ?? ''), USAGE);
  return KINDS[kind](context, rest, from);
}

/** A ballot for the candidates at these places, in the order in which `candidates` has them. */
async function ballot({ api, client, chain }, [places, ...more], from) {
  check(places !== undefined && more.length === 0, USAGE);
  const election = await api.view.Committee.election();
  if (!election) throw new Failure('there is no election: Committee.open begins one');
  const candidates = await api.view.Committee.candidates();
  const approvals = places.split(',').reduce((bits, place) => {
    const at = wholeNumber(place, 'a place', 0);
    check(at < candidates.length, `there is no candidate ${at}: ${candidates.length} stand, from 0`);
    return bits | (1n << BigInt(at));
  }, 0n);
  const { genesisHash } = await client.getChainSpecData();
  const subject = Buffer.concat([bytes(genesisHash), u32(election.number)]);
  const salt = saltOf(from, subject);
  // The domain is a list of bytes, which begins with its length.
  const domain = Buffer.concat([Buffer.from([BALLOT.length << 2]), BALLOT]);
  const what = Buffer.concat([domain, subject, accountOf(from), u64(approvals), salt]);
  const commitment = hex(Blake2256(what));
  const call = callsOf(chain, api, 'Committee');
  return {
    sealed: ['Committee.commit', call.commit({ commitment })],
    revealed: ['Committee.reveal', call.reveal({ approvals, salt: hex(salt) })],
  };
}

/** A score for a claim, in thousandths. */
async function score({ api, client, chain }, [claim, value, ...more], from) {
  check(value !== undefined && more.length === 0, USAGE);
  check(/^\d{1,18}$/.test(claim), `a claim is named by its number, not ${claim}`);
  const number = BigInt(claim);
  const points = wholeNumber(value, 'a score', 0);
  check(points <= 1_000, `a score is from 0 to 1000, not ${points}`);
  const { genesisHash } = await client.getChainSpecData();
  // A claim is judged twice at most by different people, so its number is enough.
  const salt = saltOf(from, Buffer.concat([bytes(genesisHash), u64(number)]));
  const what = Buffer.concat([u64(number), accountOf(from), u16(points), salt]);
  const call = callsOf(chain, api, 'Contributions');
  return {
    sealed: ['Contributions.commit', call.commit({ claim: number, seal: hex(Blake2256(what)) })],
    revealed: [
      'Contributions.reveal',
      call.reveal({ claim: number, score: points, salt: hex(salt) }),
    ],
  };
}

async function made(context, [name, transaction], from) {
  return outcome(context.chain, await submitted(context, name, transaction, from));
}

function callsOf(chain, api, name) {
  const known = chain.pallets.some((pallet) => pallet.name === name);
  check(known, `this chain has no pallet ${name}`);
  return api.tx[name];
}

/** What only who has the key can know. The key of a development account is its path from a known one. */
function saltOf(from, subject) {
  const secret = Buffer.concat([bytes(DEV_MINI_SECRET), Buffer.from(from)]);
  return Buffer.from(Blake2256(Buffer.concat([SALT, secret, subject])));
}

const accountOf = (from) => Buffer.from(devKey(from).publicKey);
const bytes = (text) => Buffer.from(text.replace(/^0x/, ''), 'hex');

/** The little-endian bytes of a number. */
function littleEndian(size) {
  return (number) => {
    const all = Buffer.alloc(8);
    all.writeBigUInt64LE(BigInt(number));
    return all.subarray(0, size);
  };
}
const [u16, u32, u64] = [2, 4, 8].map(littleEndian);
