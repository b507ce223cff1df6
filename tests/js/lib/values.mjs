/**
 * Values as people write and read them, in the shapes that a chain's metadata describes.
 *
 * | Shape | Written and shown as |
 * |---|---|
 * | number | `5`, or text of digits; of 64 bits and more shown as text |
 * | amount | `"2.5 UNIT"` too: 18 decimals, exactly |
 * | moment, span (64 bits) | `"now"`, `"now + 30 days"`, `"1 day"` too: milliseconds |
 * | account | `"//Alice"`, or an address; shown as an address |
 * | bytes | text, hex that begins with `0x`, or `"@PATH"` of a file; an array only as hex |
 * | enum | `"Native"`, `{"WithId":5}`; a name of pallet Identity also as plain text |
 * | option | null, or left out |
 *
 * What is shown can be written again, so that an answer can become an argument.
 */
import { readFileSync } from 'node:fs';
import { getDynamicBuilder, getLookupFn } from '@polkadot-api/metadata-builders';
import { Blake2256, decAnyMetadata, unifyMetadata } from '@polkadot-api/substrate-bindings';
import { AccountId } from 'polkadot-api';
import { addressOf, devKey } from './chain.mjs';
import { Failure, check, hex } from './cli.mjs';
import { unknown } from './names.mjs';

const UNIT = 10n ** 18n;
const SPANS = { second: 1_000n, minute: 60_000n, hour: 3_600_000n, day: 86_400_000n };

/** What a chain's metadata says: its pallets and APIs, shapes by number, encoders by number. */
export function describe(rawMetadata) {
  const metadata = unifyMetadata(decAnyMetadata(rawMetadata));
  const shape = getLookupFn(metadata);
  const builder = getDynamicBuilder(shape);
  return { ...metadata, shape, codec: builder.buildDefinition, ss58Prefix: builder.ss58Prefix };
}

/** Named fields as one shape, from the inputs that metadata lists for a function. */
export function fieldsOf(inputs, { shape }) {
  return {
    type: 'struct',
    value: Object.fromEntries(inputs.map(({ name, type }) => [name, shape(type)])),
  };
}

/** What the library wants, from JSON. `where` names the place, `facts` the time and the prefix. */
export function written(shape, json, where, facts) {
  const inner = (part, value, name) => written(part, value, `${where}.${name}`, facts);
  switch (shape.type) {
    case 'primitive': return primitive(shape.value, json, where, facts);
    case 'compact': return whole(shape.size, json, where, facts);
    case 'void': return undefined;
    case 'AccountId32': return account(json, where, facts);
    case 'option': return isNothing(json) ? undefined : written(shape.value, json, where, facts);
    case 'enum': return variant(shape, json, where, facts);
    case 'struct': return struct(shape.value, json, where, inner);
    case 'tuple': return list(json, where, shape.value.length)
      .map((value, i) => inner(shape.value[i], value, i));
    case 'array':
      if (isByte(shape.value)) return hex(bytes(json, where, shape.len));
      if (isWide(shape) && !Array.isArray(json)) return limbs(whole('u256', json, where, facts));
      return list(json, where, shape.len).map((value, i) => inner(shape.value, value, i));
    case 'sequence':
      if (isByte(shape.value)) return contents(json, where);
      return list(json, where).map((value, i) => inner(shape.value, value, i));
    default: throw new Failure(`${where} cannot be written here: it is of type ${shape.type}`);
  }
}

/** JSON for people, from what the library returned. */
export function shown(shape, value) {
  switch (shape.type) {
    case 'primitive':
    case 'compact': return typeof value === 'bigint' ? value.toString() : value;
    case 'void': return null;
    case 'option': return value === undefined ? null : shown(shape.value, value);
    case 'enum': return chosen(shape, value);
    case 'result': {
      const { ok, ko } = shape.value;
      return value.success ? { ok: shown(ok, value.value) } : { error: shown(ko, value.value) };
    }
    case 'struct': return Object.fromEntries(
      Object.entries(shape.value).map(([name, part]) => [name, shown(part, value[name])]),
    );
    case 'tuple': return value.map((part, i) => shown(shape.value[i], part));
    case 'array':
      if (isWide(shape)) return joined(value).toString();
      return isByte(shape.value) ? value : value.map((part) => shown(shape.value, part));
    case 'sequence':
      return isByte(shape.value) ? text(value) : value.map((part) => shown(shape.value, part));
    default: return value;
  }
}

/** A variant: its name if that is all, else its name with the content. */
function chosen(shape, { type: name, value }) {
  const content = contentOf(shape, name);
  if (!isText(shape) || !name.startsWith('Raw')) {
    return content.type === 'void' ? name : { [name]: shown(content, value) };
  }
  const raw = typeof value === 'number' ? [value] : Buffer.from((value ?? '').slice(2), 'hex');
  // Here @ is part of the text: people put it before their names.
  const words = text(raw, /^0x/);
  return Object.hasOwn(shape.value, words) ? { [name]: value } : words;
}

/** The part at a path such as `terms.release` or `0.Allow`, with its shape. */
export function picked(shape, value, path) {
  let at = { shape, value };
  for (const name of path.split('.')) {
    while (at.shape.type === 'option' && at.value !== undefined) at.shape = at.shape.value;
    const found = part(at, name);
    check(found?.shape && found.value !== undefined, `there is no ${name} to pick in ${path}`);
    at = found;
  }
  return at;
}

function part({ shape, value }, name) {
  switch (shape.type) {
    case 'struct': return { shape: shape.value[name], value: value[name] };
    case 'tuple': return { shape: shape.value[name], value: value[name] };
    case 'array':
    case 'sequence': return { shape: shape.value, value: value[name] };
    case 'enum':
      return value.type === name ? { shape: contentOf(shape, name), value: value.value } : null;
    default: return null;
  }
}

/** The hash by which pallets name a value: BLAKE2b of 32 bytes over its encoding. */
export function hashOf({ shape, value }, { codec }) {
  check(shape.id !== undefined, 'this part has no encoding of its own: pick what holds it');
  return hex(Blake2256(codec(shape.id).enc(value)));
}

/** The names that a value of nested enums goes by, as an error does, and the docs of the last. */
export function path(shape, value) {
  const names = [];
  let docs = [];
  while (shape?.type === 'enum' && value?.type) {
    names.push(value.type);
    docs = shape.innerDocs[value.type] ?? [];
    shape = contentOf(shape, value.type);
    value = value.value;
  }
  return { names, docs: docs.map((line) => line.trim()).join(' ').trim() };
}

/** Milliseconds from `30 days`, and from `now` or `now + 30 days` if `now` is known. */
export function span(words, now) {
  if (words === 'now') return now;
  const [, plus, count, unit] = /^(now \+ )?(\d+) (second|minute|hour|day)s?$/.exec(words) ?? [];
  if (!count || (plus && now === undefined)) return undefined;
  return (plus ? now : 0n) + BigInt(count) * SPANS[unit];
}

const isNothing = (json) => json === undefined || json === null;
/** Whether an enum is what pallet Identity keeps text in: `Raw5` for five bytes. */
const isText = (shape) => 'Raw0' in shape.value && 'Raw32' in shape.value;
const isByte = (shape) => shape.type === 'primitive' && shape.value === 'u8';
/** Whether an array is a number of 256 bits: four of 64, the lowest first. */
const isWide = ({ len, value }) => len === 4 && value.type === 'primitive' && value.value === 'u64';
const limbs = (number) => [0n, 64n, 128n, 192n].map((bits) => BigInt.asUintN(64, number >> bits));
const joined = (parts) => parts.reduceRight((sum, part) => (sum << 64n) + part, 0n);

/** The shape of what an enum's variant contains. */
function contentOf(shape, name) {
  const entry = shape.value[name];
  return entry.type === 'lookupEntry' ? entry.value : entry;
}

function primitive(kind, json, where, facts) {
  if (kind === 'bool') {
    check(typeof json === 'boolean', `${where} is true or false, not ${said(json)}`);
    return json;
  }
  if (kind === 'str' || kind === 'char') {
    check(typeof json === 'string', `${where} is text, not ${said(json)}`);
    return json;
  }
  return whole(kind, json, where, facts);
}

/** A whole number of type `kind` such as `u128`: a bigint if it has 64 bits or more. */
function whole(kind, json, where, { now }) {
  const bits = BigInt(kind.slice(1));
  const value = number(json, bits === 64n ? now : undefined);
  check(value !== undefined, `${where} is ${described(kind)}, not ${said(json)}`);
  const [least, most] = kind[0] === 'u'
    ? [0n, 2n ** bits - 1n]
    : [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n];
  check(least <= value && value <= most, `${where} is from ${least} to ${most}, not ${value}`);
  return bits > 32n ? value : Number(value);
}

function described(kind) {
  const also = {
    u64: ' or a time such as "now + 1 day"', u128: ' or an amount such as "1.5 UNIT"',
  };
  return `a whole number (${kind})${also[kind] ?? ''}`;
}

/** The number that was meant, if it is one. Text and not floats, in which amounts lose digits. */
function number(json, now) {
  if (typeof json === 'bigint') return json;
  if (typeof json === 'number') return Number.isSafeInteger(json) ? BigInt(json) : undefined;
  if (typeof json !== 'string') return undefined;
  if (/^-?\d+n?$/.test(json)) return BigInt(json.replace('n', ''));
  const [, coins, fraction = ''] = /^(\d+)(?:\.(\d{1,18}))? UNIT$/.exec(json) ?? [];
  if (coins) return BigInt(coins) * UNIT + BigInt(fraction.padEnd(18, '0'));
  return now === undefined ? undefined : span(json, now);
}

/** An address, from itself or from the name of a development account. */
export function account(json, where, { ss58Prefix }) {
  check(typeof json === 'string', `${where} is an account, not ${said(json)}`);
  if (/^\/\/?[^/]/.test(json)) return addressOf(devKey(json).publicKey, ss58Prefix);
  try {
    AccountId().enc(json);
    return json;
  } catch {
    throw new Failure(`${where} is neither an address nor a name such as //Alice: ${json}`);
  }
}

/** Bytes as they are written, or those of the file that is named. */
function contents(json, where) {
  if (typeof json !== 'string' || !json.startsWith('@')) return bytes(json, where);
  try {
    return Uint8Array.from(readFileSync(json.slice(1)));
  } catch (error) {
    throw new Failure(`${where} cannot be read from the file ${json.slice(1)}: ${error.message}`);
  }
}

function bytes(json, where, length) {
  const what = length ? `${length} bytes in hex` : 'text, or bytes in hex';
  check(typeof json === 'string', `${where} is ${what}, not ${said(json)}`);
  const isHex = /^0x([0-9a-f]{2})*$/i.test(json);
  check(isHex || (!length && !json.startsWith('0x')), `${where} is ${what}, not ${said(json)}`);
  const all = isHex ? Buffer.from(json.slice(2), 'hex') : Buffer.from(json, 'utf8');
  check(!length || all.length === length, `${where} is ${what}, not ${all.length} bytes`);
  return Uint8Array.from(all);
}

/** Bytes as text if they are text that would be read as the same bytes, else as hex. */
function text(all, meaning = /^(0x|@)/) {
  const words = Buffer.from(all).toString('utf8');
  const same = Buffer.from(words, 'utf8').equals(Buffer.from(all));
  return same && !meaning.test(words) && !/\p{C}/u.test(words) ? words : hex(all);
}

function list(json, where, length) {
  check(Array.isArray(json), `${where} is a list, not ${said(json)}`);
  check(
    length === undefined || json.length === length,
    `${where} has ${length} parts, not ${json.length}`,
  );
  return json;
}

function struct(parts, json, where, inner) {
  check(
    typeof json === 'object' && json !== null && !Array.isArray(json),
    `${where} takes ${Object.keys(parts).join(', ') || 'nothing'}, by name`,
  );
  for (const name of Object.keys(json)) {
    check(Object.hasOwn(parts, name), unknown(`${where} has no `, name, parts));
  }
  const missing = Object.keys(parts)
    .filter((name) => !Object.hasOwn(json, name) && !canLack(parts[name]));
  check(missing.length === 0, `${where} also needs ${missing.join(', ')}`);
  const value = (name, shape) => (Object.hasOwn(json, name) || shape.type === 'option'
    ? inner(shape, json[name], name)
    : { type: 'None', value: undefined });
  return Object.fromEntries(
    Object.entries(parts).map(([name, shape]) => [name, value(name, shape)]),
  );
}

const canLack = (shape) => shape.type === 'option' || shape.value?.None?.type === 'void';

function variant(shape, json, where, facts) {
  const { name, content } = meant(shape, json, where);
  check(Object.hasOwn(shape.value, name), unknown(`${where} has no `, name, shape.value));
  const value = written(contentOf(shape, name), content, `${where}.${name}`, facts);
  return { type: name, value };
}

/** Which variant is meant: `"Name"`, `{"Name":…}` or `{"type":"Name","value":…}`. */
function meant(shape, json, where) {
  if (typeof json === 'string') return abbreviated(shape, json, where);
  check(typeof json === 'object' && json !== null, `${where} is one of ${said(shape.value)}`);
  if (typeof json.type === 'string') return { name: json.type, content: json.value };
  const names = Object.keys(json);
  check(names.length === 1, `${where} is one of ${said(shape.value)}`);
  return { name: names[0], content: json[names[0]] };
}

/** What is not written out: an account for an address, text for a field of pallet Identity. */
function abbreviated(shape, json, where) {
  if (Object.hasOwn(shape.value, json)) return { name: json, content: undefined };
  if (shape.value.Id?.value?.type === 'AccountId32') return { name: 'Id', content: json };
  if (!isText(shape)) return { name: json, content: undefined };
  const all = bytes(json, where);
  check(all.length <= 32, `${where} is text of at most 32 bytes, not ${all.length}`);
  // To the library, one byte is a number and none is nothing.
  const content = [undefined, all[0]][all.length];
  return { name: `Raw${all.length}`, content: all.length < 2 ? content : hex(all) };
}

function said(json) {
  if (isNothing(json)) return 'nothing';
  return typeof json === 'object' && !Array.isArray(json)
    ? Object.keys(json).join(', ')
    : JSON.stringify(json);
}
