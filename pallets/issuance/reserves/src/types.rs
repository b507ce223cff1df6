//! What is stored and shown, and the arithmetic of one asset of a reserve.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use hanse_curve::{share_down, Moment};
use scale_info::TypeInfo;
use sp_runtime::Perbill;

/// An amount of any asset, in its smallest units.
pub type Balance = u128;

/// Names a reserve. Counted up and never used twice.
pub type ReserveId = u32;

/// The most assets that a reserve can hold, all of which one redemption pays.
pub const MAX_ASSETS: u32 = 8;
/// The most destinations that a reserve can be placed with.
pub const MAX_VENUES: u32 = 8;
/// The longest address of a statement.
pub const MAX_URI: u32 = 128;
/// What a reserve's account has on hold of the native asset from its beginning to its end, see
/// `HoldReason::Existence`.
pub const PLEDGE: Balance = 1;

/// The assets that a reserve can hold.
pub type AssetList<AssetId> = BoundedVec<AssetId, ConstU32<MAX_ASSETS>>;
/// What is wanted of each asset of a reserve, in the order of the reserve.
pub type Claims = BoundedVec<Claim, ConstU32<MAX_ASSETS>>;
/// What was paid of each asset of a reserve, in the order of the reserve.
pub type Payouts = BoundedVec<Balance, ConstU32<MAX_ASSETS>>;

/// The books of one asset of a reserve.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Holding<AssetId> {
	/// The asset.
	pub asset: AssetId,
	/// What was deposited, less what was written off and redeemed. What is not placed of it is on
	/// hold on the reserve's account, to the unit.
	pub principal: Balance,
	/// How much of the principal is out with venues.
	pub placed: Balance,
	/// How much was written off, ever.
	pub lost: Balance,
	/// How much was withdrawn as profit, ever.
	pub withdrawn: Balance,
}

impl<AssetId> Holding<AssetId> {
	/// Empty books.
	pub fn new(asset: AssetId) -> Self {
		Self { asset, principal: 0, placed: 0, lost: 0, withdrawn: 0 }
	}

	/// How much of the principal is on hold on the reserve's account.
	pub fn held(&self) -> Balance {
		self.principal.saturating_sub(self.placed)
	}

	/// What has been earned ever, when `free` is on the account beside the principal.
	///
	/// Whatever is out counts as not earned until it is back, and so does for good what was lost:
	/// a venue that sends principal back without saying so has not made a profit of it.
	pub fn earned(&self, free: Balance) -> Balance {
		free.saturating_add(self.withdrawn).saturating_sub(self.placed).saturating_sub(self.lost)
	}

	/// How much can be withdrawn of what has been earned, when `free` is on the account beside the
	/// principal and `upkeep` may be taken. Never more than `free`.
	pub fn withdrawable(&self, free: Balance, upkeep: Perbill) -> Balance {
		let (part, whole) = (upkeep.deconstruct().into(), Perbill::one().deconstruct().into());
		let share = share_down(self.earned(free), part, whole).unwrap_or_default();
		share.saturating_sub(self.withdrawn).min(free)
	}
}

/// The announced end of a reserve.
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
pub struct Sunset {
	/// The first moment at which can be redeemed.
	pub from: Moment,
	/// Until when holders are told to redeem. Who is late by less than the grace is still paid.
	pub until: Moment,
	/// How much of the token there was outside the reserve when this was announced, or after the
	/// latest redemption. More than that has no claim on the reserve.
	pub supply: Balance,
}

/// What stands behind a token.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Reserve<AccountId, AssetId> {
	/// The token that is backed.
	pub token: AssetId,
	/// The account of the reserve. Nobody has its key.
	pub account: AccountId,
	/// The share of profit that upkeep may take.
	pub upkeep: Perbill,
	/// Who may state what there is outside the chain.
	pub attestor: Option<AccountId>,
	/// Whether only eligible accounts can redeem.
	pub eligible_only: bool,
	/// The assets that it may hold, and its books of each.
	pub holdings: BoundedVec<Holding<AssetId>, ConstU32<MAX_ASSETS>>,
	/// Where principal may be placed.
	pub venues: BoundedVec<AccountId, ConstU32<MAX_VENUES>>,
	/// Its end, once announced.
	pub sunset: Option<Sunset>,
}

/// What an attestor states. Nothing is computed from it.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Statement {
	/// The hash of the document.
	pub hash: [u8; 32],
	/// Where the document is.
	pub uri: BoundedVec<u8, ConstU32<MAX_URI>>,
	/// What all of it is worth, in the smallest unit of account of the document.
	pub amount: Balance,
	/// The moment that it describes.
	pub as_of: Moment,
	/// From when on it should not be relied upon any more.
	pub valid_until: Moment,
}

/// A statement and who made it when.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Attestation<AccountId> {
	/// Who was the attestor then.
	pub attestor: AccountId,
	/// When it was made.
	pub made: Moment,
	/// What was stated.
	pub statement: Statement,
}

/// What a redemption wants of one asset.
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
pub enum Claim {
	/// The part that is due, and no redemption at all if it is less than this.
	#[codec(index = 0)]
	AtLeast(Balance),
	/// Nothing: the part that is due is left to the other holders for good.
	#[codec(index = 1)]
	Forfeit,
}

/// One asset of a reserve as it stands.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct HoldingStatus<AssetId> {
	/// The books.
	pub holding: Holding<AssetId>,
	/// What is on the account, principal and profit together, without the least that keeps the
	/// account open.
	pub balance: Balance,
	/// How much of it is not principal.
	pub profit: Balance,
	/// How much of the profit upkeep could take now.
	pub withdrawable: Balance,
}

/// A reserve as it stands.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct ReserveStatus<AccountId, AssetId> {
	/// The token that is backed.
	pub token: AssetId,
	/// How much of it there is outside the reserve.
	pub supply: Balance,
	/// The account of the reserve.
	pub account: AccountId,
	/// The share of profit that upkeep may take.
	pub upkeep: Perbill,
	/// Who may state what there is outside the chain.
	pub attestor: Option<AccountId>,
	/// Whether only eligible accounts can redeem.
	pub eligible_only: bool,
	/// Its assets.
	pub holdings: alloc::vec::Vec<HoldingStatus<AssetId>>,
	/// Where principal may be placed.
	pub venues: alloc::vec::Vec<AccountId>,
	/// Its end, once announced.
	pub sunset: Option<Sunset>,
	/// Whether somebody who is eligible could redeem now.
	pub redeemable: bool,
}

/// What a redemption would pay of one asset.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Payout<AssetId> {
	/// The asset.
	pub asset: AssetId,
	/// How much of it.
	pub amount: Balance,
	/// Whether the account could receive it. If not, it has to open an account in the asset, or to
	/// forfeit this part.
	pub receivable: bool,
}
