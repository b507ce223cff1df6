/** What the nodes of a network say about themselves, and how it is shown. */
import { isAlive } from './processes.mjs';

const TITLES = ['NODE', 'WEBSOCKET', 'PROMETHEUS', 'BEST', 'FINALIZED', 'PEERS'];

/** Best and finalized block number and peers of one node; only `state` if it does not answer. */
export async function statusOf(node) {
  if (!isAlive(node.pid)) return { ...node, state: 'stopped' };
  try {
    const call = rpcClient(node.wsUri.replace(/^ws/, 'http'));
    const [health, best, head] = await Promise.all([
      call('system_health'), call('chain_getHeader'), call('chain_getFinalizedHead'),
    ]);
    const finalized = await call('chain_getHeader', head);
    return {
      ...node,
      state: 'up',
      best: Number(best.number),
      finalized: Number(finalized.number),
      peers: health.peers,
    };
  } catch (error) {
    return { ...node, state: 'silent', reason: error.message };
  }
}

/** JSON-RPC over HTTP, which nodes serve on the port of their WebSocket endpoint. */
function rpcClient(url) {
  return async (method, ...params) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      signal: AbortSignal.timeout(3000),
    });
    const { result, error } = await response.json();
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
}

/** The table, one line per node, with a line below for each node in trouble. */
export function tableLines(statuses) {
  const rows = statuses.map(({ name, wsUri, prometheusUri, best, finalized, peers }) => [
    name, wsUri, prometheusUri, best ?? '-', finalized ?? '-', peers ?? '-',
  ]);
  const troubled = statuses.filter(({ state }) => state !== 'up');
  return [...aligned([TITLES, ...rows]), ...troubled.map(trouble)];
}

/** One blank between columns: with the usual ports a line then fits into 80 characters. */
function aligned(rows) {
  const widths = TITLES.map((_, i) => Math.max(...rows.map((row) => String(row[i]).length)));
  const line = (row) => row.map((cell, i) => String(cell).padEnd(widths[i])).join(' ').trimEnd();
  return rows.map(line);
}

function trouble({ name, state, reason, log }) {
  const what = state === 'stopped' ? 'has stopped' : `does not answer (${reason})`;
  return `! ${name} ${what}; its log: ${log}`;
}
