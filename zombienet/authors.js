/**
 * How many different validators authored the blocks finalized from now on: returns as soon as all
 * four have, so a validator that came back but no longer authors runs into the time limit.
 */
const { NAMES, connect, devAuthorities, finalized, sleep } = require('./lib/hub');

async function run(nodeName, networkInfo) {
  const api = await connect(networkInfo, nodeName);
  try {
    const { babe } = await devAuthorities();
    const order = (await api.query.babe.authorities()).map(([key]) => key.toHex());
    const authors = new Set();
    let next = (await finalized(api)).number + 1;
    while (authors.size < NAMES.length) {
      const top = (await finalized(api)).number;
      for (; next <= top; next += 1) {
        const header = await api.rpc.chain.getHeader(await api.rpc.chain.getBlockHash(next));
        const author = NAMES[babe.indexOf(order[authorityIndex(header)])];
        if (!author) throw new Error(`block ${next} was not authored by one of ${NAMES}`);
        authors.add(author);
      }
      await sleep(1000);
    }
    return authors.size;
  } finally {
    await api.disconnect();
  }
}

/** The index of the author: after one byte for the kind of slot claim, a little-endian u32. */
function authorityIndex(header) {
  const claim = header.digest.logs
    .filter((log) => log.isPreRuntime)
    .map((log) => log.asPreRuntime)
    .find(([engine]) => engine.toUtf8() === 'BABE');
  if (!claim) throw new Error(`block ${header.number} carries no BABE slot claim`);
  return Buffer.from(claim[1].toU8a(true)).readUInt32LE(1);
}

module.exports = { run };
