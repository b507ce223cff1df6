//! A hint for the operator of a node that finds no peers.
//!
//! Peers of another genesis share no protocol with this node: the network drops them without a
//! word, and a wrong chain spec would look like a network that is down.

use crate::runtime_api::{Block, Hash};
use sc_network_sync::SyncingService;
use std::{sync::Arc, time::Duration};

/// How long a node may look for its first peer in silence. Local networks need about five seconds.
const PATIENCE: Duration = Duration::from_secs(20);

/// Says once what to check if there are boot nodes and none of them has become a peer.
pub async fn hint(sync: Arc<SyncingService<Block>>, genesis: Hash) {
	tokio::time::sleep(PATIENCE).await;
	if sync.num_connected_peers() == 0 {
		log::warn!(
			"No peers after {} s. The boot nodes have to be reachable and of the same chain: its \
			 genesis here is {genesis:?}, and theirs is what their RPC method chain_getBlockHash \
			 answers for block 0",
			PATIENCE.as_secs()
		);
	}
}
