//! The four published economies, each as a network of four validators on one machine.
//!
//! [`hanse_curve::economy`] says how the cap is divided and when each part is paid. Here it is said
//! to whom: a plan names every bucket once, and the genesis that follows from it adds up to the cap,
//! to the unit. Nothing is added for validators or testers, so most accounts own nothing at first.

use super::{governance, network, Validator, ALICE, BOB, CHARLIE, DAVE};
use crate::{
	configs::issuance::{CommunityAccount, NativeAsset, ReserveAccount},
	units::{EXISTENTIAL_DEPOSIT, UNIT},
	AccountId, Balance, Moment,
};
use alloc::{format, string::String, vec::Vec};
use hanse_curve::economy::{Bucket, Economy, MBT, METAMARS, METAMART, MUTUAL};
use hanse_runtime_common::fees::TreasuryAccount;
use pallet_claims::EthereumAddress;
use pallet_emission::{GenesisBucket, GenesisPair};
use pallet_grants::GenesisGrant;
use serde_json::Value;
use sp_genesis_builder::PresetId;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Ferdie};

/// When the economies were launched: 2026-01-01T00:00Z. A network of your own has its own date.
pub const LAUNCH: Moment = 1_767_225_600_000;

/// What the holder of a grant has from the first block on, to pay fees with, in advance of what the
/// grant releases.
const ADVANCE: Balance = 100 * UNIT;

/// Until when the holders of the earlier token can claim: ten years from the launch on.
const CLAIMS_EXPIRE: Moment = LAUNCH + 10 * hanse_curve::time::YEAR;

/// Holders of the earlier MBTC token, whose keys anyone can derive, and what they hold. It is a part
/// of the fourth round, the only one that was never locked.
const EARLIER_HOLDERS: [([u8; 20], Balance); 2] = [
	// Alith
	(
		[
			0xf2, 0x4f, 0xf3, 0xa9, 0xcf, 0x04, 0xc7, 0x1d, 0xbc, 0x94, 0xd0, 0xb5, 0x66, 0xf7,
			0xa2, 0x7b, 0x94, 0x56, 0x6c, 0xac,
		],
		600_000 * UNIT,
	),
	// Baltathar
	(
		[
			0x3c, 0xd0, 0xa7, 0x05, 0xa2, 0xdc, 0x65, 0xe5, 0xb1, 0xe1, 0x20, 0x58, 0x96, 0xba,
			0xa2, 0xbe, 0x8a, 0x07, 0xc6, 0xe0,
		],
		400_000 * UNIT,
	),
];

/// Where a bucket goes.
#[derive(Clone, Copy)]
enum To {
	/// To an account, released as the bucket's rule says.
	Grant(Sr25519Keyring),
	/// To an account, free: it is its to sell.
	Seller(Sr25519Keyring),
	/// To an account, free, but for what holders of an earlier token can claim.
	SellerAndClaims(Sr25519Keyring),
	/// To an account without a key, for others to decide about.
	Keyless(fn() -> AccountId),
	/// To a pot, as time passes.
	Emission,
}

/// An economy, and where each of its buckets goes.
struct Plan {
	/// What `--chain` calls it.
	preset: &'static str,
	economy: Economy,
	to: &'static [(&'static str, To)],
	/// The buckets whose flow can be divided anew.
	pair: Option<(&'static str, &'static str)>,
}

const PLANS: [Plan; 4] = [
	Plan {
		preset: "metamars-local",
		economy: METAMARS,
		to: &[("team", To::Grant(Alice)), ("public", To::Seller(Ferdie))],
		pair: None,
	},
	Plan {
		preset: "metamart-local",
		economy: METAMART,
		to: &[
			("team", To::Grant(Alice)),
			("private", To::Grant(Bob)),
			("liquidity", To::Emission),
			("mining", To::Emission),
		],
		pair: Some(("liquidity", "mining")),
	},
	Plan {
		preset: "mbt-local",
		economy: MBT,
		to: &[
			("founders", To::Grant(Alice)),
			("round1", To::Grant(Bob)),
			("round2", To::Grant(Charlie)),
			("auction", To::Grant(Dave)),
			("round4", To::SellerAndClaims(Ferdie)),
			("foundation", To::Keyless(TreasuryAccount::get)),
			("community", To::Keyless(CommunityAccount::get)),
		],
		pair: None,
	},
	Plan {
		preset: "mutual-local",
		economy: MUTUAL,
		to: &[
			("team", To::Grant(Alice)),
			("presale", To::Seller(Dave)),
			("sale", To::Seller(Ferdie)),
			("reserve", To::Keyless(ReserveAccount::get)),
			("research", To::Keyless(TreasuryAccount::get)),
		],
		pair: None,
	},
];

const VALIDATORS: [Validator; 4] = [ALICE, BOB, CHARLIE, DAVE];

/// What the first block gives to whom.
#[derive(Default)]
pub(super) struct Endowment {
	pub(super) balances: Vec<(AccountId, Balance)>,
	pub(super) grants: Vec<GenesisGrant<AccountId, crate::configs::issuance::AssetId>>,
	pub(super) cap: Option<Balance>,
	pub(super) buckets: Vec<GenesisBucket>,
	pub(super) pair: Option<GenesisPair>,
	pub(super) claims: Vec<(EthereumAddress, Balance)>,
	pub(super) claims_expire: Moment,
}

/// The economy's preset of that name as a genesis patch, or nothing if there is none.
///
/// # Panics
///
/// When an economy does not add up or its plan leaves out a bucket, with a message that names the
/// bucket and the difference: no chain must start from it.
pub(super) fn patch(id: &PresetId) -> Option<Value> {
	let plan = PLANS.iter().find(|plan| plan.preset == id.as_ref() as &str)?;
	match endowment(plan) {
		Ok(endowment) => {
			let community = governance::in_weeks(plan.preset, plan.economy.cap);
			Some(network(&VALIDATORS, endowment, community, Default::default()))
		}
		Err(reason) => panic!("{}: {reason}", plan.preset),
	}
}

/// The names of the economies' presets.
pub(super) fn names() -> impl Iterator<Item = PresetId> {
	PLANS.iter().map(|plan| PresetId::from(plan.preset))
}

/// The symbol of the coin of that preset, if it is an economy's.
pub fn symbol_of(preset: &str) -> Option<&'static str> {
	PLANS.iter().find(|plan| plan.preset == preset).map(|plan| plan.economy.symbol)
}

fn endowment(plan: &Plan) -> Result<Endowment, String> {
	let economy = plan.economy;
	economy.check().map_err(|error| format!("{error}"))?;
	let mut all = Endowment { cap: Some(economy.cap), ..Default::default() };
	for bucket in economy.buckets {
		let mut named = plan.to.iter().filter(|(name, _)| *name == bucket.name);
		match (named.next(), named.next()) {
			(Some((_, to)), None) => give(&mut all, bucket, *to)?,
			_ => return Err(format!("bucket `{}` has to go to exactly one place", bucket.name)),
		}
	}
	if let Some((unknown, _)) = plan.to.iter().find(|(name, _)| economy.bucket(name).is_none()) {
		return Err(format!("there is no bucket `{unknown}`"));
	}
	all.pair = plan.pair.map(|(liquidity, mining)| GenesisPair {
		liquidity: liquidity.into(),
		mining: mining.into(),
		mining_start: None,
	});
	seed_treasury(&mut all)?;
	Ok(all)
}

/// Gives one bucket to where it goes.
fn give(all: &mut Endowment, bucket: &Bucket, to: To) -> Result<(), String> {
	let Bucket { name, amount, .. } = *bucket;
	match to {
		To::Grant(who) => {
			let release = released(bucket)?;
			let beneficiary = who.to_account_id();
			all.balances.push((beneficiary.clone(), amount));
			let asset = NativeAsset::get();
			let (revocable, advance) = (false, ADVANCE);
			let grant = GenesisGrant { beneficiary, asset, amount, release, revocable, advance };
			all.grants.push(grant);
		}
		To::Seller(who) => all.balances.push((who.to_account_id(), amount)),
		To::SellerAndClaims(who) => {
			let claimed = EARLIER_HOLDERS.iter().map(|(_, amount)| amount).sum();
			let rest = amount
				.checked_sub(claimed)
				.ok_or_else(|| format!("bucket `{name}` holds less than is claimed of it"))?;
			all.balances.push((who.to_account_id(), rest));
			all.balances.push((crate::Claims::pot(), claimed));
			all.claims = EARLIER_HOLDERS
				.iter()
				.map(|(address, amount)| (EthereumAddress(*address), *amount))
				.collect();
			all.claims_expire = CLAIMS_EXPIRE;
		}
		To::Keyless(account) => all.balances.push((account(), amount)),
		To::Emission => {
			let schedule = released(bucket)?;
			all.buckets.push(GenesisBucket { name: name.into(), total: amount, schedule });
		}
	}
	Ok(())
}

fn released(bucket: &Bucket) -> Result<hanse_curve::Release, String> {
	bucket.release(LAUNCH).ok_or_else(|| format!("bucket `{}` has no schedule", bucket.name))
}

/// The treasury exists from the start, so that no fee is too small to reach it. Where no bucket is
/// its, the first holder of a grant pays its least balance out of the advance.
fn seed_treasury(all: &mut Endowment) -> Result<(), String> {
	let treasury = TreasuryAccount::get();
	if all.balances.iter().any(|(who, _)| *who == treasury) {
		return Ok(());
	}
	let payer = all.grants.first().map(|grant| grant.beneficiary.clone());
	let balance = all.balances.iter_mut().find(|(who, _)| Some(who) == payer.as_ref());
	let (_, amount) = balance.ok_or("nobody could pay the treasury's least balance")?;
	*amount = amount.checked_sub(EXISTENTIAL_DEPOSIT).ok_or("a grant is too small")?;
	all.balances.push((treasury, EXISTENTIAL_DEPOSIT));
	Ok(())
}

#[cfg(test)]
mod tests {
	use super::*;
	use hanse_curve::economy::WHOLE;

	fn plan_of(economy: Economy) -> Plan {
		Plan { preset: "broken", economy, to: &[("a", To::Seller(Alice))], pair: None }
	}

	/// An economy of one bucket.
	const fn economy(buckets: &'static [Bucket]) -> Economy {
		Economy { name: "broken", title: "Broken", symbol: "B", cap: 100, buckets }
	}

	const fn bucket(name: &'static str, amount: Balance) -> Bucket {
		Bucket { name, amount, share: WHOLE, rule: hanse_curve::economy::Rule::Sale }
	}

	const SHORT: &[Bucket] = &[bucket("a", 93)];
	const FULL: &[Bucket] = &[bucket("a", 100)];
	const OTHER: &[Bucket] = &[bucket("b", 100)];

	#[test]
	fn economy_that_does_not_add_up_names_bucket_and_difference() {
		let error = endowment(&plan_of(economy(SHORT))).err().expect("7 are missing");
		assert!(error.contains("`a`") && error.contains("7 units less"), "{error}");
	}

	#[test]
	fn plan_that_leaves_out_or_invents_a_bucket_names_it() {
		let error = endowment(&plan_of(economy(OTHER))).err().expect("`b` is left out");
		assert!(error.contains("`b`"), "{error}");
		let mut plan = plan_of(economy(FULL));
		plan.to = &[("a", To::Seller(Alice)), ("c", To::Seller(Bob))];
		let error = endowment(&plan).err().expect("`c` is invented");
		assert!(error.contains("`c`"), "{error}");
		plan.to = &[("a", To::Seller(Alice)), ("a", To::Seller(Bob))];
		let error = endowment(&plan).err().expect("`a` goes to two places");
		assert!(error.contains("`a`"), "{error}");
	}
}
