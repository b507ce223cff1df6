//! Deciding as the chain's members do.

use crate::{
	chain::{Call, Chain, Config},
	patiently,
};
use anyhow::{bail, Context, Result};
use subxt::{
	dynamic::{self, Value},
	extrinsics::ExtrinsicEvents,
};
use subxt_signer::sr25519::{dev, Keypair};

/// The track of the chain whose decisions are root.
pub const ROOT_TRACK: u8 = 0;

/// Where a proposal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, scale_decode::DecodeAsType)]
pub enum Phase {
	/// It can be read.
	Preparing,
	/// Votes are taken, and it does not pass.
	Deciding,
	/// Votes are taken, and it passes.
	Confirming,
	/// It did not pass.
	Rejected,
	/// It passed and waits.
	Enacting,
	/// It may be executed.
	Executable,
	/// Nobody executed it in time.
	Expired,
}

#[derive(Debug, scale_decode::DecodeAsType)]
struct Status {
	phase: Phase,
}

/// Those who have staked from the start on the networks for trying out.
pub fn members() -> [Keypair; 6] {
	[dev::alice(), dev::bob(), dev::charlie(), dev::dave(), dev::eve(), dev::ferdie()]
}

/// A call that authorises a runtime, which only root may.
pub fn authorize_upgrade(code: &[u8]) -> Call {
	let hash = Value::from_bytes(sp_crypto_hashing::blake2_256(code));
	dynamic::transaction("System", "authorize_upgrade", vec![hash])
}

/// The call by which anybody applies an authorised runtime.
pub fn apply_upgrade(code: &[u8]) -> Call {
	dynamic::transaction("System", "apply_authorized_upgrade", vec![Value::from_bytes(code)])
}

impl Chain {
	/// Proposes a call on a track of the chain. Returns the number of the proposal.
	pub async fn propose(&self, track: u8, call: &Call, proposer: &Keypair) -> Result<u64> {
		let bytes = self.encode(call)?;
		let note =
			dynamic::transaction("Preimage", "note_preimage", vec![Value::from_bytes(&bytes)]);
		self.finalize(&note, proposer).await?;
		let content = Value::named_variant(
			"Call",
			[
				("hash", Value::from_bytes(sp_crypto_hashing::blake2_256(&bytes))),
				("len", Value::u128(bytes.len() as u128)),
			],
		);
		let (chain, track) = (Value::u128(0), Value::u128(track.into()));
		let no_statement = Value::unnamed_variant("None", []);
		let submit =
			dynamic::transaction("Dao", "submit", vec![chain, track, content, no_statement]);
		self.finalize(&submit, proposer).await?;
		let next: u64 = self.value("Dao", "NextProposal").await?;
		next.checked_sub(1).context("the proposal was counted")
	}

	/// Has everybody vote for a proposal once votes are taken.
	pub async fn approve(&self, proposal: u64, voters: &[Keypair]) -> Result<()> {
		self.wait_phase(proposal, Phase::Deciding).await?;
		let aye = Value::unnamed_variant("Aye", []);
		let plain = Value::unnamed_composite([Value::u128(0)]);
		let vote =
			dynamic::transaction("Dao", "vote", vec![Value::u128(proposal.into()), aye, plain]);
		for voter in voters {
			let signed = self.sign(&vote, voter, None).await?;
			self.submit(&signed).await?;
		}
		self.wait_phase(proposal, Phase::Confirming).await
	}

	/// Executes a proposal, as anybody, once it may be. Returns the events.
	pub async fn execute(
		&self,
		proposal: u64,
		anybody: &Keypair,
	) -> Result<ExtrinsicEvents<Config>> {
		self.wait_phase(proposal, Phase::Executable).await?;
		let weight = Value::named_composite([
			("ref_time", Value::u128(10_000_000_000)),
			("proof_size", Value::u128(1_000_000)),
		]);
		let longest = Value::u128(1_000);
		let execute = dynamic::transaction(
			"Dao",
			"execute",
			vec![Value::u128(proposal.into()), longest, weight],
		);
		self.finalize(&execute, anybody).await
	}

	/// Waits until a proposal has come to a phase, or further.
	pub async fn wait_phase(&self, proposal: u64, wanted: Phase) -> Result<()> {
		patiently(&format!("proposal {proposal} to be {wanted:?}"), async {
			let mut heads = self.finalized_heads().await?;
			loop {
				let status: Option<Status> = self
					.ask_api("DaoApi", "proposal_status", vec![Value::u128(proposal.into())])
					.await?;
				match status.context("the proposal has not ended")?.phase {
					phase if phase == wanted => return Ok(()),
					// The periods are short: a slow machine may see a later one first.
					Phase::Confirming | Phase::Enacting | Phase::Executable
						if wanted == Phase::Deciding || wanted == Phase::Confirming =>
					{
						return Ok(())
					}
					phase @ (Phase::Rejected | Phase::Expired) => {
						bail!("proposal {proposal} is {phase:?}")
					}
					_ => {}
				}
				heads.next().await.context("the node closed the connection")??;
			}
		})
		.await
	}
}
