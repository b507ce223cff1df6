//! The outside world talks to the chain: an independent client signs, a light client follows.

use anyhow::{Context, Result};
use hanse_tests::{network::Network, node::write_raw_spec, scripts, PATIENCE};

#[tokio::test]
async fn papi_reads_signs_with_the_metadata_hash_and_submits() -> Result<()> {
	let network = Network::local().await?;
	let url = network.nodes[1].url();
	network.nodes[1].chain().await?.wait_finalized(1).await?;
	let result = scripts::run("papi.mjs", &[&url], PATIENCE).await?;
	let result: serde_json::Value = serde_json::from_str(&result).context(result)?;
	assert_eq!(result["chain"], "Hanse Hub Testnet", "{result}");
	Ok(())
}

#[tokio::test]
async fn light_client_follows_from_the_chain_spec_alone() -> Result<()> {
	let network = Network::local().await?;
	network.nodes[0].chain().await?.wait_finalized(3).await?;
	let spec = write_raw_spec("local", network.folder())?;
	let result = scripts::run("light-client.mjs", &[&spec, &network.bootnode()], PATIENCE).await?;
	let result: serde_json::Value = serde_json::from_str(&result).context(result)?;
	assert!(result["finalized"]["number"].as_u64() > Some(0), "{result}");
	Ok(())
}

#[tokio::test]
async fn light_client_checkpoint_can_be_asked_for() -> Result<()> {
	let network = Network::local().await?;
	let chain = network.nodes[0].chain().await?;
	chain.wait_finalized(2).await?;
	let spec: serde_json::Value =
		chain.call("sync_state_genSyncSpec", [serde_json::json!(true)]).await?;
	let state = &spec["lightSyncState"];
	for field in ["finalizedBlockHeader", "babeEpochChanges", "grandpaAuthoritySet"] {
		assert!(state[field].is_string(), "{field} is missing in {state}");
	}
	Ok(())
}
