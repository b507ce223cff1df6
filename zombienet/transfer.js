/**
 * Sends from //Alice to a fresh account through this node, waits until it is finalized here, and
 * returns 1 when the node `args[0]` then reads exactly that balance at its own finalized block.
 */
const { randomBytes } = require('node:crypto');
const { connect, finalized, sleep, toHex } = require('./lib/hub');

const AMOUNT = 10n ** 18n;

async function run(nodeName, networkInfo, args) {
  const [sender, reader] = await Promise.all([
    connect(networkInfo, nodeName),
    connect(networkInfo, args[0]),
  ]);
  try {
    const recipient = toHex(randomBytes(32));
    const block = await transfer(sender, recipient);
    while ((await finalized(reader)).number < block) await sleep(500);
    const at = await reader.at((await finalized(reader)).hash);
    const free = (await at.query.system.account(recipient)).data.free.toBigInt();
    if (free !== AMOUNT) throw new Error(`${args[0]} reads ${free} instead of ${AMOUNT}`);
    return 1;
  } finally {
    await Promise.all([sender.disconnect(), reader.disconnect()]);
  }
}

/** The number of the finalized block that holds the transfer. */
async function transfer(api, recipient) {
  const alice = new zombie.Keyring({ type: 'sr25519' }).createFromUri('//Alice');
  const call = api.tx.balances.transferKeepAlive(recipient, AMOUNT);
  const hash = await new Promise((resolve, reject) => {
    const follow = ({ status, isError, dispatchError }) => {
      if (dispatchError) reject(new Error(`the transfer failed: ${dispatchError}`));
      else if (isError) reject(new Error(`the transfer was dropped: ${status.type}`));
      else if (status.isFinalized) resolve(status.asFinalized);
    };
    call.signAndSend(alice, follow).catch(reject);
  });
  return (await api.rpc.chain.getHeader(hash)).number.toNumber();
}

module.exports = { run };
