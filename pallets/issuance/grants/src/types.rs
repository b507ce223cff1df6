//! What is stored and shown, and the arithmetic of one grant.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use hanse_curve::{Moment, NextUnlock, Release};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// An amount of any asset, in its smallest units.
pub type Balance = u128;

/// Names an offer, and the grant that it becomes. Counted up and never used twice.
pub type GrantId = u64;

/// What is granted, by whom and how. A beneficiary accepts these terms, not a number.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Terms<AccountId, AssetId> {
	/// Who gives, and who may revoke if anybody may.
	pub granter: AccountId,
	/// What is given.
	pub asset: AssetId,
	/// How much of it.
	pub amount: Balance,
	/// When its parts are due.
	pub release: Release,
	/// Whether the granter may take back what is not due yet.
	pub revocable: bool,
}

/// A grant that waits for its beneficiary. The amount is on hold on the granter's account.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Offer<AccountId, AssetId> {
	/// Who may accept.
	pub beneficiary: AccountId,
	/// What is offered.
	pub terms: Terms<AccountId, AssetId>,
	/// What the granter left for the entry in storage.
	pub deposit: Balance,
}

/// What somebody left for an entry in storage, to be returned when the entry goes.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct StorageDeposit<AccountId> {
	/// Who left it.
	pub payer: AccountId,
	/// How much, of the native asset.
	pub amount: Balance,
}

/// An accepted grant. What it has not released is on hold on the beneficiary's account.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Grant<AccountId, AssetId> {
	/// What was accepted. A revocation leaves the part that was due, as released at once.
	pub terms: Terms<AccountId, AssetId>,
	/// How much has been released.
	pub claimed: Balance,
	/// The deposit for this entry. Grants of the chain itself have none.
	pub deposit: Option<StorageDeposit<AccountId>>,
}

impl<AccountId, AssetId> Grant<AccountId, AssetId> {
	/// How much is due by `now`, claimed or not.
	pub fn vested(&self, now: Moment) -> Balance {
		self.terms.release.vested(self.terms.amount, now)
	}

	/// How much a claim at `now` releases.
	pub fn claimable(&self, now: Moment) -> Balance {
		// More can be claimed than is due only by the advance of a genesis grant.
		self.vested(now).saturating_sub(self.claimed)
	}

	/// How much a revocation at `now` takes back.
	pub fn unvested(&self, now: Moment) -> Balance {
		self.terms.amount.saturating_sub(self.kept(now))
	}

	/// How much a revocation at `now` leaves to the beneficiary, claimed or not.
	pub fn kept(&self, now: Moment) -> Balance {
		self.vested(now).max(self.claimed)
	}

	/// How much is on hold for this grant.
	pub fn unreleased(&self) -> Balance {
		self.terms.amount.saturating_sub(self.claimed)
	}
}

/// A grant as a wallet shows it.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct GrantStatus<AccountId, AssetId> {
	/// Names the grant in calls.
	pub id: GrantId,
	/// The grant.
	pub grant: Grant<AccountId, AssetId>,
	/// How much is due by now, claimed or not.
	pub vested: Balance,
	/// How much a claim would release now.
	pub claimable: Balance,
	/// When more will be due.
	pub next_unlock: NextUnlock,
}

/// A grant that exists from the first block.
///
/// The amount is put on hold on the beneficiary's own account, which another part of the genesis
/// has to have funded with it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisGrant<AccountId, AssetId> {
	/// Who receives it.
	pub beneficiary: AccountId,
	/// What is given.
	pub asset: AssetId,
	/// How much of it.
	pub amount: Balance,
	/// When its parts are due.
	pub release: Release,
	/// Whether it can be revoked, to the pot and by whoever may grant from the pot.
	pub revocable: bool,
	/// How much of it the rest of the genesis pays in advance of the first claims, and is not held
	/// here: who owns nothing else could not pay the fee of a claim. At most `MaxAdvance`.
	#[serde(default)]
	pub advance: Balance,
}
