/** What the js-scripts of hub.zndsl share; `zombie` is the global that zombienet provides. */

const NAMES = ['Alice', 'Bob', 'Charlie', 'Dave'];

/** A polkadot.js API at the node `name`; the caller disconnects it. */
function connect(networkInfo, name) {
  const node = networkInfo.nodesByName[name];
  if (!node) throw new Error(`the network has no node ${name}`);
  return zombie.connect(node.wsUri);
}

/** Session keys of the development validators, in hex, as the `local` preset must hold them. */
async function devAuthorities() {
  await zombie.util.cryptoWaitReady();
  const keys = (type) => {
    const keyring = new zombie.Keyring({ type });
    return NAMES.map((name) => toHex(keyring.createFromUri(`//${name}`).publicKey));
  };
  return { babe: keys('sr25519'), grandpa: keys('ed25519') };
}

/** Number and hash of the last finalized block. */
async function finalized(api) {
  const hash = await api.rpc.chain.getFinalizedHead();
  const header = await api.rpc.chain.getHeader(hash);
  return { number: header.number.toNumber(), hash: hash.toHex(), header };
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const toHex = (bytes) => `0x${Buffer.from(bytes).toString('hex')}`;

module.exports = { NAMES, connect, devAuthorities, finalized, sleep, toHex };
