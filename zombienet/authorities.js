/**
 * How many of the authorities in the state are the four development validators: 4 when BABE,
 * GRANDPA and the session agree on them, otherwise an error that names the pallet.
 */
const { connect, devAuthorities } = require('./lib/hub');

async function run(nodeName, networkInfo) {
  const api = await connect(networkInfo, nodeName);
  try {
    const { babe, grandpa } = await devAuthorities();
    const validators = await api.query.session.validators();
    if (validators.length !== babe.length) {
      throw new Error(`the session has ${validators.length} validators`);
    }
    const keysOf = (authorities) => authorities.map(([key]) => key.toHex());
    expectSame('BABE', keysOf(await api.query.babe.authorities()), babe);
    expectSame('GRANDPA', keysOf(await api.query.grandpa.authorities()), grandpa);
    return validators.length;
  } finally {
    await api.disconnect();
  }
}

function expectSame(pallet, found, expected) {
  if ([...found].sort().join() !== [...expected].sort().join()) {
    throw new Error(`${pallet} authorities are ${found}, expected ${expected}`);
  }
}

module.exports = { run };
