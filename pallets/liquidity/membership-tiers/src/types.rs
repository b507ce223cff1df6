//! What is stored and shown.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use hanse_membership::{Allowance, Moment, Standing, Thresholds, Tier, Usage, TIERS};
use scale_info::TypeInfo;

pub use hanse_membership::Balance;

/// Names an item that carries a tier. Counted up and never used twice.
pub type ItemId = u32;

/// A share, in parts of [`WHOLE`].
pub type Share = u32;
/// What a share is a part of: a billion parts are everything.
pub const WHOLE: Share = 1_000_000_000;

/// What the tiers of a market take and give.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	TypeInfo,
)]
pub struct Terms {
	/// The least level of each tier, from the lowest.
	pub thresholds: Thresholds,
	/// How often a member of each tier can use a benefit in a period. Uses are earned evenly, and
	/// those of one period are saved.
	pub uses: [u32; TIERS],
	/// How long a period is.
	pub period: Moment,
}

impl Terms {
	/// What tiers earn.
	pub fn allowance(&self) -> Allowance {
		Allowance { uses: self.uses, period: self.period }
	}
}

/// Terms to come.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	TypeInfo,
)]
pub struct Change {
	/// What the tiers take and give then.
	pub terms: Terms,
	/// When that comes into force.
	pub from: Moment,
}

/// What the tiers of a market take and give, now and later.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	TypeInfo,
)]
pub struct Table {
	/// What they take and give until the change, if there is one.
	pub current: Terms,
	/// What has been announced.
	pub next: Option<Change>,
}

impl Table {
	/// What is in force at `now`.
	pub fn in_force(&self, now: Moment) -> &Terms {
		match &self.next {
			Some(change) if change.from <= now => &change.terms,
			_ => &self.current,
		}
	}
}

/// What is known of a market.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Market<AccountId, AssetId> {
	/// What is staked: the shares of its pool.
	pub asset: AssetId,
	/// Who says what its tiers take and give. Without one, the chain does.
	pub manager: Option<AccountId>,
	/// Who receives what it costs to make a tier permanent.
	pub reserve: AccountId,
}

/// What one account is in one market.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Membership {
	/// What it has staked, since when, and what is left of what it had.
	pub standing: Standing,
	/// The uses that it has earned by that and not used, by the tiers that have earned them.
	pub usage: Usage,
	/// The item whose tier counts for it, if that is still its own.
	pub worn: Option<ItemId>,
	/// What it left for the entry in storage.
	pub deposit: Balance,
}

/// For whom the tier of an item counts.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Binding<AccountId> {
	/// Who has put it on.
	pub who: AccountId,
	/// When.
	pub since: Moment,
}

/// An item that carries a tier.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Item<AccountId, MarketId> {
	/// In which market.
	pub market: MarketId,
	/// Which tier.
	pub tier: Tier,
	/// The uses that it has earned and nobody has used.
	pub usage: Usage,
	/// For whom it counts.
	pub binding: Option<Binding<AccountId>>,
}

/// What a benefit is used by.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	TypeInfo,
)]
pub enum Pass {
	/// The account's own standing.
	#[codec(index = 0)]
	Own,
	/// The item that it wears.
	#[codec(index = 1)]
	Item,
}

/// What an account is in a market now.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct MemberStatus {
	/// Its tier, by its standing or by the item that it wears, whichever is higher.
	pub tier: Option<Tier>,
	/// Its tier by its standing.
	pub own_tier: Option<Tier>,
	/// The tier of the item that it wears.
	pub item_tier: Option<Tier>,
	/// The level of its standing.
	pub level: Balance,
	/// How much it has staked.
	pub staked: Balance,
	/// When it loses the tier of its standing, if it changes nothing.
	pub next_drop: Option<Moment>,
	/// When more of what it has staked counts.
	pub next_rise: Option<Moment>,
	/// How often it can still use a benefit now, by its standing.
	pub own_uses: u32,
	/// How often it can still use a benefit now, by the item that it wears.
	pub item_uses: u32,
	/// What is stored.
	pub member: Membership,
}

/// An item as it stands now.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct ItemStatus<AccountId, MarketId> {
	/// What is stored.
	pub item: Item<AccountId, MarketId>,
	/// Whose it is. Nobody's, if it was burnt.
	pub owner: Option<AccountId>,
	/// How often a benefit can still be used by it now.
	pub uses: u32,
	/// From when on another owner can put it on.
	pub free_from: Moment,
}
