/** Reads one byte of a signed transaction, so that a test need not trust the library's word. */
import { check, hex } from './cli.mjs';

// Version byte (0x84: signed, format 4), MultiAddress::Id, MultiSignature::Sr25519.
const HEAD_BYTES = 1 + (1 + 32) + (1 + 64);

/**
 * The first byte that extension `name` put into the signed transaction `bytes`.
 *
 * `extensions` is what the signer was given, in the order of the metadata; the place is counted
 * from the front and the whole run of extension bytes is compared, so a wrong count cannot pass.
 */
export function modeByte(bytes, extensions, name) {
  const start = compactWidth(bytes[0]) + HEAD_BYTES;
  check(bytes[compactWidth(bytes[0])] === 0x84, 'the transaction is not a signed one of format 4');
  const all = hex(Object.values(extensions).flatMap(({ value }) => [...value]));
  const found = hex(bytes.slice(start, start + (all.length - 2) / 2));
  check(found === all, `extension bytes in the transaction are ${found}, expected ${all}`);

  let place = start;
  for (const [identifier, { value }] of Object.entries(extensions)) {
    if (identifier === name) return bytes[place];
    place += value.length;
  }
  return undefined;
}

/** Bytes taken by a SCALE compact integer below 2^30, from its first byte. */
function compactWidth(first) {
  return [1, 2, 4][first & 3];
}
