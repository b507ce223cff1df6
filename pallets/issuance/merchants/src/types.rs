//! What is stored and shown, and what is true of one entry by itself.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use hanse_curve::{share_down, Moment, Release};
use hanse_membership::Tier;
use scale_info::TypeInfo;

/// An amount of a token or of the native coin, in its smallest units.
pub type Balance = u128;
/// Names a request for a redemption. Counted up and never used twice.
pub type RequestId = u64;

/// What a merchant or a token is called.
pub type Name = BoundedVec<u8, ConstU32<32>>;
/// The letters on a token.
pub type Symbol = BoundedVec<u8, ConstU32<12>>;
/// Where more is written.
pub type Uri = BoundedVec<u8, ConstU32<128>>;
/// What is handed over, as a hash or an address of its description.
pub type Goods = BoundedVec<u8, ConstU32<64>>;

/// The most allocations a token can be divided into.
pub const MAX_ALLOCATIONS: u32 = 16;
/// The most entitlements a table can have.
pub const MAX_ENTITLEMENTS: u32 = 8;
/// A discount of everything, in parts per million.
pub const WHOLE: u32 = 1_000_000;
/// The decimals of every token.
pub const DECIMALS: u8 = 18;
/// The least balance of a token account: its smallest unit, so that no dust is ever burnt.
pub const MINIMUM: Balance = 1;
/// The largest supply. What is on hold can be released only while it and the supply together fit a
/// balance.
pub const MAX_SUPPLY: Balance = Balance::MAX / 2;

/// How a token is divided.
pub type Allocations<AccountId> = BoundedVec<Allocation<AccountId>, ConstU32<MAX_ALLOCATIONS>>;
/// What a token entitles to.
pub type Entitlements = BoundedVec<Entitlement, ConstU32<MAX_ENTITLEMENTS>>;

/// Where a merchant stands.
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
pub enum MerchantState {
	/// Registered, and neither approved nor refused.
	Pending,
	/// Approved: issues, changes its table and takes requests.
	Active,
	/// Takes no new requests. What was requested before can still be answered.
	Paused,
	/// Stopped by the approvers. Confirms nothing; holders take back at once.
	Suspended {
		/// When it ends, if that was announced before or while it is suspended.
		until: Option<Moment>,
	},
	/// Takes requests until a moment and closes after it. Issues nothing and changes nothing.
	WindingDown {
		/// The first moment at which nothing can be redeemed.
		until: Moment,
	},
	/// Over, for good.
	Closed,
}

/// Who brought a merchant, and until when that counts. One level: the promoter's own promoter has
/// no part in it.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Promotion<AccountId> {
	/// Who brought the merchant.
	pub promoter: AccountId,
	/// The first moment at which the promoter earns nothing.
	pub until: Moment,
}

/// A registered merchant.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Merchant<AccountId, AssetId> {
	/// What it is called. Empty once it is closed.
	pub name: Name,
	/// Where more is written. Empty once it is closed.
	pub uri: Uri,
	/// Who brought it, if anybody did.
	pub promotion: Option<Promotion<AccountId>>,
	/// Where it stands.
	pub state: MerchantState,
	/// Its token, once issued.
	pub token: Option<AssetId>,
	/// What it left for its entries in storage. Returned when it closes.
	pub deposit: Balance,
}

/// A part of a token's supply, and who gets it when.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Allocation<AccountId> {
	/// Who gets it.
	pub beneficiary: AccountId,
	/// How much.
	pub amount: Balance,
	/// When its parts are due.
	pub release: Release,
}

/// One allocation as it stands.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Share<AccountId> {
	/// What was decided at the issue.
	pub allocation: Allocation<AccountId>,
	/// Whether it has left the keeper.
	pub collected: bool,
}

/// A merchant's token. It outlives its merchant.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Token<AccountId> {
	/// Who issued it.
	pub merchant: AccountId,
	/// How much was minted, once.
	pub supply: Balance,
	/// How much redemptions have burnt of it.
	pub burnt: Balance,
	/// How it was divided.
	pub shares: BoundedVec<Share<AccountId>, ConstU32<MAX_ALLOCATIONS>>,
}

/// What becomes of the tokens that are redeemed.
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
pub enum Settlement {
	/// They are burnt: the supply shrinks for good.
	Burn,
	/// They go to the merchant.
	Pay,
}

/// Goods for tokens, by the lot.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Redemption {
	/// What a lot costs.
	pub tokens: Balance,
	/// How many units of the goods are in a lot.
	pub units: u64,
	/// What the goods are.
	pub goods: Goods,
	/// What becomes of the tokens.
	pub settlement: Settlement,
}

/// Something for whoever has enough tokens, so many times in each period.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Allowance {
	/// How much one has to have.
	pub threshold: Balance,
	/// How often it can be claimed in a period.
	pub claims: u32,
	/// How long a period is, from its first claim on.
	pub period: Moment,
	/// What it is.
	pub goods: Goods,
}

/// Something that a token entitles its holder to.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Entitlement {
	/// "1 X for 5 units": tokens are given for goods.
	Redeem(Redemption),
	/// "Hold 100 X for 10 % off". Nothing is stored or moved: a shop asks for the discount.
	Discount {
		/// How much one has to have.
		threshold: Balance,
		/// How much cheaper, in parts per million.
		rate: u32,
	},
	/// "Hold 500 X for one a day".
	Allow(Allowance),
	/// "10 % off for gold members". Nothing is stored or moved.
	MemberDiscount {
		/// What one has to be, at least.
		tier: Tier,
		/// How much cheaper, in parts per million.
		rate: u32,
	},
	/// "One a week for silver members". How often is up to the tiers: each time uses one of those that
	/// the tier has earned.
	Benefit {
		/// What one has to be, at least.
		tier: Tier,
		/// What it is.
		goods: Goods,
	},
}

/// A table to come.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Change {
	/// What is offered then, instead of what is offered now.
	pub entitlements: Entitlements,
	/// When it comes into force.
	pub from: Moment,
}

/// What a token entitles to, now and later.
#[derive(
	Clone,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	TypeInfo,
)]
pub struct Table {
	/// What is offered until the change, if there is one.
	pub current: Entitlements,
	/// What has been announced.
	pub next: Option<Change>,
}

impl Table {
	/// What is offered at `now`.
	pub fn in_force(&self, now: Moment) -> &Entitlements {
		match &self.next {
			Some(change) if change.from <= now => &change.entitlements,
			_ => &self.current,
		}
	}

	/// The best discount for somebody with `balance` who is what `is_at_least` says, in parts per
	/// million.
	pub fn discount(
		&self,
		balance: Balance,
		is_at_least: impl Fn(Tier) -> bool,
		now: Moment,
	) -> u32 {
		let rates = self.in_force(now).iter().filter_map(|entitlement| match entitlement {
			Entitlement::Discount { threshold, rate } if *threshold <= balance => Some(*rate),
			Entitlement::MemberDiscount { tier, rate } if is_at_least(*tier) => Some(*rate),
			_ => None,
		});
		rates.max().unwrap_or_default()
	}
}

/// What is left to pay of `price` with a discount of `rate` parts per million, rounded up.
pub fn discounted(price: Balance, rate: u32) -> Balance {
	let off = share_down(price, rate.min(WHOLE).into(), WHOLE.into()).unwrap_or_default();
	price.saturating_sub(off)
}

/// A redemption that waits for its merchant. The tokens are on hold on the holder's account.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Request<AssetId> {
	/// Which token.
	pub asset: AssetId,
	/// The terms it was made under, whatever the table says by now.
	pub terms: Redemption,
	/// How many lots.
	pub lots: u32,
	/// How many tokens are on hold for it.
	pub amount: Balance,
	/// The first moment at which it can be taken back and not confirmed.
	pub deadline: Moment,
	/// What the holder left for this entry.
	pub deposit: Balance,
}

/// A period in which an allowance is used. The threshold counts for it until it ends: it is on hold,
/// together with those of the account's other periods, but for the account's smallest unit.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Window {
	/// The terms it began under, whatever the table says by now.
	pub terms: Allowance,
	/// How often it has been claimed.
	pub used: u32,
	/// The first moment after it.
	pub until: Moment,
	/// What the holder left for this entry.
	pub deposit: Balance,
}

/// How far allocations are from a supply.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub enum Difference {
	/// They add up to it.
	None,
	/// So much is not allocated.
	Missing(Balance),
	/// So much too much is allocated.
	Excess(Balance),
	/// Their sum exceeds what a balance can count.
	Overflow,
}

impl Difference {
	/// Between the sum of `amounts` and `supply`.
	pub fn of(amounts: impl IntoIterator<Item = Balance>, supply: Balance) -> Self {
		let sum = amounts.into_iter().try_fold(0, |sum: Balance, amount| sum.checked_add(amount));
		let Some(sum) = sum else { return Self::Overflow };
		match (supply.checked_sub(sum), sum.checked_sub(supply)) {
			(Some(0), _) => Self::None,
			(Some(missing), _) => Self::Missing(missing),
			(None, excess) => Self::Excess(excess.unwrap_or_default()),
		}
	}
}
