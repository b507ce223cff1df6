//! What is stored and shown.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use hanse_curve::{Moment, Release};
use scale_info::TypeInfo;

/// An amount of any asset, in its smallest units.
pub type Balance = u128;

/// Names a community. Zero is the chain itself.
pub type CommunityId = u32;
/// Names a payment, of whatever community. Counted up and never used twice.
pub type PaymentId = u64;
/// Names a budget, of whatever community. Counted up and never used twice.
pub type BudgetId = u64;

/// The longest name of a budget, in bytes.
pub const MAX_NAME: u32 = 32;
/// The longest purpose, memo or place of a report, in bytes.
pub const MAX_TEXT: u32 = 128;
/// Of how many assets the balances can be asked at a time.
pub const MAX_ASKED: u32 = 32;

/// What a budget is called.
pub type Name = BoundedVec<u8, ConstU32<MAX_NAME>>;
/// Why something is paid, or where to read about it.
pub type Text = BoundedVec<u8, ConstU32<MAX_TEXT>>;
/// The assets whose balances are asked.
pub type Asked<AssetId> = BoundedVec<AssetId, ConstU32<MAX_ASKED>>;

/// What a community decides to pay.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Order<AccountId, AssetId> {
	/// Of which asset.
	pub asset: AssetId,
	/// How much.
	pub amount: Balance,
	/// Whom it goes to.
	pub beneficiary: AccountId,
	/// What for.
	pub purpose: Text,
	/// From when on. None: at once.
	pub valid_from: Option<Moment>,
	/// Until when. None: for the payout period of the chain from then on.
	pub expires: Option<Moment>,
	/// How it is released to the beneficiary once it is paid out. None: all of it, free.
	pub release: Option<Release>,
}

/// A payment that was decided and neither paid out nor ended. Its amount is set aside.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Payment<AccountId, AssetId> {
	/// Of which asset.
	pub asset: AssetId,
	/// How much.
	pub amount: Balance,
	/// Whom it goes to.
	pub beneficiary: AccountId,
	/// What for.
	pub purpose: Text,
	/// From when on it can be paid out.
	pub valid_from: Moment,
	/// From when on it cannot any more.
	pub expires: Moment,
	/// How it is released to the beneficiary once it is paid out. None: all of it, free.
	pub release: Option<Release>,
}

impl<AccountId, AssetId> Payment<AccountId, AssetId> {
	/// How it is released, if anything of it is still to be released later.
	pub fn lock(&self, now: Moment) -> Option<Release> {
		self.release.filter(|release| release.end().is_some_and(|end| end > now))
	}
}

/// What a manager may do with a part of what a community owns.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Terms<AccountId, AssetId> {
	/// What it is called: what it is for.
	pub name: Name,
	/// Who pays from it, and reports.
	pub manager: AccountId,
	/// Of which asset.
	pub asset: AssetId,
	/// How much there is at the beginning.
	pub amount: Balance,
	/// The most that a single payment can be.
	pub cap: Balance,
	/// How long after a report, or the beginning, the next report is due, in milliseconds.
	pub period: Moment,
	/// Until when the manager can pay.
	pub until: Moment,
}

/// What a manager has reported.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Report<Hash> {
	/// When.
	pub at: Moment,
	/// The hash of the whole of it.
	pub hash: Hash,
	/// Where to read it.
	pub uri: Text,
}

/// A budget that is not closed. What is left is on hold on its own account.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Budget<AccountId, AssetId, Hash> {
	/// What the manager may do.
	pub terms: Terms<AccountId, AssetId>,
	/// Where the money is. Nobody has its key.
	pub account: AccountId,
	/// How much the manager has not paid.
	pub left: Balance,
	/// When the next report is due. From then on nothing is paid without it.
	pub due: Moment,
	/// The last report.
	pub report: Option<Report<Hash>>,
}

/// How many entries a community has.
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
pub struct Counts {
	/// Payments.
	pub payments: u32,
	/// Budgets.
	pub budgets: u32,
}

/// What a treasury has of an asset.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Funds<AssetId> {
	/// Of which asset.
	pub asset: AssetId,
	/// What can be decided about: not promised, and not what the account needs to exist.
	pub free: Balance,
	/// What is promised.
	pub set_aside: Balance,
}
