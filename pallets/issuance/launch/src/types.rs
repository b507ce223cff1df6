//! What is stored and shown.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use hanse_curve::{Moment, Release};
use scale_info::TypeInfo;

/// An amount of any asset, in its smallest units.
pub type Balance = u128;

/// Names a round. Counted up and never used twice.
pub type RoundId = u64;

/// A number of lots, the unit in which a round sells.
pub type Lots = u64;

/// The most tranches a round can have.
pub const MAX_TRANCHES: u32 = 16;
/// The most accounts that can share the proceeds of a round. They are few enough for a bit each.
pub const MAX_BUDGETS: u32 = 16;
/// The longest proof that an account is on a list: enough for four billion of them.
pub const MAX_PROOF: u32 = 32;
/// What the parts of all budgets add up to.
pub const WHOLE: u32 = 1_000_000;
/// How much of the quote a round's account has on hold from the beginning: the least there is.
pub const PLEDGE: Balance = 1;

/// The tranches of a round, in the order in which they are sold.
pub type Tranches = BoundedVec<Tranche, ConstU32<MAX_TRANCHES>>;
/// Who shares the proceeds.
pub type Budgets<AccountId> = BoundedVec<Budget<AccountId>, ConstU32<MAX_BUDGETS>>;
/// The hashes beside the way from an account to the root of a list.
pub type Proof = BoundedVec<[u8; 32], ConstU32<MAX_PROOF>>;

/// Some lots at one price.
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
pub struct Tranche {
	/// How many lots.
	pub lots: Lots,
	/// What each of them costs, in the quote asset.
	pub price: Balance,
}

/// A sealed auction in which everybody who is accepted pays the same price.
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
pub struct Auction {
	/// How many lots. At most as many as a round can have bids.
	pub lots: Lots,
	/// The least price of a lot.
	pub reserve: Balance,
	/// When the last bid can be revealed. Bids are revealed from the end of the round on.
	pub reveal_end: Moment,
	/// What somebody pays who commits to a bid and does not reveal it, if the round succeeds.
	pub penalty: Balance,
}

/// How a round sells.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Sale {
	/// To whoever comes first, at prices that never fall from one lot to the next. A fixed price
	/// is a single tranche.
	#[codec(index = 0)]
	Tranches(Tranches),
	/// To the highest sealed bids.
	#[codec(index = 1)]
	Auction(Auction),
}

/// A share of the proceeds.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Budget<AccountId> {
	/// Who receives it.
	pub account: AccountId,
	/// How many parts of a million it is. The last budget receives what rounding leaves as well.
	pub parts: u32,
}

/// What a seller promises. Nothing of it can change once the round is open.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Terms<AccountId, AssetId> {
	/// What is sold.
	pub asset: AssetId,
	/// What is paid.
	pub quote: AssetId,
	/// How much of the asset a lot is.
	pub lot: Balance,
	/// How many lots an account can have. Zero stands for any number.
	pub limit: Lots,
	/// When the round opens.
	pub start: Moment,
	/// When the round ends: the first moment at which it is too late to buy or bid.
	pub end: Moment,
	/// The least that has to be raised. Below it, and if nothing is sold, everybody is refunded. An
	/// auction does not accept bids so low that what all of them pay falls below it.
	pub minimum: Balance,
	/// When what was bought can be spent.
	pub release: Release,
	/// The root of the list of those who may buy, or nothing if everybody may.
	pub allowed: Option<[u8; 32]>,
	/// How it is sold.
	pub sale: Sale,
	/// Who receives the proceeds. Their parts add up to `WHOLE`.
	pub budgets: Budgets<AccountId>,
}

/// How far a round is.
#[derive(
	Clone,
	Copy,
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
pub struct Progress {
	/// How many lots are sold; in an auction, to the bids revealed and accepted so far.
	pub sold: Lots,
	/// What they bring, in the quote asset.
	pub raised: Balance,
	/// What the last lot sold costs; in an auction, what each of them costs.
	pub price: Balance,
	/// How many bids were committed.
	pub commits: u64,
	/// How many of them were revealed.
	pub reveals: u64,
	/// How many accounts have not settled.
	pub entries: u64,
	/// Whether the round was cancelled.
	pub cancelled: bool,
	/// Whether the seller has back what was not sold.
	pub unsold_returned: bool,
	/// Which budgets are paid: a bit for each.
	pub paid: u32,
}

/// A round.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Round<AccountId, AssetId> {
	/// Who sells.
	pub seller: AccountId,
	/// What was promised.
	pub terms: Terms<AccountId, AssetId>,
	/// What the seller left for the entry in storage.
	pub deposit: Balance,
	/// How far it is.
	pub progress: Progress,
}

/// Where a round is in its life. The last three are final.
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
pub enum Phase {
	/// It has not opened.
	Upcoming,
	/// It sells, or takes sealed bids.
	Open,
	/// The bids are being revealed.
	Revealing,
	/// What was sold can be claimed, and the proceeds withdrawn.
	Succeeded,
	/// Nothing was sold or too little raised: everybody is refunded.
	Failed,
	/// Somebody who may cancelled it: everybody is refunded.
	Cancelled,
}

/// What an account has in a round until it settles.
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
pub struct Entry {
	/// How many lots it bought. None in an auction, where the best bids say that.
	pub lots: Lots,
	/// What it paid, or the most that it can come to pay.
	pub escrow: Balance,
	/// What it left for the entry in storage, of the native asset.
	pub deposit: Balance,
	/// Its bid, in an auction.
	pub bid: Option<SealedBid>,
}

/// A bid that nobody else can read until it is revealed.
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
pub struct SealedBid {
	/// The hash of the bid.
	pub commitment: [u8; 32],
	/// How many were committed before: an equal bid that came first is the better one.
	pub order: u64,
	/// Whether it was revealed.
	pub revealed: bool,
}

/// A revealed bid, as the best ones are listed.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct RankedBid<AccountId> {
	/// Who bids.
	pub who: AccountId,
	/// The most it pays for a lot.
	pub price: Balance,
	/// How many lots it wants.
	pub lots: Lots,
	/// How many bids were committed before.
	pub order: u64,
}

/// What an account gets when it settles.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Due {
	/// How many lots.
	pub lots: Lots,
	/// How much of what it paid comes back.
	pub refund: Balance,
	/// How much it loses for a bid that it did not reveal.
	pub forfeited: Balance,
}
