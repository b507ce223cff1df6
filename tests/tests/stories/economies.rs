//! The four economies run: their caps hold to the unit, and what is due comes when it is due.

use anyhow::{Context, Result};
use hanse_curve::{
	economy::{MBT, METAMARS, METAMART, MUTUAL},
	time::{END_OF_2140, MONTH, YEAR},
};
use hanse_tests::{
	chain::{address, fresh_key, transfer, Chain, UNIT},
	node::{Node, Recipe},
};
use scale_decode::DecodeAsType;
use serde_json::json;
use subxt::{
	dynamic::{self, Value},
	utils::{AccountId32, H256},
};
use subxt_signer::{
	eth,
	sr25519::{dev, Keypair},
};

/// 2026-01-01T00:00Z, when the economies were launched.
const LAUNCH: u64 = 1_767_225_600_000;
/// What each grant has paid in advance in the first block.
const ADVANCE: u128 = 100 * UNIT;

#[derive(Debug, DecodeAsType)]
struct Supply {
	cap: Option<u128>,
	issuance: u128,
	minted: u128,
	ahead: u128,
	burnt: u128,
	in_pots: u128,
	circulating: u128,
}

#[derive(Debug, DecodeAsType)]
struct Progress {
	minted: u128,
	held: u128,
}

#[derive(Debug, DecodeAsType)]
struct Bucket {
	id: u32,
	name: Vec<u8>,
	progress: Progress,
}

#[derive(Debug, DecodeAsType)]
struct GrantStatus {
	id: u64,
}

/// An economy on a development node, whose clock moves when it is told to.
struct Economy {
	economy: hanse_curve::economy::Economy,
	chain: Chain,
	_node: Node,
	_folder: tempfile::TempDir,
}

impl Economy {
	async fn start(economy: hanse_curve::economy::Economy) -> Result<Self> {
		let folder = tempfile::tempdir()?;
		let preset = format!("{}-local", economy.name);
		let args = ["--dev", "--chain", &preset, "--seal", "instant"];
		let node = Node::start(&Recipe::new("dev", folder.path(), &args)).await?;
		let chain = node.chain().await?;
		// The first block has no time before it; from the second on the emission runs.
		chain.call::<Vec<H256>>("dev_newBlocks", [json!(2)]).await?;
		Ok(Self { economy, chain, _node: node, _folder: folder })
	}

	/// Moves the clock to `moment`, unless the world is already further.
	async fn advance_to(&self, moment: u64) -> Result<()> {
		let by = moment.saturating_sub(self.now().await?);
		self.chain.call::<H256>("dev_advanceTime", [json!(by)]).await?;
		// A block acts on the time of the one before.
		self.chain.call::<Vec<H256>>("dev_newBlocks", [json!(1)]).await?;
		anyhow::ensure!(self.now().await? >= moment, "the clock did not move");
		Ok(())
	}

	/// The time of the last block.
	async fn now(&self) -> Result<u64> {
		let (_, at) = self.chain.finalized().await?;
		self.chain.moment(at).await
	}

	async fn supply(&self) -> Result<Supply> {
		let supply: Supply = self.chain.ask_api("EmissionApi", "supply", vec![]).await?;
		let all = supply.issuance + supply.ahead + supply.burnt;
		assert_eq!(supply.cap, Some(all), "{supply:?}");
		Ok(supply)
	}

	async fn grant_of(&self, who: &Keypair) -> Result<Option<GrantStatus>> {
		let grants: Vec<GrantStatus> = self
			.chain
			.ask_api("GrantsApi", "grants_of", vec![Value::from_bytes(id(who).0)])
			.await?;
		Ok(grants.into_iter().next())
	}

	/// Claims what is due of a grant. Returns how much it was, by the event.
	async fn claim(&self, who: &Keypair) -> Result<u128> {
		let grant = self.grant_of(who).await?.context("there is a grant")?;
		let call = dynamic::transaction(
			"Grants",
			"claim",
			vec![address(&id(who)), Value::u128(grant.id.into())],
		);
		let events = self.chain.finalize(&call, who).await?;
		for event in events.iter() {
			let event = event?;
			if (event.pallet_name(), event.event_name()) == ("Grants", "Claimed") {
				// The number of the grant, the account, the amount.
				let amount = event.field_bytes().get(40..56).context("three fields")?;
				return Ok(u128::from_le_bytes(amount.try_into()?));
			}
		}
		anyhow::bail!("nothing was claimed")
	}

	/// Claims of `bucket` what is due, `before` having been claimed. Returns what has been claimed
	/// then: to the unit what the schedule releases by the time of that very block.
	async fn claim_exactly(&self, who: &Keypair, bucket: &str, before: u128) -> Result<u128> {
		let bucket = self.economy.bucket(bucket).context("there is such a bucket")?;
		let claimed = before + self.claim(who).await?;
		let release = bucket.release(LAUNCH).context("it has a schedule")?;
		assert_eq!(claimed, release.vested(bucket.amount, self.now().await?), "{}", bucket.name);
		Ok(claimed)
	}
}

/// What the holder of an earlier token submits to have `dest` paid: its signature, as a wallet makes
/// it, of the text that the chain names.
async fn claim_of(
	chain: &Chain,
	holder: &eth::Keypair,
	dest: &AccountId32,
) -> Result<hanse_tests::chain::Call> {
	let args = vec![Value::from_bytes(dest.0)];
	let text: Option<String> = chain.ask_api("ClaimsApi", "text_to_sign", args).await?;
	let text = text.context("the chain knows its genesis")?;
	let signed = format!("\x19Ethereum Signed Message:\n{}{text}", text.len());
	let signature = Value::from_bytes(holder.sign(signed.as_bytes()).0);
	let args = vec![Value::from_bytes(dest.0), Value::unnamed_composite([signature])];
	Ok(dynamic::transaction("Claims", "claim", args))
}

fn id(key: &Keypair) -> AccountId32 {
	key.public_key().to_account_id()
}

#[tokio::test]
async fn metamars_sells_what_the_team_does_not_hold() -> Result<()> {
	let chain = Economy::start(METAMARS).await?;
	let (team, seller) = (dev::alice(), dev::ferdie());
	let supply = chain.supply().await?;
	assert_eq!((supply.cap, supply.issuance), (Some(84_000_000 * UNIT), 84_000_000 * UNIT));
	assert_eq!(chain.chain.balance(&id(&seller)).await?, 71_400_000 * UNIT);
	assert_eq!(supply.circulating, 71_400_000 * UNIT + ADVANCE - UNIT / 1_000);

	chain.advance_to(LAUNCH + 24 * MONTH).await?;
	let claimed = chain.claim_exactly(&team, "team", ADVANCE).await?;
	assert!(claimed >= 6_300_000 * UNIT, "half of it is due after half of the time");
	chain.advance_to(LAUNCH + 36 * MONTH).await?;
	assert_eq!(chain.claim_exactly(&team, "team", claimed).await?, 12_600_000 * UNIT);
	assert!(chain.grant_of(&team).await?.is_none(), "nothing is left of the grant");
	chain.supply().await?;
	Ok(())
}

#[tokio::test]
async fn metamart_halves_every_four_years_and_ends_with_2140() -> Result<()> {
	let chain = Economy::start(METAMART).await?;
	let (team, investor) = (dev::alice(), dev::bob());
	let start = chain.supply().await?;
	assert_eq!(start.cap, Some(100_000_000 * UNIT));
	assert_eq!(start.issuance, 12_000_000 * UNIT + start.minted);
	assert!(start.minted > 0, "what was due since the launch has been made up for");
	assert_eq!(start.in_pots, start.minted);

	let buckets: Vec<Bucket> = chain.chain.ask_api("EmissionApi", "buckets", vec![]).await?;
	let names: Vec<_> = buckets.iter().map(|bucket| bucket.name.as_slice()).collect();
	assert_eq!(names, [&b"liquidity"[..], b"mining"]);
	// The golden figures of the curve, asked of the chain for the very moment.
	for (after, liquidity, mining) in [(4, 15_000_000, 29_000_000), (8, 22_500_000, 43_500_000)] {
		for (bucket, coins) in buckets.iter().zip([liquidity, mining]) {
			let moment = u128::from(LAUNCH + after * YEAR);
			let args = vec![Value::u128(bucket.id.into()), Value::u128(moment)];
			let released: Option<u128> =
				chain.chain.ask_api("EmissionApi", "released_at", args).await?;
			assert_eq!(released, Some(coins * UNIT), "after {after} years");
		}
	}

	chain.advance_to(LAUNCH + 3 * YEAR).await?;
	assert_eq!(chain.claim_exactly(&investor, "private", ADVANCE).await?, 2_000_000 * UNIT);
	chain.advance_to(LAUNCH + 4 * YEAR).await?;
	let claimed = chain.claim_exactly(&team, "team", ADVANCE).await?;
	assert!(claimed >= 5_000_000 * UNIT, "half of it is due after the first epoch");

	chain.advance_to(END_OF_2140).await?;
	assert_eq!(chain.claim_exactly(&team, "team", claimed).await?, 10_000_000 * UNIT);
	let buckets: Vec<Bucket> = chain.chain.ask_api("EmissionApi", "buckets", vec![]).await?;
	for (bucket, coins) in buckets.iter().zip([30_000_000, 58_000_000]) {
		assert_eq!(bucket.progress.minted, coins * UNIT);
		assert_eq!(bucket.progress.held, coins * UNIT);
	}
	let end = chain.supply().await?;
	assert_eq!((end.ahead, end.issuance), (0, 100_000_000 * UNIT - end.burnt));
	Ok(())
}

#[tokio::test]
async fn mbt_unlocks_its_rounds_month_by_month() -> Result<()> {
	let chain = Economy::start(MBT).await?;
	assert_eq!(chain.supply().await?.cap, Some(2_000_000_000 * UNIT));
	chain.advance_to(LAUNCH + 13 * MONTH).await?;
	let holders = [
		(dev::bob(), "round1", 10_000_000 * UNIT),
		(dev::charlie(), "round2", 100_000_000 * UNIT),
		(dev::dave(), "auction", 350_000_000 * UNIT),
		(dev::alice(), "founders", 200_000_000 * UNIT / 36),
	];
	let mut claimed = vec![];
	for (who, bucket, least) in &holders {
		let amount = chain.claim_exactly(who, bucket, ADVANCE).await?;
		assert!(amount >= *least, "{bucket}: {amount}");
		claimed.push(amount);
	}
	let again = chain.claim(&holders[3].0).await.err().context("nothing more is due")?;
	assert!(format!("{again:#}").contains("NothingToClaim"), "{again:#}");

	chain.advance_to(LAUNCH + 48 * MONTH).await?;
	let founders = chain.claim_exactly(&holders[3].0, "founders", claimed[3]).await?;
	assert_eq!(founders, 200_000_000 * UNIT);
	// What was released is theirs to spend.
	chain.chain.finalize(&transfer(&id(&dev::eve()), UNIT), &holders[0].0).await?;
	chain.supply().await?;
	Ok(())
}

#[tokio::test]
async fn mbt_pays_holders_of_the_earlier_token_once_and_the_community_what_is_left() -> Result<()> {
	let economy = Economy::start(MBT).await?;
	let chain = &economy.chain;
	// An account that owns nothing: who claims cannot pay a fee.
	let newcomer = id(&fresh_key(1));
	let claim = claim_of(chain, &eth::dev::alith(), &newcomer).await?;
	chain.finalize_unsigned(&claim).await?;
	assert_eq!(chain.balance(&newcomer).await?, 600_000 * UNIT);

	// Signed anew for another account: the address has nothing left.
	let again = claim_of(chain, &eth::dev::alith(), &id(&fresh_key(2))).await?;
	let again = chain.finalize_unsigned(&again).await.err().context("it has been claimed")?;
	assert!(format!("{again:#}").contains("custom error: 4"), "{again:#}");
	let stranger = claim_of(chain, &eth::dev::ethan(), &newcomer).await?;
	let refused = chain.finalize_unsigned(&stranger).await.err().context("nothing to claim")?;
	assert!(format!("{refused:#}").contains("custom error: 4"), "{refused:#}");

	// Ten years after the launch it is too late, and the community has the rest.
	let expire = dynamic::transaction("Claims", "expire", vec![Value::u128(10)]);
	let early = chain.finalize(&expire, &dev::ferdie()).await.err().context("not over yet")?;
	assert!(format!("{early:#}").contains("NotExpired"), "{early:#}");
	economy.advance_to(LAUNCH + 10 * YEAR).await?;
	let late = claim_of(chain, &eth::dev::baltathar(), &newcomer).await?;
	let late = chain.finalize_unsigned(&late).await.err().context("it is too late")?;
	assert!(format!("{late:#}").contains("custom error: 1"), "{late:#}");
	chain.finalize(&expire, &dev::ferdie()).await?;
	let (left, _): (u128, u64) = chain.ask_api("ClaimsApi", "unclaimed", vec![]).await?;
	assert_eq!(left, 0);
	economy.supply().await?;
	Ok(())
}

#[tokio::test]
async fn mutual_pays_its_team_after_a_year_and_burns_a_part_of_each_fee() -> Result<()> {
	let chain = Economy::start(MUTUAL).await?;
	let (team, seller) = (dev::alice(), dev::ferdie());
	let before = chain.supply().await?;
	assert_eq!((before.cap, before.burnt), (Some(400_000_000 * UNIT), 0));

	chain.chain.finalize(&transfer(&id(&dev::eve()), 5 * UNIT), &seller).await?;
	let after = chain.supply().await?;
	let left = chain.chain.balance(&id(&seller)).await?;
	let fee = 140_000_000 * UNIT - 5 * UNIT - left;
	assert_eq!(after.burnt, fee / 10, "a tenth of a fee is burnt");
	assert_eq!(after.issuance, 400_000_000 * UNIT - after.burnt);

	chain.advance_to(LAUNCH + 3 * YEAR).await?;
	assert_eq!(chain.claim_exactly(&team, "team", ADVANCE).await?, 80_000_000 * UNIT);
	chain.supply().await?;
	Ok(())
}
